// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/addable_fields.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QStringList keys(const QList<AddableField> &fields)
{
    QStringList keys;
    for (const AddableField &addable : fields)
        keys.append(addable.field.key
                    + (addable.source == AddableField::Source::Typed ? u" (new)"_s : QString()));
    return keys;
}

Field field(const QString &key, const QString &label, FieldType type = FieldType::Text)
{
    Field field;
    field.key = key;
    field.label = label;
    field.type = type;
    return field;
}

const std::vector<Field> schema{field(u"title"_s, u"Title"_s), field(u"date"_s, u"Date"_s),
                                field(u"lastmod"_s, u"Last changed"_s),
                                field(u"meta_title"_s, u"Title for search engines"_s)};

} // namespace

class TestAddableFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsMissing();
    void offersAWordGoal();
    void findsByLabelAndKey_data();
    void findsByLabelAndKey();
    void startsValuesByType();
    void startsRecordsLikeTheirSiblings();
};

void TestAddableFields::listsWhatIsMissing()
{
    const FrontMatterNode root = readYaml(u"date: 2024-01-01"_s).root;
    const QList<Field> folder{field(u"series"_s, u"Series"_s), field(u"title"_s, u"Title"_s),
                              field(u"date"_s, u"Date"_s)};
    QCOMPARE(keys(addableFields(schema, folder, root)),
             QStringList({u"title"_s, u"lastmod"_s, u"meta_title"_s, u"series"_s}));
}

void TestAddableFields::offersAWordGoal()
{
    const std::vector<Field> &fields = essaySchema().fields;
    const auto offers = [&](const QString &yaml) {
        return keys(addableFields(fields, {}, readYaml(yaml).root)).contains(u"word_goal"_s);
    };
    QVERIFY(offers(u"title: T"_s));
    QVERIFY(!offers(u"word_goal: 1500"_s));
}

void TestAddableFields::findsByLabelAndKey_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing typed")
        << u" "_s << QStringList({u"title"_s, u"lastmod"_s, u"meta_title"_s});
    QTest::newRow("key") << u"title"_s << QStringList({u"title"_s, u"meta_title"_s});
    QTest::newRow("part of a key") << u"meta"_s << QStringList({u"meta_title"_s, u"meta (new)"_s});
    QTest::newRow("label") << u"changed"_s << QStringList({u"lastmod"_s, u"changed (new)"_s});
    QTest::newRow("words in any order")
        << u"search Title"_s << QStringList({u"meta_title"_s, u"search Title (new)"_s});
    QTest::newRow("nothing like it") << u"mood"_s << QStringList({u"mood (new)"_s});
    QTest::newRow("already there") << u"date"_s << QStringList();
    QTest::newRow("another case is another key")
        << u"Title"_s << QStringList({u"title"_s, u"meta_title"_s, u"Title (new)"_s});
}

void TestAddableFields::findsByLabelAndKey()
{
    QFETCH(const QString, search);
    QFETCH(const QStringList, found);
    const FrontMatterNode root = readYaml(u"date: 2024-01-01"_s).root;
    QCOMPARE(keys(matchingFields(addableFields(schema, {}, root), search, root)), found);
}

void TestAddableFields::startsValuesByType()
{
    using Kind = FrontMatterNode::Kind;
    QCOMPARE(emptyValueOf(field(u"a"_s, u"A"_s, FieldType::Text)).valueKind, ValueKind::Text);
    QCOMPARE(emptyValueOf(field(u"a"_s, u"A"_s, FieldType::Date)).valueKind, ValueKind::Typed);
    QCOMPARE(emptyValueOf(field(u"a"_s, u"A"_s, FieldType::Date)).text, QString());
    QCOMPARE(emptyValueOf(field(u"a"_s, u"A"_s, FieldType::Switch)).text, u"false"_s);
    QCOMPARE(emptyValueOf(field(u"a"_s, u"A"_s, FieldType::Tags)).kind, Kind::List);
    Field group = field(u"a"_s, u"A"_s, FieldType::Group);
    group.fields = {field(u"b"_s, u"B"_s, FieldType::Percentage)};
    const NewValue value = emptyValueOf(group);
    QCOMPARE(value.kind, Kind::Map);
    QCOMPARE(value.entries.size(), std::size_t(1));
    QCOMPARE(value.entries[0].first, u"b"_s);
}

void TestAddableFields::startsRecordsLikeTheirSiblings()
{
    Field records = field(u"sources"_s, u"Sources"_s, FieldType::Records);
    records.fields = {field(u"title"_s, u"Title"_s), field(u"link"_s, u"Link"_s)};
    const auto keysLike = [&](const QString &yaml) {
        const FrontMatterNode root = readYaml(yaml).root;
        const NewValue record = emptyRecordFor(records, *root.find(u"sources"));
        QStringList keys;
        for (const auto &[key, value] : record.entries)
            keys.append(value.kind == FrontMatterNode::Kind::List ? key + u"[]"_s : key);
        return keys;
    };
    QCOMPARE(keysLike(u"sources: []"_s), QStringList({u"title"_s, u"link"_s}));
    QCOMPARE(keysLike(u"sources: [{link: x, authors: [a]}]"_s),
             QStringList({u"link"_s, u"authors[]"_s}));
    records.fields[0].isRequired = true;
    QCOMPARE(keysLike(u"sources: [{link: x}]"_s), QStringList({u"link"_s, u"title"_s}));
    // A list of paths gets a path.
    QCOMPARE(emptyRecordFor(records, *readYaml(u"sources: [a.bib]"_s).root.find(u"sources")).kind,
             FrontMatterNode::Kind::Scalar);
}

QTEST_GUILESS_MAIN(TestAddableFields)
#include "test_addable_fields.moc"
