// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/schema_import.h"

#include <QTest>

#include <cmath>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

using Read = Result<ImportedSchema> (*)(QStringView json);

ImportedSchema readBy(Read read, const QString &json)
{
    const auto imported = read(json);
    if (!imported)
        qWarning("%s", qPrintable(imported.error().message));
    return imported ? *imported : ImportedSchema();
}

const Field &at(const FieldSchema &schema, const QString &path)
{
    static const Field none;
    const Field *field = schema.find(*FieldPath::parse(path));
    return field ? *field : none;
}

QStringList keys(const FieldSchema &schema)
{
    QStringList keys;
    for (const Field &field : schema.fields)
        keys.append(field.key);
    return keys;
}

/// A Front Matter CMS file with one content type of `fields`.
QString cms(const QString &fields)
{
    return u"{\"frontMatter.taxonomy.contentTypes\": [{\"name\": \"default\", \"fields\": [%1]}]}"_s
        .arg(fields);
}

QString jsonSchema(const QString &properties)
{
    return u"{\"type\": \"object\", \"properties\": {%1}}"_s.arg(properties);
}

} // namespace

class TestSchemaImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFrontMatterCms();
    void joinsContentTypes();
    void readsBlocksOfCms();
    void readsObsidianTypes();
    void readsJsonSchema();
    void followsReferences();
    void readsAlternatives();
    void notesUnknownTypes_data();
    void notesUnknownTypes();
    void refusesOthers_data();
    void refusesOthers();
    void isBounded();
    void isCompletedByTheUsual();
    void keepsExactTypes();
    void inheritsAScaleThatFits();
};

void TestSchemaImport::readsFrontMatterCms()
{
    const auto [schema, notes] = readBy(readFrontMatterCms, cms(uR"(
        {"name": "title", "title": "The title", "type": "string", "single": true, "required": true},
        {"name": "blurb", "type": "string", "wysiwyg": true, "description": "A few words."},
        {"name": "rating", "type": "number", "numberOptions": {"min": 1, "max": 5, "step": 1}},
        {"name": "when", "type": "datetime"},
        {"name": "hidden", "type": "draft"},
        {"name": "kind", "type": "choice", "choices": ["short", {"id": "l", "title": "Long"}]},
        {"name": "kinds", "type": "choice", "multiple": true, "choices": ["a"]},
        {"name": "topics", "type": "tags"},
        {"name": "line", "type": "divider"},
        {"name": "seo", "type": "fields", "fields": [{"name": "index", "type": "boolean"}]}, // last
    )"_s));
    QCOMPARE(notes, QStringList());
    QCOMPARE(keys(schema), QStringList({u"title"_s, u"blurb"_s, u"rating"_s, u"when"_s, u"hidden"_s,
                                        u"kind"_s, u"kinds"_s, u"topics"_s, u"seo"_s}));
    QCOMPARE(at(schema, u"title"_s).label, u"The title"_s);
    QVERIFY(at(schema, u"title"_s).isRequired);
    QVERIFY(!at(schema, u"blurb"_s).isRequired);
    QCOMPARE(at(schema, u"blurb"_s).type, FieldType::LongText);
    QCOMPARE(at(schema, u"blurb"_s).help, u"A few words."_s);
    QCOMPARE(at(schema, u"rating"_s).type, FieldType::Number);
    QCOMPARE(at(schema, u"rating"_s).minimum, 1.0);
    QCOMPARE(at(schema, u"rating"_s).maximum, 5.0);
    QCOMPARE(at(schema, u"when"_s).type, FieldType::Date);
    QCOMPARE(at(schema, u"hidden"_s).role, FieldRole::Draft);
    QCOMPARE(at(schema, u"kind"_s).choices, QStringList({u"short"_s, u"l"_s}));
    QCOMPARE(at(schema, u"kinds"_s).type, FieldType::Tags);
    QCOMPARE(at(schema, u"topics"_s).role, FieldRole::Tags);
    QCOMPARE(at(schema, u"seo.index"_s).type, FieldType::Switch);
}

void TestSchemaImport::joinsContentTypes()
{
    const auto [schema, notes] =
        readBy(readFrontMatterCms, uR"({"frontMatter": {"taxonomy": {"contentTypes": [
        {"name": "default", "fields": [{"name": "title", "type": "string", "required": true},
                                       {"name": "date", "type": "datetime", "required": true}]},
        {"name": "page", "fields": [{"name": "title", "type": "string", "required": true},
                                    {"name": "date", "type": "string"},
                                    {"name": "menu", "type": "number", "required": true}]}]}}})"_s);
    QCOMPARE(keys(schema), QStringList({u"title"_s, u"date"_s, u"menu"_s}));
    QVERIFY(at(schema, u"title"_s).isRequired);
    QVERIFY(!at(schema, u"date"_s).isRequired);
    QVERIFY(!at(schema, u"menu"_s).isRequired);
    QCOMPARE(at(schema, u"date"_s).type, FieldType::Date);
    QVERIFY(std::isinf(at(schema, u"menu"_s).maximum));
}

