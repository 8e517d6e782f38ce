// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/text/text_look.h"

#include <QObject>

namespace stetmark {

class TextEditor;

/// Dims what is not the sentence or the paragraph that the caret is in.
class FocusShade : public QObject
{
    Q_OBJECT

public:
    /// `editor` owns this object.
    explicit FocusShade(TextEditor *editor);

    void setFocus(Focus focus);
    /// What is not dimmed; the whole text without a focus.
    Span range() const { return m_range; }

private:
    void update();
    Span rangeAtCaret() const;

    TextEditor *m_editor;
    Focus m_focus = Focus::WholeText;
    Span m_range;
};

} // namespace stetmark
