// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_schema.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QString fieldYaml(const QString &properties)
{
    return u"fields:\n  - "_s + properties + u"\n"_s;
}

} // namespace

class TestFieldSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryProperty();
    void everyTypeAndRoleHasAName();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void readsScales();
    void givesAGroupsScaleToItsParts();
    void boundsDepth();
    void findsFields();
    void listsTheFieldsOfAMap();
    void findsPathsOfRoles();
    void knowsTheSampleEssay();
    void makesFieldsForUnknownKeys_data();
    void makesFieldsForUnknownKeys();
    void wordsKeys_data();
    void wordsKeys();
};

void TestFieldSchema::readsEveryProperty()
{
    const Result<FieldSchema> schema = readFieldSchema(
        u"fields:\n"
        "  - key: mood\n    label: Mood of it\n    help: How it feels.\n    type: choice\n"
        "    role: status\n    choices: [Calm, 5]\n"
        "  - key: length\n    type: number\n    minimum: -1.5\n    maximum: 7\n"
        "  - key: sources\n    type: records\n    fields:\n      - key: link\n        type: "
        "link\n");
    QVERIFY2(schema.ok(), qPrintable(schema ? QString() : schema.error().message));

    Field mood;
    mood.key = u"mood"_s;
    mood.label = u"Mood of it"_s;
    mood.help = u"How it feels."_s;
    mood.type = FieldType::Choice;
    mood.role = FieldRole::Status;
    mood.choices = {u"Calm"_s, u"5"_s};
    QCOMPARE(schema->fields.size(), 3U);
    QVERIFY(schema->fields[0] == mood);
    QCOMPARE(schema->fields[1].minimum, -1.5);
    QCOMPARE(schema->fields[1].maximum, 7.0);
    QCOMPARE(schema->fields[1].label, u"Length"_s);
    QCOMPARE(schema->fields[2].fields.size(), 1U);
    QCOMPARE(schema->fields[2].fields[0].type, FieldType::Link);
}

void TestFieldSchema::everyTypeAndRoleHasAName()
{
    const QStringList types{u"text"_s,   u"long text"_s,  u"date"_s,   u"tags"_s, u"choice"_s,
                            u"number"_s, u"percentage"_s, u"switch"_s, u"link"_s};
    for (const QString &type : types)
        QVERIFY2(readFieldSchema(fieldYaml(u"{key: a, type: %1}"_s.arg(type))).ok(),
                 qPrintable(type));
    const QStringList roles{u"title"_s,    u"description"_s,  u"author"_s,     u"created"_s,
                            u"modified"_s, u"language"_s,     u"tags"_s,       u"categories"_s,
                            u"status"_s,   u"certainty"_s,    u"importance"_s, u"complete"_s,
                            u"draft"_s,    u"bibliography"_s, u"word goal"_s};
    for (const QString &role : roles)
        QVERIFY2(readFieldSchema(fieldYaml(u"{key: a, type: text, role: %1}"_s.arg(role))).ok(),
                 qPrintable(role));
}

