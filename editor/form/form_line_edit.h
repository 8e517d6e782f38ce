// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace stetmark {

/// A line of a form. Has no undo of its own (the essay's history is the only
/// one) and keeps the caret's place in the text when the text changes under it. When
/// the focus goes elsewhere it shows its start again.
class FormLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FormLineEdit(QWidget *parent = nullptr);

    /// Shows `text`; nothing happens when it is there already.
    void showText(const QString &text);
    /// What stands in the line while it is empty; a placeholder that is always set
    /// would be read to people with a value, too.
    void setEmptyText(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showEmptyText();

    QString m_emptyText;
};

} // namespace stetmark
