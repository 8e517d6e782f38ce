// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/preferences/preference_table.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace stetmark {

/// The languages of the machine's dictionaries, to choose several, with a hint how to get
/// one where there is none.
class LanguagesEditor : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives this.
    explicit LanguagesEditor(Settings &settings, QWidget *parent = nullptr);

    /// The dictionaries that there are. Found in another thread when this is shown.
    void setAvailable(const QStringList &languages);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void look();
    void fill();
    void addItem(const QString &tag, bool isChosen, bool isHere);
    void choose(const QListWidgetItem *item);
    void showHint();

    Settings &m_settings;
    QListWidget *m_list;
    QLabel *m_hint;
    QStringList m_available;
    bool m_isKnown = false; ///< whether m_available is what is there
};

PreferenceEditor languagesEditor();

/// "German (Austria)", as one calls it; the tag itself where nothing is known of it.
QString languageName(const QString &tag);

} // namespace stetmark
