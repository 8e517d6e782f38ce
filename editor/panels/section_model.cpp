// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/section_model.h"

#include "editor/panels/outline_model.h"
#include "editor/panels/word_texts.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

constexpr int lowest = 6;

} // namespace

void SectionModel::setSections(const QList<SectionStatistics> &sections)
{
    int highest = lowest;
    for (const SectionStatistics &section : sections)
        highest = section.level > 0 ? std::min(highest, section.level) : highest;
    if (sections.size() != m_sections.size() || highest != m_highest) {
        beginResetModel();
        m_sections = sections;
        m_highest = highest;
        endResetModel();
        return;
    }
    const QList<SectionStatistics> before = std::exchange(m_sections, sections);
    for (int row = 0; row < sections.size(); ++row) {
        const SectionStatistics &a = before[row];
        const SectionStatistics &b = sections[row];
        if (a.level != b.level || a.title != b.title || a.whole != b.whole || a.own != b.own)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int SectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sections.size());
}

int SectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SectionModel::data(const QModelIndex &index, int role) const
{
    const SectionStatistics &section = m_sections[index.row()];
    if (role == Qt::ToolTipRole) {
        //: Of a section: its title, its words, and those without its subsections.
        return tr("%1: %2, %3 without subsections")
            .arg(title(section), wordsText(section.whole.words), wordsText(section.own.words))
            .toHtmlEscaped();
    }
    if (index.column() == Title) {
        if (role == Qt::DisplayRole)
            return title(section);
        if (role == OutlineModel::indentRole)
            return std::max(0, section.level - m_highest);
        if (role == Qt::AccessibleTextRole && section.level > 0)
            return tr("%1, level %2").arg(title(section)).arg(section.level);
        return {};
    }
    if (role == Qt::DisplayRole)
        return QLocale().toString(section.whole.words);
    if (role == Qt::AccessibleTextRole)
        return wordsText(section.whole.words);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant SectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::DisplayRole)
        return section == Title ? tr("Section") : tr("Words");
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Title ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

QString SectionModel::title(const SectionStatistics &section) const
{
    if (section.level == 0)
        return tr("Before the first heading");
    return section.title.isEmpty() ? tr("(no text)") : section.title;
}

} // namespace stetmark
