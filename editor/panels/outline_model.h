// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/outline.h"
#include "editor/essay/sections.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace stetmark {

/// The headings of an essay. Screen readers hear their levels.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// How far in a heading stands, 0 for those of the highest level that there is.
    static constexpr int indentRole = Qt::UserRole;

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay the same are left alone. `sections` are those of the same essay.
    void setOutline(const QList<OutlineEntry> &outline, const QList<Section> &sections);

    /// The index of the section whose heading `row` is; -1 for a heading in a quote or a list.
    int sectionOf(int row) const { return m_sectionOfRow.value(row, -1); }
    /// The first row from `row` on that begins a section; the number of rows behind the last.
    int sectionRow(int row) const;
    /// The row behind those of the section that `row` begins.
    int rowBehind(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<OutlineEntry> m_outline;
    QList<int> m_sectionOfRow;
    int m_highest = 1; ///< level
};

/// Paints a heading as far in as it stands.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int indentWidth = 14; ///< pixels of a level

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace stetmark