void TestSchemaImport::readsBlocksOfCms()
{
    const auto [schema, notes] = readBy(readFrontMatterCms, uR"({
        "frontMatter.taxonomy.fieldGroups": [
            {"id": "source", "fields": [{"name": "link", "type": "string"}]},
            {"id": "other", "fields": [{"name": "no", "type": "string"}]}],
        "frontMatter.taxonomy.contentTypes": [{"fields": [
            {"name": "sources", "type": "block", "fieldGroup": ["source"]},
            {"name": "empty", "type": "block", "fieldGroup": "missing"}]}]})"_s);
    QCOMPARE(keys(schema), QStringList({u"sources"_s}));
    QCOMPARE(at(schema, u"sources"_s).type, FieldType::Records);
    QCOMPARE(at(schema, u"sources"_s).fields.size(), 1U);
}

void TestSchemaImport::readsObsidianTypes()
{
    const auto [schema, notes] = readBy(readObsidianTypes, uR"({"types": {
        "aliases": "aliases", "cssclasses": "multitext", "tags": "tags", "read": "checkbox",
        "score": "number", "day": "date", "at": "datetime", "place": "text"}})"_s);
    QCOMPARE(notes, QStringList());
    QCOMPARE(schema.fields.size(), 8U);
    QCOMPARE(schema.fields[0].key, u"aliases"_s);
    QCOMPARE(at(schema, u"aliases"_s).type, FieldType::Tags);
    QCOMPARE(at(schema, u"cssclasses"_s).type, FieldType::Tags);
    QCOMPARE(at(schema, u"read"_s).type, FieldType::Switch);
    QCOMPARE(at(schema, u"score"_s).type, FieldType::Number);
    QVERIFY(std::isinf(at(schema, u"score"_s).minimum));
    QCOMPARE(at(schema, u"day"_s).type, FieldType::Date);
    QCOMPARE(at(schema, u"at"_s).type, FieldType::Date);
    QCOMPARE(at(schema, u"place"_s).type, FieldType::Text);
}

void TestSchemaImport::readsJsonSchema()
{
    const auto [schema, notes] = readBy(readJsonSchema, uR"({
        "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
        "required": ["title"],
        "properties": {
            "title": {"type": "string", "title": "Headline", "description": "What it is called."},
            "date": {"type": "string", "format": "date"},
            "at": {"type": ["null", "string"], "format": "date-time"},
            "home": {"type": "string", "format": "uri"},
            "mood": {"enum": ["calm", 5, null]},
            "score": {"type": "integer", "minimum": 1, "maximum": 9},
            "done": {"type": "boolean"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "sources": {"type": "array", "items": {"type": "object", "required": ["link"],
                        "properties": {"link": {"type": "string", "format": "uri"}}}},
            "seo": {"type": "object", "properties": {"index": {"type": "boolean"}}},
            "any": {"type": "object"},
            "free": {}
        }})"_s);
    QCOMPARE(notes, QStringList());
    QCOMPARE(keys(schema), QStringList({u"title"_s, u"date"_s, u"at"_s, u"home"_s, u"mood"_s,
                                        u"score"_s, u"done"_s, u"tags"_s, u"sources"_s, u"seo"_s}));
    QCOMPARE(at(schema, u"title"_s).label, u"Headline"_s);
    QCOMPARE(at(schema, u"title"_s).help, u"What it is called."_s);
    QVERIFY(at(schema, u"title"_s).isRequired);
    QCOMPARE(at(schema, u"date"_s).type, FieldType::Date);
    QCOMPARE(at(schema, u"at"_s).type, FieldType::Date);
    QCOMPARE(at(schema, u"home"_s).type, FieldType::Link);
    QCOMPARE(at(schema, u"mood"_s).choices, QStringList({u"calm"_s, u"5"_s}));
    QCOMPARE(at(schema, u"score"_s).maximum, 9.0);
    QCOMPARE(at(schema, u"done"_s).type, FieldType::Switch);
    QCOMPARE(at(schema, u"tags"_s).type, FieldType::Tags);
    QCOMPARE(at(schema, u"sources"_s).type, FieldType::Records);
    QVERIFY(at(schema, u"sources.link"_s).isRequired);
    QCOMPARE(at(schema, u"seo.index"_s).type, FieldType::Switch);
}

