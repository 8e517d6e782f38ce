// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTextCursor>

namespace stetmark {

class TextEditor;

/// Keeps the line at the top of the window there when the text above it changes: by the
/// form, by undo, by another program; or when it is laid out anew. The base class goes by
/// the number of the block, and by lines that it has not counted yet.
class SteadyView : public QObject
{
    Q_OBJECT

public:
    /// `editor` owns this object.
    explicit SteadyView(TextEditor *editor);

    /// What changes between the two does not move the line at the top.
    void hold() { m_isHolding = true; }
    void release();

private:
    /// What is at the top now is meant to be.
    void remember();

    TextEditor *m_editor;
    QTextCursor m_top; ///< start of the line at the top; goes with the text
    bool m_isHolding = false;
};

} // namespace stetmark
