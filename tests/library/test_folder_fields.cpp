// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/folder_fields.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

EssayFields fieldsOf(const QString &yaml)
{
    return readEssayFields(readFrontMatter(u"---\n"_s + yaml + u"\n---\n"_s), essaySchema());
}

QStringList described(const QList<Field> &fields)
{
    QStringList all;
    for (const Field &field : fields)
        all.append(field.key + u' ' + QString::number(int(field.type)));
    return all;
}

QString described(const QString &key, FieldType type)
{
    return key + u' ' + QString::number(int(type));
}

} // namespace

class TestFolderFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEssay();
    void readsTheListsOfASchema();
    void leavesOutWhatNoFormOffers();
    void sumsUpEssays();
    void takesTheTypeOfMostValues();
    void givesTheMostUsedOfVeryMany();
    void merges();
};

void TestFolderFields::readsAnEssay()
{
    const EssayFields fields =
        fieldsOf(u"title: T\ntags: [Stone, Iron]\ncategory: Essays\nmood: calm\nrating: 5\n"
                 "cover: {image: a.png}\nseries:\nlast: ~"_s);
    QCOMPARE(fields.tags, QStringList({u"Stone"_s, u"Iron"_s}));
    QCOMPARE(fields.categories, QStringList({u"Essays"_s}));
    const QList<OtherKey> others{{u"mood"_s, FieldType::Text},
                                 {u"rating"_s, FieldType::Number},
                                 {u"cover"_s, FieldType::Group},
                                 {u"series"_s, std::nullopt},
                                 {u"last"_s, std::nullopt}};
    QVERIFY(fields.others == others);
    QVERIFY(fieldsOf(u"- a"_s) == EssayFields());
    QVERIFY(readEssayFields(readFrontMatter(u"mood: calm\n"), essaySchema()) == EssayFields());
}

void TestFolderFields::readsTheListsOfASchema()
{
    const auto schema = readFieldSchema(u"fields: [{key: themes, type: tags, role: tags},\n"
                                        "         {key: places, type: tags}]");
    QVERIFY(schema);
    const auto fieldsOf = [&](const QString &yaml) {
        return readEssayFields(readFrontMatter(u"---\n"_s + yaml + u"\n---\n"_s), *schema);
    };
    const EssayFields fields = fieldsOf(u"themes: [Stone]\nplaces: [Rome, rome]\ntags: [x]"_s);
    QCOMPARE(fields.tags, QStringList({u"Stone"_s}));
    QCOMPARE(fields.lists.keys(), QStringList({u"places"_s}));
    QCOMPARE(fields.others.size(), 1);

    FieldTally tally;
    tally.add(fields);
    tally.add(fieldsOf(u"places: Athens, Rome"_s));
    tally.add(fieldsOf(u"places:"_s));
    const QStringList places{u"Athens"_s, u"Rome"_s, u"rome"_s};
    QCOMPARE(tally.sum().lists.value(u"places"_s), places);
    FieldTally other;
    other.add(fieldsOf(u"places: [Troy]"_s));
    QCOMPARE(merged(tally.sum(), other.sum()).lists.value(u"places"_s),
             places + QStringList{u"Troy"_s});
}

void TestFolderFields::leavesOutWhatNoFormOffers()
{
    const EssayFields fields =
        fieldsOf(u"base: &b {x: 1}\n<<: *b\n? [a, b]\n: c\n'': d\n\"e\\nf\": g\n"_s
                 + u"k"_s.repeated(200) + u": h"_s);
    QCOMPARE(fields.others.size(), 1);
    QCOMPARE(fields.others.first().key, u"base"_s);
}

void TestFolderFields::sumsUpEssays()
{
    FieldTally tally;
    tally.add(fieldsOf(u"tags: [stone, Iron, b]\nmood: calm"_s));
    tally.add(fieldsOf(u"tags: [Stone, Iron]\nrating: 5\nmood: wild"_s));
    tally.add(EssayFields());
    const FolderFields sum = tally.sum();
    QCOMPARE(sum.tags, QStringList({u"b"_s, u"Iron"_s, u"Stone"_s, u"stone"_s}));
    QCOMPARE(described(sum.others), QStringList({described(u"mood"_s, FieldType::Text),
                                                 described(u"rating"_s, FieldType::Number)}));
    QCOMPARE(sum.others.first().label, u"Mood"_s);
}

void TestFolderFields::takesTheTypeOfMostValues()
{
    FieldTally tally;
    for (const QString &yaml :
         {u"a: x"_s, u"a: 5"_s, u"a: 6"_s, u"a:"_s, u"a:"_s, u"a:"_s, u"b:"_s})
        tally.add(fieldsOf(yaml));
    QCOMPARE(described(tally.sum().others), QStringList({described(u"a"_s, FieldType::Number),
                                                         described(u"b"_s, FieldType::Text)}));
}

void TestFolderFields::givesTheMostUsedOfVeryMany()
{
    FieldTally tally;
    EssayFields many;
    for (int i = 0; i < 5000; ++i) {
        many.tags.append(u"word%1"_s.arg(i));
        many.others.append({u"key%1"_s.arg(i), FieldType::Text});
    }
    tally.add(many);
    tally.add(fieldsOf(u"tags: [word4999, zz]\nkey4999: x"_s));
    const FolderFields sum = tally.sum();
    QVERIFY(sum.tags.size() <= 2000);
    QVERIFY(sum.tags.contains(u"word4999"_s));
    QVERIFY(sum.others.size() <= 200);
    QCOMPARE(sum.others.first().key, u"key4999"_s);
}

void TestFolderFields::merges()
{
    FieldTally one;
    one.add(fieldsOf(u"tags: [b]\nmood: calm"_s));
    FieldTally other;
    other.add(fieldsOf(u"tags: [a, b]\ncategories: [c]\nmood: 5\nrating: 5"_s));
    const FolderFields both = merged(one.sum(), other.sum());
    QCOMPARE(both.tags, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(both.categories, QStringList({u"c"_s}));
    QCOMPARE(described(both.others), QStringList({described(u"mood"_s, FieldType::Text),
                                                  described(u"rating"_s, FieldType::Number)}));
}

QTEST_GUILESS_MAIN(TestFolderFields)
#include "test_folder_fields.moc"