void TestSchemaImport::followsReferences()
{
    const auto [schema, notes] = readBy(readJsonSchema, uR"({
        "allOf": [{"$ref": "#/definitions/base"}],
        "properties": {"when": {"$ref": "#/definitions/a~1day", "title": "Day"},
                       "again": {"$ref": "#/properties/again"},
                       "far": {"$ref": "https://example.org/x.json"}},
        "definitions": {"a/day": {"type": "string", "format": "date"},
                        "base": {"properties": {"title": {"type": "string"}}}}})"_s);
    QCOMPARE(keys(schema), QStringList({u"when"_s, u"title"_s}));
    QCOMPARE(at(schema, u"when"_s).type, FieldType::Date);
    QCOMPARE(at(schema, u"when"_s).label, u"Day"_s);
}

void TestSchemaImport::readsAlternatives()
{
    const auto [schema, notes] = readBy(readJsonSchema, jsonSchema(uR"(
        "a": {"anyOf": [{"type": "null"}, {"type": "number"}]},
        "b": {"oneOf": [{"type": "string", "format": "date"}, {"type": "string"}]})"_s));
    QCOMPARE(at(schema, u"a"_s).type, FieldType::Number);
    QCOMPARE(at(schema, u"b"_s).type, FieldType::Date);
}

void TestSchemaImport::notesUnknownTypes_data()
{
    QTest::addColumn<Read>("read");
    QTest::addColumn<QString>("json");
    QTest::newRow("cms") << Read(readFrontMatterCms)
                         << cms(u"\n{\"name\": \"odd\", \"type\": \"wheel\"},"
                                "{\"name\": \"even\", \"type\": \"string\"}"_s);
    QTest::newRow("obsidian") << Read(readObsidianTypes)
                              << u"{\"types\": {\n\"odd\": \"wheel\", \"even\": \"text\"}}"_s;
    QTest::newRow("json schema") << Read(readJsonSchema)
                                 << jsonSchema(u"\n\"odd\": {\"type\": \"wheel\"},"
                                               "\"even\": {\"type\": \"string\"}"_s);
}

void TestSchemaImport::notesUnknownTypes()
{
    QFETCH(Read, read);
    QFETCH(QString, json);
    const auto [schema, notes] = readBy(read, json);
    QCOMPARE(keys(schema), QStringList({u"even"_s}));
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes[0].startsWith(u"Line 2: "_s), qPrintable(notes[0]));
    QVERIFY2(notes[0].contains(u"wheel"_s) && notes[0].contains(u"odd"_s), qPrintable(notes[0]));
}

void TestSchemaImport::refusesOthers_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("empty") << QString();
    QTest::newRow("no JSON") << u"types: {a: text}"_s;
    QTest::newRow("list") << u"[]"_s;
    QTest::newRow("text") << u"\"types\""_s;
    QTest::newRow("no fields") << u"{\"a\": 1}"_s;
    QTest::newRow("of another shape") << u"{\"types\": 1, \"properties\": [2],"
                                         "\"frontMatter.taxonomy.contentTypes\": {\"a\": 1}}"_s;
}

void TestSchemaImport::refusesOthers()
{
    QFETCH(QString, json);
    for (const Read read : {readFrontMatterCms, readObsidianTypes, readJsonSchema}) {
        const auto imported = read(json);
        QVERIFY(!imported.ok());
        QVERIFY(!imported.error().message.isEmpty());
    }
}

