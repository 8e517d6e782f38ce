// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/word_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace stetmark {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString wordsText(qsizetype words)
{
    return words == 1 ? translated("1 word")
                      : translated("%1 words").arg(QLocale().toString(words));
}

QString wordsText(qsizetype words, qsizetype goal)
{
    if (goal <= 0)
        return wordsText(words);
    if (words >= goal)
        return translated("%1, goal reached").arg(wordsText(words));
    return translated("%1 of %2").arg(QLocale().toString(words), wordsText(goal));
}

int goalPercent(qsizetype words, qsizetype goal)
{
    const qsizetype done = std::clamp<qsizetype>(words, 0, goal);
    return int(done * 100 / goal);
}

QString readingText(int minutes)
{
    return translated("%1 min read").arg(QLocale().toString(minutes));
}

} // namespace stetmark
