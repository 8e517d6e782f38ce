// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace stetmark {

/// How values are written in front matter, so that a form can write a new value
/// the same way.

/// A truth value in one of the words that YAML 1.1 or 1.2 readers know.
std::optional<bool> readSwitch(QStringView text);
/// The word for `on` that goes with `example`: "No" for "Yes", "true" for none.
QString switchText(bool on, QStringView example);

/// True when a text widget shows `text` without changing it.
bool isEditableText(QStringView text);

} // namespace stetmark