void TestSchemaImport::isBounded()
{
    // Fields in fields, each twice: two to the power of their depth without a bound.
    const auto twice =
        readBy(readJsonSchema, uR"({"properties": {"a": {"$ref": "#"}, "b": {"$ref": "#"},
        "c": {"type": "string"}, "d": {"$ref": "#"}}})"_s);
    QVERIFY(twice.schema.fields.size() <= 4U);

    QString many;
    for (int i = 0; i < 5000; ++i)
        many += u"\"k%1\": {\"type\": \"string\"},"_s.arg(i);
    QCOMPARE(readBy(readJsonSchema, jsonSchema(many)).schema.fields.size(), 1000U);

    QString odd;
    for (int i = 0; i < 5000; ++i)
        odd += u"\"k%1\": \"wheel\","_s.arg(i);
    const auto types = readBy(readObsidianTypes, u"{\"types\": {%1 \"a\": \"text\"}}"_s.arg(odd));
    QCOMPARE(types.notes.size(), 20);

    QString groups;
    for (int i = 0; i < 9; ++i)
        groups += u"{\"name\": \"g\", \"type\": \"fields\", \"fields\": ["_s;
    groups += u"{\"name\": \"x\", \"type\": \"string\"}"_s + u"]}"_s.repeated(9);
    QVERIFY(!readFrontMatterCms(cms(groups)).ok());
}

void TestSchemaImport::isCompletedByTheUsual()
{
    const auto [types, notes] = readBy(readObsidianTypes, uR"({"types": {
        "mood": "text", "description": "text", "certainty": "text", "date": "datetime",
        "word_goal": "number", "status": "multitext"}})"_s);
    const FieldSchema schema = completedBy(types, essaySchema(), SchemaTypes::Rough);
    QCOMPARE(schema.fields[0].key, u"mood"_s);
    QCOMPARE(at(schema, u"mood"_s).type, FieldType::Text);
    QVERIFY(at(schema, u"description"_s) == at(essaySchema(), u"description"_s));
    QVERIFY(at(schema, u"certainty"_s) == at(essaySchema(), u"certainty"_s));
    QVERIFY(at(schema, u"word_goal"_s) == at(essaySchema(), u"word_goal"_s));
    QCOMPARE(at(schema, u"date"_s).role, FieldRole::Created);
    // What it is said to be, it stays.
    QCOMPARE(at(schema, u"status"_s).type, FieldType::Tags);
    QVERIFY(at(schema, u"status"_s).scale.empty());
    // And all that it does not tell of.
    QCOMPARE(at(schema, u"title"_s).role, FieldRole::Title);
    QCOMPARE(schema.fields.size(), essaySchema().fields.size() + 1);
}

void TestSchemaImport::keepsExactTypes()
{
    const auto own = readFieldSchema(u"fields:\n"
                                     "  - {key: description, type: text, label: Blurb}\n"
                                     "  - {key: bibliography, type: records, fields: "
                                     "[{key: link, type: text}]}\n");
    QVERIFY(own.ok());
    const FieldSchema schema = completedBy(*own, essaySchema(), SchemaTypes::Exact);
    const Field &description = at(schema, u"description"_s);
    QCOMPARE(description.type, FieldType::Text);
    QCOMPARE(description.label, u"Blurb"_s);
    QCOMPARE(description.role, FieldRole::Description);
    QCOMPARE(description.help, at(essaySchema(), u"description"_s).help);
    QCOMPARE(at(schema, u"bibliography"_s).fields.size(), 1U);
    QCOMPARE(at(schema, u"bibliography.link"_s).type, FieldType::Text);
}

void TestSchemaImport::inheritsAScaleThatFits()
{
    const auto own = readFieldSchema(u"fields:\n"
                                     "  - {key: status, type: choice, choices: [draft, Finished]}\n"
                                     "  - {key: certainty, type: choice, choices: [red, green]}\n"
                                     "  - {key: confidence, type: choice}\n"
                                     "  - {key: importance, type: number, maximum: 10}\n");
    QVERIFY(own.ok());
    const FieldSchema schema = completedBy(*own, essaySchema(), SchemaTypes::Exact);
    QVERIFY(!at(schema, u"status"_s).scale.empty());
    QCOMPARE(at(schema, u"status"_s).choices.size(), 2);
    QVERIFY(at(schema, u"certainty"_s).scale.empty());
    QVERIFY(at(schema, u"confidence"_s).choices.contains(u"Highly Likely"_s));
    QCOMPARE(at(schema, u"importance"_s).unit, NumberUnit::ZeroToTen);
}

QTEST_APPLESS_MAIN(TestSchemaImport)
#include "test_schema_import.moc"
