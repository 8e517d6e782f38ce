// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

namespace stetmark {

class Commands;
class MessageArea;
class OpenEssays;
class Settings;
class SpellCheck;
class Spelling;
class TextEditor;

/// Checks the spelling of all open essays: its commands, its settings, and what is to be
/// said of it.
class SpellChecking : public QObject
{
    Q_OBJECT

public:
    /// None of them is owned; all outlive this object. `ownWordsFile` as for Spelling.
    SpellChecking(Commands &commands, OpenEssays &essays, Settings &settings, MessageArea &messages,
                  const QString &ownWordsFile, QObject *parent = nullptr);

    /// The file of the person who runs the program.
    static QString defaultOwnWordsFile();

private:
    void watch(TextEditor *editor);
    void goToNext();
    static QString missingText(const QString &language);

    OpenEssays &m_essays;
    Settings &m_settings;
    MessageArea &m_messages;
    Spelling *m_spelling;
    QHash<const QObject *, SpellCheck *> m_checks; ///< by editor
    QStringList m_missing;                         ///< languages that no dictionary serves
};

} // namespace stetmark
