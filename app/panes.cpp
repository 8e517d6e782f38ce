// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/panes.h"

#include <algorithm>

namespace stetmark {

namespace {

constexpr int textPlace = 1;
/// Of the form, where nobody has chosen yet.
constexpr int leastForm = 280;
constexpr int mostForm = 360;

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
    connect(this, &QSplitter::splitterMoved, this, &Panes::keepWidths);
}

void Panes::setPaneVisible(Side side, bool visible)
{
    if (isPaneVisible(side) == visible)
        return;
    keepWidths();
    widget(placeOf(side))->setVisible(visible);
    if (m_isUp) {
        giveTextTheRest();
        arrange();
    }
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
        const bool isShown = m_isUp && !widget(place)->isHidden();
        result.append(isShown ? now[place] : m_widths[place]);
    }
    return result;
}

void Panes::setWidths(const QList<int> &widths)
{
    if (widths.size() == count())
        std::ranges::copy(widths, m_widths.begin());
    if (m_isUp)
        arrange();
}

void Panes::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    if (m_isUp)
        return;
    m_isUp = true;
    if (m_widths[textPlace] <= 0) {
        const int form = std::clamp(width() / 4, leastForm, mostForm);
        m_widths = {form, 1, 1};
        m_widths[textPlace] = m_widths[placeOf(Side::Preview)] = (width() - form) / 2;
    }
    arrange();
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    if (m_isUp)
        arrange();
}

int Panes::roomBesidesForm() const
{
    const int preview = isPaneVisible(Side::Preview) ? handleWidth() : 0;
    const int form = isPaneVisible(Side::Form) ? m_widths[0] + handleWidth() : 0;
    return std::max(width() - form - preview, 2);
}

void Panes::keepWidths()
{
    const QList<int> now = widths();
    std::ranges::copy(now, m_widths.begin());
}

void Panes::giveTextTheRest()
{
    const int preview = isPaneVisible(Side::Preview) ? m_widths[placeOf(Side::Preview)] : 0;
    const int room = roomBesidesForm();
    m_widths[textPlace] = std::max(room - preview, room / 4);
}

void Panes::arrange()
{
    const int room = roomBesidesForm();
    const double text = m_widths[textPlace];
    const double preview = isPaneVisible(Side::Preview) ? m_widths[placeOf(Side::Preview)] : 0;
    // Counts the handles that can be seen now, not those before the last change.
    refresh();
    const int shared = qRound(room * text / (text + preview));
    setSizes({isPaneVisible(Side::Form) ? m_widths[0] : 0, shared, room - shared});
}

} // namespace stetmark
