// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace stetmark {

/// Whether `tag` is a well-formed BCP 47 language tag (RFC 5646, section 2.1):
/// language, script, region, variants, extensions, private use. The old
/// "grandfathered" tags are not counted as such.
bool isLanguageTag(QStringView tag);

} // namespace stetmark
