// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/form_line_edit.h"

namespace stetmark {

/// The line in which new tags are typed. Enter, a comma and a completion enter
/// what is there.
class TagInput : public FormLineEdit
{
    Q_OBJECT

public:
    explicit TagInput(QWidget *parent = nullptr);

    void setCompleter(QCompleter *completer);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entered(const QString &text);
    /// Backspace (`isRemoving`) or Left in the empty line.
    void backRequested(bool isRemoving);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void enter();
};

} // namespace stetmark
