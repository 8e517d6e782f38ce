// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/outline_model.h"

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

constexpr int roomAround = 6; ///< above and below together
constexpr int lowest = 6;

QList<int> sectionsOfRows(const QList<OutlineEntry> &outline, const QList<Section> &sections)
{
    QList<int> indexes;
    int next = 0; // both are in the order of the text
    for (const OutlineEntry &entry : outline) {
        while (next < sections.size() && sections[next].heading.end < entry.span.start)
            ++next;
        const bool isOfSection =
            next < sections.size() && sections[next].heading.start <= entry.span.start;
        indexes.append(isOfSection ? next : -1);
    }
    return indexes;
}

bool looksAlike(const OutlineEntry &a, const OutlineEntry &b)
{
    return a.level == b.level && a.title == b.title;
}

} // namespace

void OutlineModel::setOutline(const QList<OutlineEntry> &outline, const QList<Section> &sections)
{
    m_sectionOfRow = sectionsOfRows(outline, sections);
    int highest = lowest;
    for (const OutlineEntry &entry : outline)
        highest = std::min(highest, entry.level);
    if (outline.size() != m_outline.size() || highest != m_highest) {
        beginResetModel();
        m_outline = outline;
        m_highest = highest;
        endResetModel();
        return;
    }
    const QList<OutlineEntry> before = std::exchange(m_outline, outline);
    for (int row = 0; row < outline.size(); ++row) {
        if (!looksAlike(before[row], outline[row]))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

int OutlineModel::sectionRow(int row) const
{
    while (row < rowCount() && sectionOf(row) < 0)
        ++row;
    return row;
}

int OutlineModel::rowBehind(int row) const
{
    int behind = row + 1;
    while (behind < rowCount()
           && (sectionOf(behind) < 0 || m_outline[behind].level > m_outline[row].level))
        ++behind;
    return behind;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && sectionOf(index.row()) >= 0 ? flags | Qt::ItemIsDragEnabled : flags;
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_outline.size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    const OutlineEntry &entry = m_outline[index.row()];
    const QString title = entry.title.isEmpty() ? tr("(no text)") : entry.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return title.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return tr("%1, level %2").arg(title).arg(entry.level);
    case indentRole:
        return entry.level - m_highest;
    default:
        return {};
    }
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, roomAround);
}

void OutlineDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int indent = index.data(OutlineModel::indentRole).toInt();
    if (indent == 0)
        return;
    // An icon that is not there takes the room.
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(indent * indentWidth, 1);
}

} // namespace stetmark
