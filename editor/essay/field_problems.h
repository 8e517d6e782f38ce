// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_path.h"
#include "editor/essay/field_schema.h"
#include "editor/essay/front_matter.h"
#include "editor/essay/issue.h"

#include <QList>
#include <QStringView>

namespace stetmark {

/// An Issue about one field.
struct FieldProblem {
    FieldPath path;
    Issue issue;

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

/// What a person should know about the values of `frontMatter`, read from the start of
/// `text`, by position; a hundred at most. None for TOML, JSON and what could not be read.
///
/// A value that is absent, empty, null or "N/A" is no problem unless the schema requires
/// it, and neither is one that stands in a template's braces. A word that is not among a
/// field's choices is a Note, since other words are allowed. Links are checked for their
/// form; nothing is fetched. The Issues of keys that stand twice are the front matter's
/// own, with their path.
QList<FieldProblem> findFieldProblems(const FrontMatter &frontMatter, const FieldSchema &schema,
                                      QStringView text);

/// What is wrong with the form of `link`, which is not fetched; empty for nothing.
/// Relative links are fine.
QString linkProblem(const QString &link);

} // namespace stetmark
