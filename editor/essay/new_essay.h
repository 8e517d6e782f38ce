// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"
#include "editor/essay/template_fill.h"
#include "editor/essay/template_finder.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace stetmark {

/// An essay that is yet to be.
struct NewEssay {
    QString path;                 ///< of its file
    std::optional<QString> title; ///< without one it is made from the file's name
    EssayTemplate beginning;
};

/// What `essay` begins with at the time `now`. Its slug comes from the name of its file,
/// or of the folder where the file is an index.
FilledTemplate beginningOf(const NewEssay &essay, const QDateTime &now);

/// Writes what `essay` begins with to its file, which must not be there yet, and returns
/// the placeholders that stayed as they are. Blocking.
Result<QStringList> createEssay(const NewEssay &essay);

} // namespace stetmark
