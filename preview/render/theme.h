// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace stetmark {

/// The style sheet of every page, as it goes into its <style>: it holds no `</`
/// and refers to nothing outside itself.
QString themeStyles();

} // namespace stetmark
