// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/architecture/source_tree.h"

#include <QStringList>

/// Files are touched in the sources only that ARCHITECTURE.md lists under
/// "File I/O", one a line: - `editor/essay/essay_file.cpp`: why. The header of a
/// listed source is listed with it.
namespace stetmark::architecture {

/// The sources listed in `architecture`, the text of ARCHITECTURE.md.
QStringList listedFileAccess(const QString &architecture);

/// Where `file` reads, writes or lists files, or reads resources.
QStringList fileAccess(const SourceFile &file);

/// Sources that touch files and are not `listed`, and listed ones that do not.
QStringList fileAccessProblems(const QList<SourceFile> &sources, const QStringList &listed);

} // namespace stetmark::architecture