void TestFieldSchema::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");

    QTest::newRow("empty") << u""_s << 1 << u"fields"_s;
    QTest::newRow("no list") << u"fields: 5\n"_s << 1 << u"list"_s;
    QTest::newRow("other key at the top") << u"# a\nfeilds: []\n"_s << 2 << u"feilds"_s;
    QTest::newRow("invalid YAML") << u"fields:\n  - key: [a\n"_s << -1 << u""_s;
    QTest::newRow("field is a text") << u"fields:\n  - title\n"_s << 2 << u"key"_s;
    QTest::newRow("no key") << fieldYaml(u"{type: text}"_s) << 2 << u"key"_s;
    QTest::newRow("no type") << fieldYaml(u"{key: a}"_s) << 2 << u"type"_s;
    QTest::newRow("unknown type") << u"fields:\n  - key: a\n    type: wheel\n"_s << 3
                                  << u"long text"_s;
    QTest::newRow("unknown role") << u"fields:\n  - key: a\n    type: text\n    role: king\n"_s << 4
                                  << u"certainty"_s;
    QTest::newRow("unknown property")
        << u"fields:\n  - key: a\n    colour: red\n    type: text\n"_s << 3 << u"colour"_s;
    QTest::newRow("two of a key")
        << u"fields:\n  - {key: a, type: text}\n  - {key: a, type: date}\n"_s << 3 << u"two"_s;
    QTest::newRow("limits crossed")
        << fieldYaml(u"{key: a, type: number, minimum: 5, maximum: 4}"_s) << 2 << u"minimum"_s;
    QTest::newRow("limit is no number")
        << fieldYaml(u"{key: a, type: number, minimum: low}"_s) << 2 << u"number"_s;
    QTest::newRow("limit without end")
        << fieldYaml(u"{key: a, type: number, maximum: inf}"_s) << 2 << u"number"_s;
    QTest::newRow("group without fields")
        << fieldYaml(u"{key: a, type: group}"_s) << 2 << u"fields"_s;
    QTest::newRow("text with fields")
        << fieldYaml(u"{key: a, type: text, fields: [{key: b, type: text}]}"_s) << 2 << u"fields"_s;
    QTest::newRow("text with choices")
        << fieldYaml(u"{key: a, type: text, choices: [b]}"_s) << 2 << u"choices"_s;
    QTest::newRow("choice is a list")
        << fieldYaml(u"{key: a, type: choice, choices: [[b]]}"_s) << 2 << u"choice"_s;
    const auto scale = [](const QString &steps) {
        return u"scales:\n  moods:\n"_s + steps
               + u"fields:\n  - {key: a, type: choice, scale: moods}\n"_s;
    };
    QTest::newRow("scales are a list") << u"scales: [a]\nfields: []\n"_s << 1 << u"map"_s;
    QTest::newRow("a scale is a list") << scale(u"    [a]\n"_s) << 3 << u"map"_s;
    QTest::newRow("a scale is empty") << scale(u"    {}\n"_s) << 3 << u"map"_s;
    QTest::newRow("step is no number") << scale(u"    A: 50\n    B: low\n"_s) << 4 << u"low"_s;
    QTest::newRow("step without a number") << scale(u"    A:\n"_s) << 3 << u"number"_s;
    QTest::newRow("step out of range") << scale(u"    A: 101\n"_s) << 3 << u"100"_s;
    QTest::newRow("steps not in order") << scale(u"    A: 5\n    B: 6\n"_s) << 4 << u"lowest"_s;
    QTest::newRow("the same word twice")
        << scale(u"    In Part: 5\n    in-part: 5\n"_s) << 4 << u"in-part"_s;
    QTest::newRow("unknown scale")
        << u"fields:\n  - key: a\n    type: choice\n    scale: moods\n"_s << 4 << u"moods"_s;
    QTest::newRow("a switch with a scale")
        << u"scales: {moods: {A: 5}}\nfields:\n  - {key: a, type: switch, scale: moods}\n"_s << 3
        << u"scale"_s;
    QTest::newRow("unknown unit") << fieldYaml(u"{key: a, type: number, unit: miles}"_s) << 2
                                  << u"0 to 10"_s;
    QTest::newRow("tags with a unit")
        << fieldYaml(u"{key: a, type: tags, unit: 0 to 10}"_s) << 2 << u"unit"_s;
    QTest::newRow("required perhaps")
        << fieldYaml(u"{key: a, type: text, required: maybe}"_s) << 2 << u"required"_s;
    QTest::newRow("label is a list")
        << fieldYaml(u"{key: a, type: text, label: [b]}"_s) << 2 << u"label"_s;
}

void TestFieldSchema::saysWhatIsWrong()
{
    QFETCH(const QString, yaml);
    QFETCH(const int, line);
    QFETCH(const QString, words);
    const Result<FieldSchema> schema = readFieldSchema(yaml);
    QVERIFY(!schema.ok());
    const QString message = schema.error().message;
    if (line > 0)
        QVERIFY2(message.contains(u"Line %1:"_s.arg(line)), qPrintable(message));
    else
        QVERIFY2(message.contains(u"Line "_s), qPrintable(message));
    QVERIFY2(message.contains(words), qPrintable(message));
}

