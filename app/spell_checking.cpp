// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/spell_checking.h"

#include "app/message_area.h"
#include "app/open_essays.h"
#include "app/setting_commands.h"
#include "editor/document/essay_document.h"
#include "editor/text/spell_check.h"
#include "editor/text/spelling.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

const auto topic = u"spelling"_s;

QString nameOf(const QString &language)
{
    const QLocale locale(language);
    if (locale.language() == QLocale::C)
        return language;
    return QLocale::languageToString(locale.language());
}

} // namespace

SpellChecking::SpellChecking(Commands &commands, OpenEssays &essays, Settings &settings,
                             MessageArea &messages, const QString &ownWordsFile, QObject *parent)
    : QObject(parent), m_essays(essays), m_settings(settings), m_messages(messages),
      m_spelling(new Spelling(ownWordsFile, this))
{
    bind(commands, CommandId::CheckSpelling, settings, setting::checksSpelling);
    settings.follow(setting::checksSpelling, this, [this](bool checks) {
        for (SpellCheck *check : std::as_const(m_checks))
            check->setEnabled(checks);
    });
    settings.follow(setting::spellingLanguages, this, [this](const QStringList &languages) {
        for (SpellCheck *check : std::as_const(m_checks))
            check->setLanguages(languages);
    });
    commands.setHandler(CommandId::NextMisspelling, [this] { goToNext(); });
    connect(&essays, &OpenEssays::editorAdded, this, &SpellChecking::watch);
    connect(m_spelling, &Spelling::dictionaryMissing, this,
            [this](const QString &language) { m_missing.append(language); });
    connect(m_spelling, &Spelling::failed, this, [this](const QString &reason) {
        m_messages.add({Message::Kind::Problem, reason, topic, nullptr, {}, {}});
    });
}

QString SpellChecking::defaultOwnWordsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + u"/stetmark/words.txt"_s;
}

void SpellChecking::watch(TextEditor *editor)
{
    auto *check = new SpellCheck(editor, m_spelling);
    m_checks.insert(editor, check);
    connect(editor, &QObject::destroyed, this, [this, editor] { m_checks.remove(editor); });
    check->setLanguages(m_settings.get(setting::spellingLanguages));
    check->setEnabled(m_settings.get(setting::checksSpelling));
}

void SpellChecking::goToNext()
{
    TextEditor *editor = m_essays.currentEditor();
    SpellCheck *check = m_checks.value(editor);
    m_messages.remove(topic, editor->essay());
    if (check->selectNext()) {
        editor->setFocus();
        return;
    }
    QString text = tr("No word is misspelt here.");
    if (!m_settings.get(setting::checksSpelling))
        text = tr("The spelling is not checked now: Edit ▸ Check Spelling turns it on.");
    const QStringList languages = check->languages();
    for (const QString &language : languages) {
        if (m_missing.contains(language))
            text = missingText(language);
    }
    m_messages.add({Message::Kind::Information, text, topic, editor->essay(), {}, {}});
}

QString SpellChecking::missingText(const QString &language)
{
    return tr("There is no spelling dictionary for %1 on this machine, so its words are not "
              "checked. Install one: their packages are called hunspell-….")
        .arg(nameOf(language));
}

} // namespace stetmark
