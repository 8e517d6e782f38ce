// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_new_value.h"

#include <QStringList>

namespace stetmark {

/// Writes new values the way a front matter is written already: its indentation,
/// its quotes, lists in brackets or a line each. A `model` is the neighbour that the
/// value is to look like, null if there is none.
class ValueWriter
{
public:
    /// What to do when the best way to write a value would be read differently.
    enum class Way {
        AsNeighbours, ///< the best
        Quoted,       ///< every text in double quotes, none on lines of its own
        OneLine,      ///< also lists and maps in brackets
    };

    /// Looks at how all is written, once for all ways. `around` is the list or map that
    /// the value is for, or null; `text` and `root` are those of the whole essay.
    ValueWriter(QStringView text, const FrontMatterNode &root, const FrontMatterNode *around);

    void setWay(Way way) { m_way = way; }

    /// A key, without its colon. `model` is another key, or null.
    QString key(const QString &name, bool inFlow, const FrontMatterNode *model = nullptr) const;
    /// What stands behind a key's colon when the key stands in `column`: nothing, or a
    /// blank and the value, or lines.
    QString behindKey(const NewValue &value, qsizetype column, const FrontMatterNode *model) const;
    /// What stands behind a dash in `column`; `gap` are the blanks behind it.
    QString behindDash(const NewValue &value, qsizetype column, const QString &gap,
                       const FrontMatterNode *model) const;
    QString inBrackets(const NewValue &value, const FrontMatterNode *model) const;
    /// The lines of a list or map, each with a newline before it, in `column`.
    QString lines(const NewValue &value, qsizetype column, const FrontMatterNode *model) const;

    /// How far the keys of a group stand behind its own, and dashes behind theirs.
    qsizetype keyStep() const { return m_keyStep; }
    qsizetype dashStep() const { return m_dashStep; }

private:
    bool standsInBrackets(const NewValue &value, const FrontMatterNode *model) const;
    QString scalar(const NewValue &value, bool inFlow, const FrontMatterNode *model) const;
    QString textLines(const NewValue &value, qsizetype column, const FrontMatterNode *model) const;
    void learn(QStringView text, const FrontMatterNode &node);

    Way m_way = Way::AsNeighbours;
    FrontMatterNode::Style m_quotes;
    bool m_quotesTexts = false;
    qsizetype m_keyStep = 0;
    qsizetype m_dashStep = -1;
    int m_listsInBrackets = 0; ///< more than on lines, or less
    int m_mapsInBraces = 0;
};

} // namespace stetmark
