// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_edit.h"

#include <QString>
#include <QStringList>

#include <random>

namespace stetmark {

/// Random Markdown of every construct, and random edits that are likely to break
/// it. The same seed gives the same sequence on every machine.
class RandomMarkdown
{
public:
    explicit RandomMarkdown(quint32 seed) : m_engine(seed) {}

    int below(int end) { return int(m_engine() % quint32(end)); }
    const QString &anyOf(const QStringList &choices) { return choices[below(int(choices.size()))]; }

    QString document(int blocks);
    /// One block of marks of inlines in any order, in a container at times.
    QString soup();
    /// Mostly at a character that means something, mostly of such characters.
    TextEdit edit(const QString &text);

private:
    QString inlines();
    QString block(int depth);
    QString nested(int depth, const QString &first, const QString &rest);
    QString snippet();
    qsizetype telling(const QString &text);

    std::mt19937 m_engine;
};

} // namespace stetmark
