// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/dictionaries.h"

#include <QChar>
#include <QString>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QStringList>

#include <memory>

class Hunspell;

namespace stetmark {

/// One of Hunspell's dictionaries, read. Reading takes a tenth of a second and some
/// megabytes: do it off the GUI thread. Not thread-safe.
class Speller
{
public:
    explicit Speller(const Dictionary &dictionary);
    ~Speller();

    /// False where the files are of an encoding that nothing here knows.
    bool isUsable() const { return m_encoder.isValid() && m_decoder.isValid(); }
    /// Whether the dictionary is of the script that `word` is written in.
    bool knowsScriptOf(QStringView word) const;
    bool isRight(const QString &word);
    /// What may have been meant, the likeliest first.
    QStringList suggestions(const QString &word);

private:
    std::unique_ptr<Hunspell> m_hunspell;
    QStringEncoder m_encoder;
    QStringDecoder m_decoder;
    QChar::Script m_script;
};

} // namespace stetmark
