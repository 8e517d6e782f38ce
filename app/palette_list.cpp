// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/palette_list.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace stetmark {

namespace {

constexpr int room = 8; ///< around what stands in a line, and between its parts
constexpr int indentWidth = 14;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString heard(const PaletteItem &item)
{
    return joined({item.text, item.detail, item.state, item.keys});
}

/// Draws `item`'s text, cut to `place`, and returns how wide it is.
qreal drawText(QPainter &painter, const PaletteItem &item, const QRectF &place, const QFont &font)
{
    QTextLayout layout(item.text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const qsizetype position : item.typed) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        bold.setFontUnderline(true);
        formats.append({int(position), 1, bold});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(item.text.size()));
    layout.endLayout();
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    layout.draw(&painter, {place.left(), place.top() + (place.height() - line.height()) / 2});
    painter.restore();
    return std::min(line.naturalTextWidth(), place.width());
}

} // namespace

void PaletteModel::setItems(const QList<PaletteItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem &item = m_items[index.row()];
    if (role == Qt::DisplayRole)
        return item.text;
    if (role == Qt::AccessibleTextRole)
        return heard(item);
    return {};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const PaletteItem &item = static_cast<const PaletteModel *>(index.model())->item(index.row());
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    // The keys go to the line above; the list is active all the same.
    row.state |= QStyle::State_Active;
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto group = item.isEnabled ? QPalette::Active : QPalette::Disabled;
    const QPalette &palette = option.palette;
    const QColor loud =
        palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet =
        isSelected
            ? loud
            : palette.color(group, item.isEnabled ? QPalette::PlaceholderText : QPalette::Text);
    QFont font = option.font;
    font.setItalic(!item.isEnabled);
    painter->save();
    painter->setFont(font);
    QRectF place = QRectF(option.rect).adjusted(room + item.indent * indentWidth, 0, -room, 0);
    painter->setPen(quiet);
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, item.keys);
    if (!item.keys.isEmpty())
        place.setRight(place.right() - option.fontMetrics.horizontalAdvance(item.keys) - 2 * room);
    painter->setPen(loud);
    place.setLeft(place.left() + drawText(*painter, item, place, font) + 2 * room);
    painter->setPen(quiet);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(joined({item.detail, item.state}),
                                                    Qt::ElideRight, int(place.width())));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, option.fontMetrics.height() + room};
}

} // namespace stetmark
