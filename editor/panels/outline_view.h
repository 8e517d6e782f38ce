// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace stetmark {

class OutlineModel;

/// The list of an outline. Headings are dragged to where a line shows that they would stand;
/// Alt with the arrows moves them, or changes their levels.
class OutlineView : public QListView
{
    Q_OBJECT

public:
    /// `model` is not owned and outlives the view.
    explicit OutlineView(OutlineModel *model, QWidget *parent = nullptr);

    /// Whether headings can be moved.
    void setMovable(bool movable);
    /// What is dragged with the heading of `row`; of use in this list alone, while its rows
    /// are the same. Owned by the caller.
    QMimeData *headingData(int row) const;

Q_SIGNALS:
    /// The section of `row` is to stand before that of `before`, or at the end.
    void moveRequested(int row, int before);
    /// Past its neighbour of the same level: -1 before, 1 behind it.
    void stepRequested(int row, int step);
    /// 1 for a level lower, -1 for one higher.
    void levelRequested(int row, int by);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QByteArray ownMark(int row) const;
    /// The row whose heading is dragged; -1 for what is none of this list.
    int draggedRow(const QMimeData *dragged) const;
    /// The row before which `dragged` would stand when dropped at `place`; -1 where it already
    /// does.
    int dropRow(int dragged, QPoint place) const;
    void showDrop(int dragged, int row);
    void request(int key);

    OutlineModel *m_model;
    bool m_isMovable = false;
    int m_rowsVersion = 0; ///< grows when the rows become others
    int m_dragged = -1;    ///< row, while a line shows where it would stand
    int m_dropRow = -1;
};

} // namespace stetmark
