// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_path.h"
#include "editor/essay/issue.h"
#include "editor/essay/span.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace stetmark {

/// What kind of value a plain scalar is, where readers of YAML 1.1 and of
/// YAML 1.2 (core schema) agree; Text where they do not, and for every quoted
/// or block scalar. A date is a YAML 1.1 timestamp (a string to 1.2 readers).
enum class ScalarType { Null, Boolean, Number, Date, Text };

/// The type of `text` written as a plain scalar.
ScalarType scalarType(QStringView text);

struct FrontMatterEntry;

/// One value of a front matter, with the exact place of every part of it.
/// Spans are UTF-16 positions in the whole essay's text. In a block that could be
/// read but not followed to its end (see FrontMatter::readOnlyReason) they are all
/// empty, at 0.
struct FrontMatterNode {
    enum class Kind { Scalar, List, Map, Alias };
    enum class Style { Omitted, Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Flow, Block };

    Kind kind = Kind::Scalar;
    Style style = Style::Omitted;
    /// The value with its quotes, brackets or block header, without anchor and
    /// tag. An omitted value has an empty span where it would be written.
    Span span;
    QString value;                         ///< decoded text of a scalar; name of an alias
    QString tag;                           ///< as written; empty when there is none
    QString anchor;                        ///< without the '&'
    std::vector<FrontMatterNode> items;    ///< of a list
    std::vector<FrontMatterEntry> entries; ///< of a map, in the order of the file
    /// Why this value can be shown but not edited; empty when it can be edited.
    QString readOnlyReason;

    /// Null, Boolean, Number and Date only for an unquoted scalar without a tag.
    ScalarType type() const;
    /// The value at `key` of a map, or null.
    const FrontMatterNode *find(QStringView key) const;
    /// The value at the end of `path`, or null.
    const FrontMatterNode *at(const FieldPath &path) const;

    friend bool operator==(const FrontMatterNode &, const FrontMatterNode &) = default;
};

struct FrontMatterEntry {
    FrontMatterNode key;
    FrontMatterNode value;

    friend bool operator==(const FrontMatterEntry &, const FrontMatterEntry &) = default;
};

/// The front matter of an essay. Reading never throws and never fails: what is
/// wrong is in `issues`, and what cannot be edited safely says why.
struct FrontMatter {
    enum class Format { None, Yaml, Toml, Json };

    Format format = Format::None;
    Span span;    ///< with both fences and the newline behind the closing one; empty for None
    Span content; ///< the lines between the fences
    FrontMatterNode root; ///< a map; empty when nothing could be read
    QList<Issue> issues;
    /// Why no field can be edited; empty when they can. Set for TOML and JSON,
    /// for invalid YAML, duplicate keys, several documents, control characters,
    /// a root that is not a map, aliases that repeat each other a million times, and
    /// blocks over 256 KiB.
    QString readOnlyReason;

    bool isEditable() const { return format == Format::Yaml && readOnlyReason.isEmpty(); }

    friend bool operator==(const FrontMatter &, const FrontMatter &) = default;
};

/// Reads the front matter at the start of `text` (the whole essay or a prefix of
/// it that holds the closing fence). YAML stands between a first line `---` and
/// the next line that is exactly `---` or `...`, blanks behind them allowed;
/// unclosed means there is none, with an Issue that says so. `+++` starts TOML and
/// `{` JSON: both are recognised and kept.
FrontMatter readFrontMatter(QStringView text);

/// Where the front matter at the start of `text` ends (its span.end), without
/// reading its content; 0 when there is none.
qsizetype frontMatterEnd(QStringView text);

/// Reads a YAML text of the program's or a folder's own (a schema, settings).
/// The content is all of `text`; the rest is as for an essay's front matter.
FrontMatter readYaml(QStringView text);

} // namespace stetmark
