// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/architecture/source_tree.h"

#include <QStringList>

/// Rules about how the sources are written. Each gives `path:line: message` for
/// everything in `file` that breaks it.
namespace stetmark::architecture {

/// Questions to the person are asked by app/*prompts* alone.
QStringList dialogsOutsidePrompts(const SourceFile &file);

/// No object is reached through a global `instance()` of ours.
QStringList globalInstances(const SourceFile &file);

/// The programs have no network code.
QStringList networkUse(const SourceFile &file);

/// Colours come from the themes and from app/appearance.
QStringList hardCodedColours(const SourceFile &file);

/// Tests wait for what happens, not for a time.
QStringList sleepsInTests(const SourceFile &file);

/// Two SPDX lines first, #pragma once in headers, no tab characters.
QStringList wrongForm(const SourceFile &file);

/// A source includes its own header before all others. `header` is its path; a
/// test may name it without the folder.
QStringList ownHeaderNotFirst(const SourceFile &file, const QString &header);

/// The programs' sources have at most 400 lines; tests are long where their
/// tables are.
QStringList tooLong(const SourceFile &file);

} // namespace stetmark::architecture
