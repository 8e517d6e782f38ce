// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringView>

#include <vector>

namespace stetmark {

/// The name of a heading in addresses: its letters, marks and digits of every
/// script in lower case, with '-' between words; "section" when there are none.
QString headingSlug(QStringView title);

struct HeadingPlace {
    QString id;    ///< unique in the page; empty for a heading of raw HTML
    int level = 2; ///< on the page, 2 to 6

    friend bool operator==(const HeadingPlace &, const HeadingPlace &) = default;
};

/// Gives the headings of a page, in order, their ids and levels. The page's title
/// is its only h1; below it a heading is as deep as there are headings above it
/// that it belongs to, so no level is skipped, as HTML checkers demand.
class HeadingPlan
{
public:
    /// Markdown's heading with `slug`, or raw HTML's with none.
    HeadingPlace next(int level, const QString &slug);
    /// Takes `id` for an element of raw HTML; false when it is taken.
    bool claim(const QString &id);

    /// To go back to: everything after mark() is forgotten by rollBack().
    size_t mark() const { return m_journal.size(); }
    void rollBack(size_t mark);

private:
    struct Step {
        QString id;
        QString slug;
        unsigned openBefore = 0;
        int repeatedBefore = 0;
    };

    unsigned m_open = 0; ///< bit n: a heading written with level n is above
    QSet<QString> m_taken;
    QHash<QString, int> m_repeated; ///< by slug, the last number given
    std::vector<Step> m_journal;
};

} // namespace stetmark
