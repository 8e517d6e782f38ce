// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace stetmark::architecture {

/// A source of the project, seen as text.
struct SourceFile {
    QString path; ///< from the project's root, as "editor/essay/span.h"
    QString text;

    /// The text with comments blanked, and string and character literals too
    /// unless they are asked for. Every line keeps its number.
    QString code(bool withLiterals = false) const;
    /// Whether it is C++ of ours, for the program or for tests.
    bool isCpp() const;
    /// Whether it is part of the programs, not of the tests.
    bool isProgram() const;
    QString fileName() const;
};

/// Every text file of ours under `root` that a rule could be about: sources,
/// scripts, style sheets; no documents, fixtures, fetched packages or builds.
QList<SourceFile> readSources(const QString &root);

/// `path:line: message` for every match of `pattern` in `searched`, which has the
/// lines of `file`.
QStringList findings(const SourceFile &file, const QString &searched,
                     const QRegularExpression &pattern, const QString &message);

} // namespace stetmark::architecture
