// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/preferences/preference_table.h"
#include "app/settings.h"

#include <QComboBox>
#include <QStringList>

namespace stetmark {

// What settings are changed with in the window of preferences. Each editor shows what holds
// now, whoever changes it, and changes it at once.

/// That of `setting`, made by `make`.
template <typename Setting>
PreferenceEditor editorOf(const Setting &setting, std::function<QWidget *(Settings &)> make)
{
    return {setting.key, std::move(make),
            [setting](const Settings &settings) { return settings.isUsual(setting); }};
}

/// A check box.
PreferenceEditor switchEditor(const SwitchSetting &setting);

/// A number with its `unit` behind it. One step below the least it says `none`, for 0.
PreferenceEditor numberEditor(const NumberSetting &setting, const QString &unit,
                              const QString &none = {});

/// A line of text, taken over when it is left or with Enter, as `checked` makes it. `hint`
/// stands in it while it is empty.
PreferenceEditor textEditor(const TextSetting &setting, const QString &hint,
                            std::function<QString(const QString &)> checked);

/// A list to choose one of; `changed` gets the number of what is chosen.
QComboBox *makeChoice(const QStringList &names, std::function<void(int)> changed);

/// A list of the values of an enumeration by their `names`, in its order.
template <typename E>
PreferenceEditor choiceEditor(const ChoiceSetting<E> &setting, const QStringList &names)
{
    return editorOf(setting, [setting, names](Settings &settings) {
        QComboBox *box = makeChoice(
            names, [&settings, setting](int chosen) { settings.set(setting, E(chosen)); });
        settings.follow(setting, box, [box](E value) { box->setCurrentIndex(int(value)); });
        return box;
    });
}

/// Lets the wheel scroll the page unless `widget` has the focus: what is only passed on the
/// way is not to change.
void guardAgainstWheel(QWidget *widget);

} // namespace stetmark
