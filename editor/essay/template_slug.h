// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace stetmark {

/// `title` as a name of a file and a part of an address: in lower case, Latin letters
/// without their accents, letters of other scripts as they are, words joined by hyphens.
/// At most 80 UTF-16 code units, cut between words where it can be. Empty when no letter
/// and no digit is in it.
QString slugOf(QStringView title);

} // namespace stetmark
