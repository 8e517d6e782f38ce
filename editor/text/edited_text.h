// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QString>

class QTextDocument;

namespace stetmark {

/// A line of a text, without its newline.
struct TextLine {
    int number = 0; ///< from 0
    qsizetype start = 0;
    QString text;

    qsizetype end() const { return start + text.size(); }
};

/// The text of a QTextDocument as the rules of typing read it: some lines around the
/// caret. A look at a line costs that line, whatever the size of the whole.
class EditedText
{
public:
    /// `document` outlives this object.
    explicit EditedText(const QTextDocument &document) : m_document(document) {}

    int lineCount() const; ///< at least 1
    qsizetype length() const;
    /// `number` is one of a line.
    TextLine line(int number) const;
    TextLine lineAt(qsizetype position) const;
    /// What stands in `span`, lines parted by '\n'.
    QString text(Span span) const;
    /// The code unit at `position`; '\n' where there is none.
    QChar at(qsizetype position) const;

private:
    const QTextDocument &m_document;
};

} // namespace stetmark
