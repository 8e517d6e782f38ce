// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QToolButton;

namespace stetmark {

class FormLineEdit;

/// One tag: a button with its text, which turns into a line to edit it, and a
/// button that removes it. Left and Right ask for the neighbours; Delete and
/// Backspace remove.
class TagChip : public QFrame
{
    Q_OBJECT

public:
    /// `listName` is that of the list of tags, for people who do not see it.
    TagChip(const QString &text, const QString &listName, QWidget *parent);

    QString text() const { return m_text; }
    void setText(const QString &text);
    /// The parts that can take the focus.
    QList<QWidget *> focusWidgets() const;
    void takeFocus();

Q_SIGNALS:
    void renamed(const QString &text);
    void removeRequested();
    /// The focus should go `steps` tags further.
    void moveRequested(int steps);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startEditing();
    void stopEditing(bool isKept);
    void elide();
    bool takeKey(const QObject *watched, int key);

    QString m_text;
    QToolButton *m_name;
    QToolButton *m_remove;
    FormLineEdit *m_line;
};

} // namespace stetmark