void TestFieldSchema::readsScales()
{
    // The field that names the scale may come first.
    const Result<FieldSchema> schema =
        readFieldSchema(u"fields:\n"
                        "  - {key: mood, type: choice, scale: moods, required: true}\n"
                        "  - {key: rank, type: number, unit: 0 to 10, required: false}\n"
                        "  - {key: note, type: choice, scale: moods, choices: [Calm]}\n"
                        "scales:\n  moods: {Calm: 100, Rather Calm: 62.5, Wild: 0, Mad: 0}\n");
    QVERIFY2(schema.ok(), qPrintable(schema ? QString() : schema.error().message));
    const Field &mood = schema->fields[0];
    const std::vector<ScaleStep> moods{
        {u"Calm"_s, 100}, {u"Rather Calm"_s, 62.5}, {u"Wild"_s, 0}, {u"Mad"_s, 0}};
    QVERIFY(mood.scale == moods);
    QCOMPARE(mood.choices, QStringList({u"Calm"_s, u"Rather Calm"_s, u"Wild"_s, u"Mad"_s}));
    QVERIFY(mood.isRequired);
    QCOMPARE(mood.unit, NumberUnit::Percent);
    QVERIFY(schema->fields[1].unit == NumberUnit::ZeroToTen);
    QVERIFY(!schema->fields[1].isRequired);
    QCOMPARE(schema->fields[2].choices, QStringList({u"Calm"_s}));
    QVERIFY(schema->fields[2].scale == moods);
}

void TestFieldSchema::givesAGroupsScaleToItsParts()
{
    const Result<FieldSchema> schema = readFieldSchema(
        u"scales: {moods: {Calm: 100, Wild: 0}}\n"
        "fields:\n"
        "  - key: mood\n    type: group\n    scale: moods\n    unit: 0 to 10\n    fields:\n"
        "      - {key: word, type: choice}\n"
        "      - {key: share, type: percentage}\n"
        "      - {key: grade, type: number}\n"
        "      - {key: note, type: text}\n");
    QVERIFY2(schema.ok(), qPrintable(schema ? QString() : schema.error().message));
    const std::vector<Field> &parts = schema->fields[0].fields;
    QCOMPARE(parts[0].choices, QStringList({u"Calm"_s, u"Wild"_s}));
    QVERIFY(parts[0].scale == schema->fields[0].scale);
    QVERIFY(parts[0].unit == NumberUnit::ZeroToTen);
    QVERIFY(parts[1].scale == schema->fields[0].scale);
    QVERIFY(parts[1].unit == NumberUnit::Percent);
    QVERIFY(parts[2].unit == NumberUnit::ZeroToTen);
    QVERIFY(parts[3].scale.empty());
}

void TestFieldSchema::boundsDepth()
{
    QString yaml = u"{key: a, type: text}"_s;
    for (int i = 0; i < 12; ++i)
        yaml = u"{key: a, type: group, fields: [%1]}"_s.arg(yaml);
    QVERIFY(!readFieldSchema(fieldYaml(yaml)).ok());
    for (int i = 0; i < 600; ++i)
        yaml = u"{key: a, type: group, fields: [%1]}"_s.arg(yaml);
    QVERIFY(!readFieldSchema(fieldYaml(yaml)).ok());
}

void TestFieldSchema::findsFields()
{
    const FieldSchema &schema = essaySchema();
    const auto find = [&schema](const QString &path) {
        return schema.find(*FieldPath::parse(path));
    };
    QVERIFY(find(u"title"_s));
    QCOMPARE(find(u"title"_s)->role, FieldRole::Title);
    QCOMPARE(find(u"status.percentage"_s)->type, FieldType::Percentage);
    QCOMPARE(find(u"bibliography[7].link"_s)->type, FieldType::Link);
    QVERIFY(!find(u"nothing"_s));
    QVERIFY(!find(u"title.nothing"_s));
    QVERIFY(!schema.find(FieldPath()));
}

void TestFieldSchema::listsTheFieldsOfAMap()
{
    const auto schema =
        readFieldSchema(u"fields:\n"
                        "  - {key: title, type: text}\n"
                        "  - {key: status, type: group, fields: [{key: value, type: choice}]}\n"
                        "  - {key: sources, type: records, fields:\n"
                        "     [{key: link, type: link}, {key: author, type: text}]}\n");
    QVERIFY(schema);
    const auto keys = [&](const QString &path) {
        return schema->keysAt(path.isEmpty() ? FieldPath() : *FieldPath::parse(path));
    };
    QCOMPARE(keys(QString()), QStringList({u"title"_s, u"status"_s, u"sources"_s}));
    QCOMPARE(keys(u"status"_s), QStringList({u"value"_s}));
    QCOMPARE(keys(u"sources[3]"_s), QStringList({u"link"_s, u"author"_s}));
    QCOMPARE(keys(u"title"_s), QStringList());
    QCOMPARE(keys(u"nothing"_s), QStringList());
    QCOMPARE(schema->fieldsAt(*FieldPath::parse(u"sources"_s))[1].type, FieldType::Text);
}

