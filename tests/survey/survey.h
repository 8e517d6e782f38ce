// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace stetmark {

/// What was seen in essays, counted by name.
struct Survey {
    QMap<QString, int> essays;  ///< by what they are: saved as read, read-only, format
    QMap<QString, int> values;  ///< scalars: editable, or read-only by reason
    QMap<QString, int> edits;   ///< by kind of edit
    QMap<QString, int> refused; ///< edits, by kind and reason
    QStringList wrong;          ///< file, path and what was wrong
    QStringList notes;          ///< file, and path, of what was refused or is read-only

    Survey &operator+=(const Survey &other);
};

/// Reads the essay at `path`, tries every edit on its text and adds what came out.
void surveyEssay(const QString &path, Survey &survey);

} // namespace stetmark
