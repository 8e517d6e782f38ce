// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/row_frame.h"

#include <QPainter>
#include <QPalette>
#include <QRect>

#include <algorithm>

namespace stetmark {

namespace {

constexpr int groupIndent = 12;
constexpr int cardPadding = 8;
constexpr int cardGap = 8; ///< between two cards
constexpr qreal cardRadius = 4;

int gapAbove(const FormRowPlan &plan)
{
    switch (plan.style) {
    case FormRowPlan::Style::Continued:
        return 4;
    case FormRowPlan::Style::Field:
        return plan.isApart ? 18 : plan.item.field.type == FieldType::Switch ? 8 : 10;
    case FormRowPlan::Style::Heading:
        return plan.isApart ? 18 : 14;
    case FormRowPlan::Style::Record:
        return 2;
    case FormRowPlan::Style::Adder:
        return 8;
    case FormRowPlan::Style::Chapter:
        break;
    }
    return 22;
}

qsizetype countCards(const FormRowPlan &plan, bool FormLevel::*edge)
{
    return std::count_if(plan.levels.begin(), plan.levels.end(), [edge](const FormLevel &level) {
        return level.kind == FormLevel::Kind::Card && level.*edge;
    });
}

} // namespace

QMargins rowMargins(const FormRowPlan &plan)
{
    QMargins margins;
    for (const FormLevel &level : plan.levels) {
        const bool isCard = level.kind == FormLevel::Kind::Card;
        margins.setLeft(margins.left() + (isCard ? cardPadding : groupIndent));
        margins.setRight(margins.right() + (isCard ? cardPadding : 0));
    }
    const int starts = int(countCards(plan, &FormLevel::isFirst));
    const int ends = int(countCards(plan, &FormLevel::isLast));
    margins.setTop(gapAbove(plan) + starts * (cardGap + cardPadding / 2));
    margins.setBottom(ends * cardPadding);
    return margins;
}

QColor quietLine(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const auto mixed = [](int a, int b) { return a + (b - a) * 3 / 10; };
    return QColor(mixed(window.red(), text.red()), mixed(window.green(), text.green()),
                  mixed(window.blue(), text.blue()));
}

void paintLevels(QPainter &painter, const QRect &row, const FormRowPlan &plan,
                 const QPalette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen line(quietLine(palette), 1);
    QRectF area(row);
    for (const FormLevel &level : plan.levels) {
        if (level.kind == FormLevel::Kind::Group) {
            painter.setPen(line);
            const qreal x = area.left() + 2.5;
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
            area.setLeft(area.left() + groupIndent);
            continue;
        }
        // What lies outside the row is another row's part of the frame.
        if (level.isFirst)
            area.setTop(area.top() + cardGap);
        QRectF frame = area.adjusted(0.5, 0.5, -0.5, -0.5);
        if (!level.isFirst)
            frame.setTop(frame.top() - 2 * cardRadius);
        if (!level.isLast)
            frame.setBottom(frame.bottom() + 2 * cardRadius);
        painter.setPen(line);
        painter.setBrush(palette.color(QPalette::AlternateBase));
        painter.drawRoundedRect(frame, cardRadius, cardRadius);
        area.adjust(cardPadding, 0, -cardPadding, 0);
    }
}

} // namespace stetmark
