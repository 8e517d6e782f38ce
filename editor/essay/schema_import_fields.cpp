// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/schema_import_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace stetmark {

namespace {

constexpr int mostFields = 1000;
constexpr int mostLooks = 10'000;
constexpr qsizetype mostNotes = 20;
constexpr qsizetype longestText = 500;
constexpr qsizetype longestKey = 100;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(SchemaImport)
};

} // namespace

Field SchemaImport::newField(const QString &key)
{
    Field field;
    field.key = key;
    field.label = labelFor(key);
    field.minimum = -std::numeric_limits<double>::infinity();
    field.maximum = std::numeric_limits<double>::infinity();
    return field;
}

QString SchemaImport::textAt(const FrontMatterNode &map, QStringView key)
{
    const FrontMatterNode *node = map.find(key);
    const bool isText = node && node->kind == FrontMatterNode::Kind::Scalar;
    return isText ? node->value.left(longestText) : QString();
}

std::optional<double> SchemaImport::numberAt(const FrontMatterNode &map, QStringView key)
{
    bool isNumber = false;
    const double number = textAt(map, key).toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool SchemaImport::isTrueAt(const FrontMatterNode &map, QStringView key)
{
    return textAt(map, key) == QLatin1StringView("true");
}

const std::vector<FrontMatterNode> &SchemaImport::listAt(const FrontMatterNode &map,
                                                         QStringView key)
{
    static const std::vector<FrontMatterNode> none;
    const FrontMatterNode *node = map.find(key);
    return node ? node->items : none;
}

void SchemaImport::add(std::vector<Field> &fields, Field field)
{
    const bool isThere = std::any_of(fields.begin(), fields.end(), [&field](const Field &other) {
        return other.key == field.key;
    });
    const bool canBeKey =
        !field.key.isEmpty() && field.key.size() <= longestKey && !field.key.contains(u'\n');
    if (isThere || !canBeKey || m_fields == mostFields)
        return;
    ++m_fields;
    if (field.minimum > field.maximum)
        std::swap(field.minimum, field.maximum);
    fields.push_back(std::move(field));
}

bool SchemaImport::mayReadMore()
{
    return m_fields < mostFields && ++m_looks <= mostLooks;
}

void SchemaImport::noteUnknownType(const FrontMatterNode &at, const QString &key,
                                   const QString &type)
{
    if (m_notes.size() == mostNotes)
        return;
    m_notes.append(error(at, Messages::tr("The type “%1” of “%2” is not known. The field is "
                                          "edited by what its value is.")
                                 .arg(type, key)));
}

QString SchemaImport::error(const FrontMatterNode &at, const QString &message) const
{
    return Messages::tr("Line %1: %2").arg(lineOf(at)).arg(message);
}

Result<ImportedSchema> SchemaImport::finished(std::vector<Field> fields,
                                              const QString &messageWhenEmpty)
{
    if (fields.empty())
        return Error{Error::Kind::NotFound, messageWhenEmpty};
    return ImportedSchema{{std::move(fields)}, std::move(m_notes)};
}

qsizetype SchemaImport::lineOf(const FrontMatterNode &node) const
{
    return m_json.first(std::min(node.span.start, m_json.size())).count(u'\n') + 1;
}

} // namespace stetmark
