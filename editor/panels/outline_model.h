// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/outline.h"

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

    /// Rows that stay the same are left alone.
    void setOutline(const QList<OutlineEntry> &outline);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<OutlineEntry> m_outline;
    int m_highest = 1; ///< level
};

/// Paints a heading as far in as it stands.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace stetmark
