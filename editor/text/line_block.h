// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_edit.h"
#include "editor/text/edited_text.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace stetmark {

/// Neighbouring lines of a text that a rule writes anew, and the edits that come of it:
/// for each line only what became another, so that all the rest stands.
class LineBlock
{
public:
    /// The lines from number `first` to `last`.
    LineBlock(const EditedText &text, int first, int last);

    qsizetype count() const { return qsizetype(m_lines.size()); }
    QString &operator[](qsizetype index) { return m_lines[size_t(index)].text; }
    const QString &operator[](qsizetype index) const { return m_lines[size_t(index)].text; }

    /// Adds a line behind the one at `index`.
    void insertBehind(qsizetype index, const QString &text);
    /// Takes a line away. Not the first one.
    void remove(qsizetype index);

    QList<TextEdit> edits() const;
    /// Where column `column` of the line at `index` is in the text that the edits leave.
    qsizetype position(qsizetype index, qsizetype column) const;

private:
    struct Line {
        qsizetype original; ///< the line that it stands for, from 0
        QString text;
    };

    qsizetype m_start;
    QStringList m_originals;
    std::vector<Line> m_lines;
};

/// The smallest edit that makes `after` of `before`, which stands at `position`.
/// Without any effect when they are the same.
TextEdit smallestEdit(qsizetype position, const QString &before, const QString &after);

} // namespace stetmark
