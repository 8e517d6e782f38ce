// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <QPoint>
#include <QString>

class QKeyEvent;
class QMouseEvent;
class QToolButton;

namespace stetmark {

class FormLineEdit;

/// One tag: a button with its text, which turns into a line to edit it, and a
/// button that removes it. Left and Right ask for the neighbours, with Alt they move
/// the tag, as dragging does; Delete and Backspace remove.
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
    void focusMoveRequested(int steps);
    /// The tag should go `steps` places further.
    void moveRequested(int steps);
    void dragged(QPoint globalPosition);
    void dropped();
    void dragGivenUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startEditing();
    void stopEditing(bool isKept);
    void elide();
    bool takeKey(const QObject *watched, const QKeyEvent &event);
    bool takeMouse(const QMouseEvent &event);

    QString m_text;
    QToolButton *m_name;
    QToolButton *m_remove;
    FormLineEdit *m_line;
    QPoint m_pressed; ///< where a drag would begin
    bool m_isDragging = false;
};

} // namespace stetmark
