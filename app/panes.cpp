// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/panes.h"

#include <algorithm>

namespace stetmark {

namespace {

constexpr int textPlace = 1;

int placeOf(Panes::Side side)
{
    return side == Panes::Side::Form ? 0 : 2;
}

} // namespace

Panes::Panes(QWidget *form, QWidget *text, QWidget *preview, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    addWidget(form);
    addWidget(text);
    addWidget(preview);
    setChildrenCollapsible(false);
    setStretchFactor(placeOf(Side::Form), 0);
    setStretchFactor(textPlace, 1);
    setStretchFactor(placeOf(Side::Preview), 1);
}

void Panes::setPaneVisible(Side side, bool visible)
{
    if (isPaneVisible(side) == visible)
        return;
    keepWidths();
    widget(placeOf(side))->setVisible(visible);
    if (m_isArranged)
        arrange();
}

bool Panes::isPaneVisible(Side side) const
{
    return !widget(placeOf(side))->isHidden();
}

QList<int> Panes::widths() const
{
    const QList<int> now = sizes();
    QList<int> result;
    for (int place = 0; place < count(); ++place) {
        const bool isKnown = m_isArranged && !widget(place)->isHidden() && now[place] > 0;
        result.append(isKnown ? now[place] : m_widths[place]);
    }
    return result;
}

void Panes::setWidths(const QList<int> &widths)
{
    if (widths.size() == count())
        std::ranges::copy(widths, m_widths.begin());
    if (m_isArranged)
        arrange();
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    if (m_isArranged || !isVisible())
        return;
    if (m_widths[textPlace] == 0) {
        const int form = std::clamp(width() / 4, 270, 360);
        const int rest = (width() - form) / 2;
        m_widths = {form, rest, rest};
    }
    m_isArranged = true;
    arrange();
}

void Panes::keepWidths()
{
    const QList<int> now = widths();
    std::ranges::copy(now, m_widths.begin());
}

void Panes::arrange()
{
    QList<int> sizes(m_widths.begin(), m_widths.end());
    int room = width();
    for (const Side side : {Side::Form, Side::Preview}) {
        if (!isPaneVisible(side))
            sizes[placeOf(side)] = 0;
        else
            room -= sizes[placeOf(side)] + handleWidth();
    }
    sizes[textPlace] = std::max(room, 1);
    setSizes(sizes);
}

} // namespace stetmark
