// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/architecture/source_tree.h"

#include <QString>
#include <QStringList>

/// Who may see whom: the table "The house" of ARCHITECTURE.md.
namespace stetmark::architecture {

/// The room that the file at `path` belongs to, as its target is called; empty
/// for what is in no room.
QString roomOf(const QString &path);

/// Includes of ours that no arrow allows, or that are not full from the root.
QStringList forbiddenArrows(const SourceFile &file);

/// Includes of Qt modules that the room may not use. `qtHeaders` is the folder
/// that holds one folder of headers a module.
QStringList forbiddenModules(const SourceFile &file, const QString &qtHeaders);

/// Includes of cmark-gfm, yaml-cpp and other libraries outside the sources that
/// wrap them.
QStringList forbiddenLibraries(const SourceFile &file);

/// Libraries on a link line `target=library;library…` that the room may not link.
QStringList forbiddenLinks(const QString &linkLine);

/// Libraries of the command line, as `ldd` prints them, that need a screen.
QStringList screenLibraries(const QString &lddOutput);

} // namespace stetmark::architecture
