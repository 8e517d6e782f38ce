// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QPlainTextEdit>

namespace stetmark {

class EssayDocument;

/// The text side of the window: edits one EssayDocument, plainly. Copies and
/// drags give the text as it is (no-break spaces stay).
class TextEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `document` is not owned and outlives the editor.
    explicit TextEditor(EssayDocument *document, QWidget *parent = nullptr);

    EssayDocument *essay() const { return m_essay; }
    /// Selects nothing, puts the caret at `span.start`, brings it into view and
    /// takes the keyboard focus.
    void showPlace(Span span);

protected:
    QMimeData *createMimeDataFromSelection() const override;

private:
    EssayDocument *m_essay;
};

} // namespace stetmark
