// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/speller.h"

#include <QFile>
#include <QLocale>

#include <hunspell/hunspell.hxx>

namespace stetmark {

namespace {

QChar::Script scriptOf(QStringView word)
{
    const QList<uint> characters = word.toUcs4();
    for (const char32_t c : characters) {
        if (QChar::script(c) > QChar::Script_Common)
            return QChar::script(c);
    }
    return QChar::Script_Unknown;
}

/// Of the name that a language gives to itself, which is the script that it is written in.
QChar::Script scriptOfLanguage(const QString &language)
{
    return scriptOf(QLocale(language).nativeLanguageName());
}

} // namespace

Speller::Speller(const Dictionary &dictionary)
    : m_hunspell(std::make_unique<Hunspell>(QFile::encodeName(dictionary.affixFile).constData(),
                                            QFile::encodeName(dictionary.wordFile).constData())),
      m_encoder(m_hunspell->get_dict_encoding().c_str(), QStringConverter::Flag::Stateless),
      m_decoder(m_hunspell->get_dict_encoding().c_str(), QStringConverter::Flag::Stateless),
      m_script(scriptOfLanguage(dictionary.language))
{
}

Speller::~Speller() = default;

bool Speller::knowsScriptOf(QStringView word) const
{
    return scriptOf(word) == m_script;
}

bool Speller::isRight(const QString &word)
{
    const QByteArray bytes = m_encoder.encode(word);
    return m_hunspell->spell(bytes.toStdString());
}

QStringList Speller::suggestions(const QString &word)
{
    const QByteArray bytes = m_encoder.encode(word);
    QStringList result;
    for (const std::string &one : m_hunspell->suggest(bytes.toStdString()))
        result.append(m_decoder.decode(QByteArrayView(one.data(), qsizetype(one.size()))));
    return result;
}

} // namespace stetmark
