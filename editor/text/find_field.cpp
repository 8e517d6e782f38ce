// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/find_field.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace stetmark {

namespace {

constexpr int mostRemembered = 20;
constexpr int leastCharacters = 8;

} // namespace

FindField::FindField(const QString &name, QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    // It would finish a pattern with an earlier one while it is typed.
    setCompleter(nullptr);
    setAccessibleName(name);
    lineEdit()->setPlaceholderText(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumContentsLength(leastCharacters);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
}

void FindField::remember()
{
    const QString text = currentText();
    if (text.isEmpty() || itemText(0) == text)
        return;
    const QSignalBlocker blocker(this);
    const QSignalBlocker lineBlocker(lineEdit());
    const int caret = lineEdit()->cursorPosition();
    const int known = findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (known >= 0)
        removeItem(known);
    insertItem(0, text);
    setCurrentIndex(0);
    lineEdit()->setCursorPosition(caret);
    while (count() > mostRemembered)
        removeItem(count() - 1);
}

} // namespace stetmark
