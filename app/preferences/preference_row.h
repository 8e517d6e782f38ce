// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/preferences/preference_table.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace stetmark {

/// A setting in the window of preferences: its name, what it is changed with, the way back
/// to its default, and what it is for.
class PreferenceRow : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives this.
    PreferenceRow(const Preference &preference, Settings &settings, QWidget *parent = nullptr);

    const Preference &preference() const { return m_preference; }
    /// The name, with the letter that leads here together with Alt.
    void setLabel(const QString &withMnemonic);
    /// Whether it has all words of `typed`.
    bool fits(const QString &typed) const;
    bool isUsual() const;
    void reset();

Q_SIGNALS:
    void changed();

private:
    QWidget *place() const; ///< where the keyboard goes
    void layOut();
    void follow();

    Preference m_preference;
    Settings &m_settings;
    QWidget *m_editor;
    QCheckBox *m_box;          ///< the editor, if it has the name beside it
    QLabel *m_label = nullptr; ///< else
    QToolButton *m_reset;
};

} // namespace stetmark