void TestFieldSchema::findsPathsOfRoles()
{
    const Result<FieldSchema> schema = readFieldSchema(
        u"fields:\n"
        "  - {key: first, type: text, role: title}\n"
        "  - {key: taxonomy, type: group, fields: [{key: name, type: text, role: title}]}\n"
        "  - {key: works, type: records, fields: [{key: name, type: text, role: title}]}\n");
    QVERIFY(schema.ok());
    QStringList paths;
    for (const FieldPath &path : schema->paths(FieldRole::Title))
        paths.append(path.toString());
    QCOMPARE(paths, QStringList({u"first"_s, u"taxonomy.name"_s}));
    QVERIFY(schema->paths(FieldRole::Draft).isEmpty());
}

void TestFieldSchema::knowsTheSampleEssay()
{
    const QStringList paths{u"title"_s,
                            u"meta_title"_s,
                            u"description"_s,
                            u"excerpt"_s,
                            u"publishdate"_s,
                            u"lastmod"_s,
                            u"tags[0]"_s,
                            u"categories[0]"_s,
                            u"status.value"_s,
                            u"status.percentage"_s,
                            u"certainty.value"_s,
                            u"certainty.percentage"_s,
                            u"importance.value"_s,
                            u"importance.percentage"_s,
                            u"is_post_complete"_s,
                            u"homepage_featured"_s,
                            u"bibliography[0].title"_s,
                            u"bibliography[0].link"_s,
                            u"draft"_s};
    for (const QString &path : paths)
        QVERIFY2(essaySchema().find(*FieldPath::parse(path)), qPrintable(path));
    // Every role that the essay's metadata has comes from somewhere.
    for (int role = int(FieldRole::Title); role <= int(FieldRole::WordGoal); ++role)
        QVERIFY2(!essaySchema().paths(FieldRole(role)).isEmpty(),
                 qPrintable(QString::number(role)));
}

void TestFieldSchema::makesFieldsForUnknownKeys_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<FieldType>("type");

    QTest::newRow("text") << u"hello"_s << FieldType::Text;
    QTest::newRow("quoted number") << u"\"5\""_s << FieldType::Text;
    QTest::newRow("nothing") << u""_s << FieldType::Text;
    QTest::newRow("number") << u"5"_s << FieldType::Number;
    QTest::newRow("boolean") << u"true"_s << FieldType::Switch;
    QTest::newRow("date") << u"2024-02-25"_s << FieldType::Date;
    QTest::newRow("link") << u"https://example.org/a"_s << FieldType::Link;
    QTest::newRow("long") << QString(200, u'a') << FieldType::LongText;
    QTest::newRow("lines") << u"\"a\\nb\""_s << FieldType::LongText;
    QTest::newRow("list") << u"[a, b]"_s << FieldType::Tags;
    QTest::newRow("empty list") << u"[]"_s << FieldType::Tags;
    QTest::newRow("records") << u"[{a: b}]"_s << FieldType::Records;
    QTest::newRow("map") << u"{a: b}"_s << FieldType::Group;
}

void TestFieldSchema::makesFieldsForUnknownKeys()
{
    QFETCH(const QString, yaml);
    QFETCH(const FieldType, type);
    const FrontMatter tree = readYaml(u"thing: %1\n"_s.arg(yaml));
    const FrontMatterNode *value = tree.root.find(u"thing");
    QVERIFY(value);
    const Field field = fieldFor(u"thing"_s, *value);
    QCOMPARE(field.type, type);
    QCOMPARE(field.key, u"thing"_s);
    QCOMPARE(field.role, FieldRole::None);
}

void TestFieldSchema::wordsKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("label");

    QTest::newRow("word") << u"mood"_s << u"Mood"_s;
    QTest::newRow("underlines") << u"is_post_complete"_s << u"Is post complete"_s;
    QTest::newRow("hyphens") << u"cover-image"_s << u"Cover image"_s;
    QTest::newRow("humps") << u"publishDate"_s << u"Publish date"_s;
    QTest::newRow("abbreviation") << u"URL"_s << u"URL"_s;
    QTest::newRow("blanks") << u"  _a__b_ "_s << u"A b"_s;
    QTest::newRow("only signs") << u"__"_s << u"__"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void TestFieldSchema::wordsKeys()
{
    QFETCH(const QString, key);
    QFETCH(const QString, label);
    QCOMPARE(fieldFor(key, FrontMatterNode()).label, label);
}

QTEST_GUILESS_MAIN(TestFieldSchema)
#include "test_field_schema.moc"
