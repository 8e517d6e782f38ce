// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_schema.h"

#include <QFile>

#include <limits>

namespace stetmark {

namespace {

using Name = QLatin1StringView;

/// A text longer than this is edited in several lines.
constexpr qsizetype longestLine = 80;

const Field *fieldNamed(const std::vector<Field> &fields, const QString &key)
{
    for (const Field &field : fields) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

void collectPaths(const std::vector<Field> &fields, FieldRole role, const FieldPath &parent,
                  QList<FieldPath> &paths)
{
    for (const Field &field : fields) {
        const FieldPath path = parent.child(field.key);
        if (field.role == role)
            paths.append(path);
        // A value in a list of records has no one path.
        if (field.type == FieldType::Group)
            collectPaths(field.fields, role, path, paths);
    }
}

FieldType typeOfScalar(const FrontMatterNode &value)
{
    switch (value.type()) {
    case ScalarType::Boolean:
        return FieldType::Switch;
    case ScalarType::Number:
        return FieldType::Number;
    case ScalarType::Date:
        return FieldType::Date;
    case ScalarType::Null:
    case ScalarType::Text:
        break;
    }
    if (value.value.contains(u'\n') || value.value.size() > longestLine)
        return FieldType::LongText;
    if (value.value.startsWith(Name("https://")) || value.value.startsWith(Name("http://")))
        return FieldType::Link;
    return FieldType::Text;
}

FieldType typeOf(const FrontMatterNode &value)
{
    switch (value.kind) {
    case FrontMatterNode::Kind::Map:
        return FieldType::Group;
    case FrontMatterNode::Kind::List:
        for (const FrontMatterNode &item : value.items) {
            if (item.kind == FrontMatterNode::Kind::Map)
                return FieldType::Records;
        }
        return FieldType::Tags;
    case FrontMatterNode::Kind::Scalar:
        return typeOfScalar(value);
    case FrontMatterNode::Kind::Alias:
        break;
    }
    return FieldType::Text;
}

} // namespace

const Field *FieldSchema::find(const FieldPath &path) const
{
    const Field *found = nullptr;
    for (const FieldPath::Step &step : path.steps()) {
        const QString *key = std::get_if<QString>(&step);
        if (!key)
            continue;
        found = fieldNamed(found ? found->fields : fields, *key);
        if (!found)
            return nullptr;
    }
    return found;
}

const std::vector<Field> &FieldSchema::fieldsAt(const FieldPath &path) const
{
    static const std::vector<Field> none;
    if (path.isEmpty())
        return fields;
    const Field *field = find(path);
    return field ? field->fields : none;
}

QStringList FieldSchema::keysAt(const FieldPath &path) const
{
    const std::vector<Field> &there = fieldsAt(path);
    QStringList keys;
    keys.reserve(qsizetype(there.size()));
    for (const Field &field : there)
        keys.append(field.key);
    return keys;
}

QList<FieldPath> FieldSchema::paths(FieldRole role) const
{
    QList<FieldPath> result;
    collectPaths(fields, role, FieldPath(), result);
    return result;
}

const FieldSchema &essaySchema()
{
    static const FieldSchema schema = [] {
        QFile file(QStringLiteral(":/stetmark/fields/essay.yaml"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const Result<FieldSchema> read = readFieldSchema(QString::fromUtf8(file.readAll()));
        // The schema is part of the program; a test reads it.
        if (!isOpen || !read)
            qFatal("%s", qPrintable(read ? file.errorString() : read.error().message));
        return *read;
    }();
    return schema;
}

QString foldedWord(QStringView word)
{
    QString folded = word.toString().toCaseFolded();
    folded.replace(u'-', u' ').replace(u'_', u' ');
    return folded.simplified();
}

QString labelFor(const QString &key)
{
    QString label;
    for (const QChar c : key) {
        const bool isGap = c == u'_' || c == u'-' || c.isSpace();
        if (isGap) {
            if (!label.isEmpty() && !label.endsWith(u' '))
                label += u' ';
        } else if (c.isUpper() && !label.isEmpty() && label.back().isLower()) {
            label += u' ';
            label += c.toLower();
        } else {
            label += label.isEmpty() ? c.toUpper() : c;
        }
    }
    label = label.trimmed();
    return label.isEmpty() ? key : label;
}

Field fieldFor(const QString &key, const FrontMatterNode &value)
{
    Field field;
    field.key = key;
    field.label = labelFor(key);
    field.type = typeOf(value);
    field.minimum = -std::numeric_limits<double>::infinity();
    field.maximum = std::numeric_limits<double>::infinity();
    return field;
}

} // namespace stetmark
