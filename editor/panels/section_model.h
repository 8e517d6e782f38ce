// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/part_statistics.h"

#include <QAbstractTableModel>

namespace stetmark {

/// The sections of an essay with their words, those of their subsections included.
class SectionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Words, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay the same are left alone.
    void setSections(const QList<SectionStatistics> &sections);
    const QList<SectionStatistics> &sections() const { return m_sections; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString title(const SectionStatistics &section) const;

    QList<SectionStatistics> m_sections;
    int m_highest = 1; ///< level
};

} // namespace stetmark
