// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

class QWidget;

namespace stetmark {

/// The letters, in upper case, that menus and buttons of the window around `part` have
/// with Alt; those of `part` itself are left out.
QSet<QChar> mnemonicsOutside(const QWidget &part);

/// `label` with a mnemonic that is not in `used` yet, if it has such a letter; the
/// letter is added to them.
QString withMnemonic(const QString &label, QSet<QChar> &used);

} // namespace stetmark
