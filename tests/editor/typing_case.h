// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/text_change.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace stetmark::tests {

/// A text and what is selected in it.
struct TypingState {
    QString text;
    Selection selection;

    friend bool operator==(const TypingState &, const TypingState &) = default;
};

/// One of the cases in tests/cases/typing: a text, keys, and the text that they leave.
///
///     == its name, and in parentheses what is switched on (smart)
///     text with its ‸caret
///     -- keys, or characters as they are typed, parted by blanks
///     text with a ◊selection‸ from the anchor to the caret
///
/// ␣ stands for a blank, ⇥ for a tab, ⍽ for a no-break space and ⸗ for a narrow one. A key is
/// written as in "Shift+Tab", a command as ":bold", what is pasted as "paste:words",
/// or "html:<b>words</b>" with ␣ for its blanks.
struct TypingCase {
    QString name;
    bool isSmart = false;
    TypingState before;
    QStringList keys;
    TypingState after;
};

/// The cases of the file `path`.
QList<TypingCase> typingCases(const QString &path);

/// `state` as it is written in a case, to be read in a failure.
QString written(const TypingState &state);

} // namespace stetmark::tests
