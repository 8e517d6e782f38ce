// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/heading_plan.h"

#include <algorithm>
#include <bit>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Long enough to tell headings apart, short enough for an address.
constexpr qsizetype longestSlug = 100;

} // namespace

QString headingSlug(QStringView title)
{
    // Normalized, so that what looks the same is the same address.
    const QString lower =
        title.left(longestSlug).toString().normalized(QString::NormalizationForm_C).toLower();
    QString slug;
    bool isBetweenWords = false;
    for (const uint code : lower.toUcs4()) {
        const char32_t point = code;
        const bool isWord = QChar::isLetterOrNumber(point) || QChar::isMark(point);
        if (isWord) {
            if (isBetweenWords && !slug.isEmpty())
                slug += u'-';
            slug += QChar::fromUcs4(point);
        }
        isBetweenWords = isWord ? false
                                : isBetweenWords || QChar::isSpace(point) || point == U'-'
                                      || point == U'_' || point == U'\u2013' || point == U'\u2014';
    }
    return slug.isEmpty() ? u"section"_s : slug;
}

HeadingPlace HeadingPlan::next(int level, const QString &slug)
{
    HeadingPlace place;
    const unsigned own = 1u << std::clamp(level, 1, 6);
    Step step{{}, slug, m_open, m_repeated.value(slug)};
    if (!slug.isEmpty()) {
        place.id = slug;
        while (m_taken.contains(place.id))
            place.id = slug + u'-' + QString::number(++m_repeated[slug] + 1);
        m_taken.insert(place.id);
        step.id = place.id;
    }
    m_open &= own - 1; // it ends those of its own level and below
    place.level = std::min(2 + std::popcount(m_open), 6);
    m_open |= own;
    m_journal.push_back(step);
    return place;
}

bool HeadingPlan::claim(const QString &id)
{
    if (m_taken.contains(id))
        return false;
    m_taken.insert(id);
    m_journal.push_back({id, {}, m_open, 0});
    return true;
}

void HeadingPlan::rollBack(size_t mark)
{
    for (; m_journal.size() > mark; m_journal.pop_back()) {
        const Step &step = m_journal.back();
        m_taken.remove(step.id);
        if (!step.slug.isEmpty())
            m_repeated[step.slug] = step.repeatedBefore;
        m_open = step.openBefore;
    }
}

} // namespace stetmark
