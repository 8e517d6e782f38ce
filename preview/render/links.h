// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace stetmark {

/// Whether `address` names a scheme, as `https:` does.
bool hasScheme(QStringView address);

/// `address` ready for an href (escaped, percent-encoded), or nothing when a page
/// does not link there. Links go to http, https and mailto, and with
/// `#fragment` to a place in the page; a password in an address is no link.
std::optional<QString> checkedHref(QStringView address);

} // namespace stetmark
