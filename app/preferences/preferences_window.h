// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/preferences/preference_table.h"

#include <QDialog>
#include <QList>
#include <QSet>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace stetmark {

class Commands;
class PreferenceSection;
class Settings;
class Shortcuts;

/// All that a person can choose, page by page, with a search through all pages. What is
/// changed holds at once; there is nothing to confirm.
class PreferencesWindow : public QDialog
{
    Q_OBJECT

public:
    /// All but `parent` outlive this.
    PreferencesWindow(Settings &settings, Commands &commands, Shortcuts &shortcuts,
                      QWidget *parent);

    void showPage(PreferencePage page);
    PreferencePage page() const;

protected:
    /// Escape empties the search first, if there is one.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSections(Settings &settings, Commands &commands, Shortcuts &shortcuts);
    QLayout *makeTop();
    void layOut(QWidget *sections);
    void connectParts();

    void showFitting();
    void scrollToPage();
    QSet<QChar> mnemonicsOfOthers() const;
    void chooseMnemonics();

    QLineEdit *m_search;
    QListWidget *m_pages;
    QScrollArea *m_scroll;
    QLabel *m_nothing;
    QPushButton *m_close;
    QList<PreferenceSection *> m_sections; ///< in the order of the pages
};

} // namespace stetmark
