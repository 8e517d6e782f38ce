// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which keys can be no shortcut, since a text or the window itself needs them.

#include "app/preferences/shortcuts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Shortcuts", text);
}

bool contains(std::initializer_list<Qt::Key> keys, Qt::Key key)
{
    return std::ranges::find(keys, key) != keys.end();
}

/// Keys that write or move in a text, or leave a field, by themselves and with Shift; which
/// makes two of them old ways to cut and to paste.
bool isOfText(Qt::Key key, bool hasShift)
{
    if (hasShift && contains({Qt::Key_Insert, Qt::Key_Delete}, key))
        return false;
    return key < Qt::Key_Escape // all that have a character
           || contains({Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Backspace,
                        Qt::Key_Return, Qt::Key_Enter, Qt::Key_Insert, Qt::Key_Delete, Qt::Key_Home,
                        Qt::Key_End, Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down,
                        Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Menu},
                       key);
}

/// Keys that go by words or to the ends of a text together with Ctrl.
bool isOfWords(Qt::Key key)
{
    return contains(
        {Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Home, Qt::Key_End, Qt::Key_Left, Qt::Key_Right},
        key);
}

bool isLetterOrDigit(Qt::Key key)
{
    return key < Qt::Key_Escape && QChar::isLetterOrNumber(uint(key));
}

} // namespace

QString shortcutRefusal(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return {};
    const Qt::Key key = keys[0].key();
    const Qt::KeyboardModifiers modifiers =
        keys[0].keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const QString name = keys.toString(QKeySequence::NativeText);
    const bool hasShift = keys[0].keyboardModifiers().testFlag(Qt::ShiftModifier);
    if (modifiers == Qt::NoModifier && isOfText(key, hasShift)) {
        return tr("%1 is needed for writing. Hold Ctrl with it, or choose one of the keys F1 to "
                  "F12.")
            .arg(name);
    }
    if (modifiers == Qt::ControlModifier && isOfWords(key))
        return tr("%1 is needed for moving in the text.").arg(name);
    if (modifiers == Qt::AltModifier && isLetterOrDigit(key))
        return tr("Alt with a letter leads to menus and fields, so %1 cannot be used.").arg(name);
    return {};
}

} // namespace stetmark
