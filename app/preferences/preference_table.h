// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace stetmark {

class Settings;

enum class PreferencePage { Writing, Look, Spelling, Files, Shortcuts };

/// The page's name in the list.
QString pageName(PreferencePage page);

/// How one setting is shown and changed. Made by the functions of preference_editors.h.
struct PreferenceEditor {
    const char *key; ///< in the settings
    /// What a person changes it with. It stays in step with the settings; a focus proxy is
    /// where the keyboard goes. A check box has the setting's name beside it.
    std::function<QWidget *(Settings &)> make;
    std::function<bool(const Settings &)> isUsual;
};

/// A row of the preferences, in the words of the person who reads it.
struct Preference {
    PreferencePage page;
    QString name;
    QString explanation;
    QString synonyms; ///< other words for it, which the search finds
    PreferenceEditor editor;
};

/// All of them, page by page. A new setting has its row here.
QList<Preference> preferenceTable();

/// Whether all words of `typed` stand somewhere in `texts`, whatever their case.
bool fitsSearch(const QString &typed, const QStringList &texts);

} // namespace stetmark
