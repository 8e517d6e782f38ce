// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/card_drag.h"

#include "editor/form/drag_handle.h"
#include "editor/form/form_body.h"
#include "editor/form/form_row.h"
#include "editor/form/row_frame.h"

#include <QFrame>
#include <QScrollArea>

#include <utility>

namespace stetmark {

namespace {

constexpr int lineWidth = 3;
/// How near the edge of the view a drag scrolls it.
constexpr int scrollMargin = 30;

qsizetype indexOf(const FieldPath &record)
{
    return std::get<qsizetype>(record.steps().constLast());
}

} // namespace

CardDrag::CardDrag(FormBody *body) : QObject(body), m_body(body), m_line(new QFrame(body))
{
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Highlight);
    m_line->hide();
}

void CardDrag::watch(FormRow *row)
{
    const FieldPath record = row->plan().item.path;
    connect(row->handle(), &DragHandle::dragged, this,
            [this, record](QPoint position) { show(record, m_body->mapFromGlobal(position).y()); });
    connect(row->handle(), &DragHandle::dropped, this, [this, record] {
        m_line->hide();
        const std::optional<Target> target = std::exchange(m_target, std::nullopt);
        if (target && target->to != indexOf(record))
            Q_EMIT dropped(record, target->to);
    });
    connect(row->handle(), &DragHandle::dragGivenUp, this, [this] {
        m_line->hide();
        m_target.reset();
    });
}

std::optional<CardDrag::Target> CardDrag::targetAt(const FieldPath &record, int y) const
{
    const FieldPath list = record.parent();
    Target target;
    bool isIn = false; ///< a card of the list is above
    for (const FormRow *row : m_body->rows()) {
        const FormRowPlan &plan = row->plan();
        const bool isCard =
            plan.style == FormRowPlan::Style::Record && plan.item.path.parent() == list;
        const bool isEnd = plan.style == FormRowPlan::Style::Adder && plan.item.path == list;
        if (!isCard && !isEnd)
            continue;
        const int middleOfGap = row->y() + rowMargins(plan).top() / 2;
        if (isCard) {
            target.left = rowMargins(plan).left();
            target.right = rowMargins(plan).right();
            // The upper half of the heading belongs to the gap above it.
            if (!isIn || y > row->y() + row->height() / 2) {
                target.y = middleOfGap;
                target.to = indexOf(plan.item.path);
            }
            isIn = true;
            continue;
        }
        if (isIn && y > row->y()) {
            target.y = row->y() + 2;
            ++target.to;
        }
    }
    if (!isIn)
        return std::nullopt;
    // The card leaves its old place.
    if (target.to > indexOf(record))
        --target.to;
    return target;
}

void CardDrag::show(const FieldPath &record, int y)
{
    m_target = targetAt(record, y);
    if (!m_target)
        return;
    m_line->setGeometry(m_target->left, m_target->y - lineWidth / 2,
                        m_body->width() - m_target->left - m_target->right, lineWidth);
    m_line->raise();
    m_line->show();
    // The form scrolls along.
    for (QWidget *parent = m_body->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *view = qobject_cast<QScrollArea *>(parent)) {
            view->ensureVisible(0, m_body->mapTo(view->widget(), QPoint(0, y)).y(), 0,
                                scrollMargin);
            break;
        }
    }
}

} // namespace stetmark
