// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/preference_section.h"

#include "app/preferences/preference_row.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stetmark {

PreferenceSection::PreferenceSection(PreferencePage page, QWidget *parent)
    : QWidget(parent), m_page(page), m_body(new QVBoxLayout),
      m_reset(new QPushButton(tr("&Page Back to Defaults")))
{
    auto *heading = new QLabel(pageName(page));
    QFont font = heading->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.3);
    heading->setFont(font);
    m_reset->setAutoDefault(false);
    m_reset->setAccessibleName(tr("Set the page “%1” back to its defaults").arg(pageName(page)));
    const int line = fontMetrics().height();
    m_body->setSpacing(line);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(line, line / 2, line, line);
    layout->setSpacing(line);
    layout->addWidget(heading);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_reset, 0, Qt::AlignLeft);
}

SettingsSection::SettingsSection(PreferencePage page, Settings &settings, QWidget *parent)
    : PreferenceSection(page, parent)
{
    const QList<Preference> table = preferenceTable();
    for (const Preference &preference : table) {
        if (preference.page != page)
            continue;
        auto *row = new PreferenceRow(preference, settings);
        body()->addWidget(row);
        connect(row, &PreferenceRow::changed, this, &SettingsSection::follow);
        m_rows.append(row);
    }
    connect(resetButton(), &QPushButton::clicked, this, [this] {
        for (PreferenceRow *row : std::as_const(m_rows))
            row->reset();
    });
    follow();
}

int SettingsSection::narrow(const QString &typed)
{
    int count = 0;
    for (PreferenceRow *row : std::as_const(m_rows)) {
        const bool fits = row->fits(typed);
        row->setVisible(fits);
        count += fits ? 1 : 0;
    }
    resetButton()->setVisible(typed.isEmpty());
    return count;
}

QList<PreferenceRow *> SettingsSection::rowsShown() const
{
    QList<PreferenceRow *> shown;
    std::ranges::copy_if(m_rows, std::back_inserter(shown),
                         [this](const PreferenceRow *row) { return row->isVisibleTo(this); });
    return shown;
}

void SettingsSection::follow()
{
    resetButton()->setEnabled(!std::ranges::all_of(m_rows, &PreferenceRow::isUsual));
}

} // namespace stetmark
