// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace stetmark {

/// What a page depends on besides the essay itself.
struct PageOptions {
    QString essayPath; ///< where local images are looked for; may be empty
    QString language;  ///< BCP 47, asked for by the person; empty for the essay's or the folder's

    friend bool operator==(const PageOptions &, const PageOptions &) = default;
};

} // namespace stetmark
