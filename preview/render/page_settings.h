// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace stetmark {

/// What a folder of essays says about all its pages: `.stetmark/page.yaml` in the
/// essay's folder or the nearest one above.
struct PageSettings {
    QString language; ///< key `lang`; not checked
    QString path;     ///< of the file; empty when there is none
    QString problem;  ///< why it could not be read, for a person
};

PageSettings readPageSettings(const QString &essayPath);

} // namespace stetmark
