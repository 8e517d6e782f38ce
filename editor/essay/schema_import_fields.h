// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/json_tree.h"
#include "editor/essay/schema_import.h"

#include <optional>

namespace stetmark {

/// What the importers of schemas share: bounds, notes with lines, and values of JSON.
class SchemaImport
{
public:
    explicit SchemaImport(QStringView json) : m_json(json) {}

    static constexpr int deepestField = 8;

    /// A field without bounds; `key` in words is its label.
    static Field newField(const QString &key);
    /// The text at `key` of `map`, cut where it is too long; empty when there is none.
    static QString textAt(const FrontMatterNode &map, QStringView key);
    static std::optional<double> numberAt(const FrontMatterNode &map, QStringView key);
    static bool isTrueAt(const FrontMatterNode &map, QStringView key);
    /// The list at `key` of `map`; empty when there is none.
    static const std::vector<FrontMatterNode> &listAt(const FrontMatterNode &map, QStringView key);

    /// Adds `field` unless its key cannot be one, is there already, or the schema is full.
    void add(std::vector<Field> &fields, Field field);
    /// Counts what is looked at; false when it is too much, however little was added.
    bool mayReadMore();
    void noteUnknownType(const FrontMatterNode &at, const QString &key, const QString &type);

    QString error(const FrontMatterNode &at, const QString &message) const;
    /// The import of `fields`, or an error when there are none.
    Result<ImportedSchema> finished(std::vector<Field> fields, const QString &messageWhenEmpty);

private:
    qsizetype lineOf(const FrontMatterNode &node) const;

    QStringView m_json;
    int m_looks = 0;
    int m_fields = 0;
    QStringList m_notes;
};

} // namespace stetmark
