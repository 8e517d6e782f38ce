// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace stetmark {

/// The words in `file`, UTF-8, a line each; blank lines and those that start with '#' do
/// not count. None where there is no such file. Call both off the GUI thread.
QSet<QString> readOwnWords(const QString &file);

/// Adds a line to `file`, which is made with its folder where it is missing. Gives the
/// reason why that did not work, else nothing.
QString appendOwnWord(const QString &file, const QString &word);

} // namespace stetmark
