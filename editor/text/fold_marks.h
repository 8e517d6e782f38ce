// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/foldables.h"

#include <QObject>
#include <QPoint>
#include <QRectF>
#include <QTextBlock>

#include <optional>

class QMouseEvent;
class QPainter;

namespace stetmark {

class Folding;
class TextEditor;

/// Shows in the margin of a text what is folded, and beside it how much; with the mouse there,
/// also what can be folded. A click on either folds and unfolds.
class FoldMarks : public QObject
{
    Q_OBJECT

public:
    /// `editor` owns this object, which needs `folding` as long.
    FoldMarks(TextEditor *editor, Folding *folding);

    /// On top of the editor's text.
    void paint(QPainter &painter) const;
    /// True for what is meant for a mark and nothing else. In coordinates of the viewport.
    bool takesMouse(const QMouseEvent &mouse);
    void leave();

private:
    /// A foldable whose first line can be seen.
    struct Mark {
        Foldable foldable;
        bool isFolded;
        QRectF sign;  ///< where a click folds or unfolds; left of the head's first line
        QRectF badge; ///< behind its last line; of what is folded
        QString text; ///< in the badge; empty where there is no room for it
    };

    /// What the mouse is at.
    struct Hot {
        bool isInMargin = false;
        qsizetype start = -1; ///< of the foldable beside it

        friend bool operator==(const Hot &, const Hot &) = default;
    };

    QList<Mark> marks(bool withOpen) const;
    static bool isBeside(const Mark &mark, QPointF place);
    Mark mark(const Foldable &one, bool isFolded) const;
    void placeBadge(Mark &mark, const QTextBlock &head) const;
    QString amount(const Foldable &one) const;
    std::optional<Mark> markAt(QPointF place) const;
    void hover(std::optional<QPointF> place);
    void paintSign(QPainter &painter, const Mark &mark, bool isHot) const;
    void paintBadge(QPainter &painter, const Mark &mark) const;

    TextEditor *m_editor;
    Folding *m_folding;
    std::optional<QPointF> m_mouse; ///< while it is over the text and nobody types
    Hot m_hot;
    bool m_isPressed = false; ///< on a mark
};

} // namespace stetmark
