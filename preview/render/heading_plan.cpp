// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/heading_plan.h"

#include <algorithm>

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
    place.level = std::clamp(level + m_shift, 2, std::min(6, m_level + 1));
    Step step{{}, slug, m_level, m_repeated.value(slug)};
    if (!slug.isEmpty()) {
        place.id = slug;
        while (m_taken.contains(place.id))
            place.id = slug + u'-' + QString::number(++m_repeated[slug] + 1);
        m_taken.insert(place.id);
        step.id = place.id;
    }
    m_level = place.level;
    m_journal.push_back(step);
    return place;
}

bool HeadingPlan::claim(const QString &id)
{
    if (m_taken.contains(id))
        return false;
    m_taken.insert(id);
    m_journal.push_back({id, {}, m_level, 0});
    return true;
}

void HeadingPlan::rollBack(size_t mark)
{
    for (; m_journal.size() > mark; m_journal.pop_back()) {
        const Step &step = m_journal.back();
        m_taken.remove(step.id);
        if (!step.slug.isEmpty())
            m_repeated[step.slug] = step.repeatedBefore;
        m_level = step.levelBefore;
    }
}

} // namespace stetmark
