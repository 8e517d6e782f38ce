// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/mnemonics.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QMenuBar>

namespace stetmark {

namespace {

void addMnemonic(const QString &text, QSet<QChar> &letters)
{
    const QKeySequence mnemonic = QKeySequence::mnemonic(text);
    if (!mnemonic.isEmpty())
        letters.insert(QChar(char16_t(mnemonic[0].key())));
}

} // namespace

QSet<QChar> mnemonicsOutside(const QWidget &part)
{
    QSet<QChar> letters;
    for (const QMenuBar *bar : part.window()->findChildren<QMenuBar *>()) {
        for (const QAction *menu : bar->actions())
            addMnemonic(menu->text(), letters);
    }
    for (const QAbstractButton *button : part.window()->findChildren<QAbstractButton *>()) {
        if (!part.isAncestorOf(button))
            addMnemonic(button->text(), letters);
    }
    return letters;
}

QString withMnemonic(const QString &label, QSet<QChar> &used)
{
    QString text = label;
    text.replace(u'&', QStringLiteral("&&"));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i].toUpper();
        if (letter >= u'A' && letter <= u'Z' && !used.contains(letter)) {
            used.insert(letter);
            return text.insert(i, u'&');
        }
    }
    return text;
}

} // namespace stetmark
