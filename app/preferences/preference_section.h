// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/preferences/preference_table.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace stetmark {

class PreferenceRow;

/// A page of the preferences, or what a search leaves of it: a heading, what it is about,
/// and a button that sets all of it back.
class PreferenceSection : public QWidget
{
    Q_OBJECT

public:
    explicit PreferenceSection(PreferencePage page, QWidget *parent = nullptr);

    PreferencePage page() const { return m_page; }
    /// Shows what fits `typed`, all when it is empty; how much that is.
    virtual int narrow(const QString &typed) = 0;
    /// The rows that can be seen, for their mnemonics.
    virtual QList<PreferenceRow *> rowsShown() const { return {}; }

protected:
    QVBoxLayout *body() const { return m_body; }
    QPushButton *resetButton() const { return m_reset; }

private:
    PreferencePage m_page;
    QVBoxLayout *m_body;
    QPushButton *m_reset;
};

/// The rows of the table that are of one page.
class SettingsSection : public PreferenceSection
{
    Q_OBJECT

public:
    /// `settings` outlives this.
    SettingsSection(PreferencePage page, Settings &settings, QWidget *parent = nullptr);

    int narrow(const QString &typed) override;
    QList<PreferenceRow *> rowsShown() const override;

private:
    void follow();

    QList<PreferenceRow *> m_rows;
};

} // namespace stetmark
