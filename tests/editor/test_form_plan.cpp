// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_plan.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

FormPlan planOf(const QString &yaml, const std::optional<KeptType> &kept = std::nullopt)
{
    return planForm(essaySchema(), readYaml(yaml).root, kept);
}

/// Rows as "depth label type", with "(text)" where only the text can be edited and
/// "(absent)" where the essay lacks the key; "depth add" for a button that adds a record.
QStringList described(const FormPlan &plan)
{
    static const QHash<FieldType, QString> names{
        {FieldType::Text, u"text"_s},          {FieldType::LongText, u"long"_s},
        {FieldType::Date, u"date"_s},          {FieldType::Tags, u"tags"_s},
        {FieldType::Choice, u"choice"_s},      {FieldType::Number, u"number"_s},
        {FieldType::Percentage, u"percent"_s}, {FieldType::Switch, u"switch"_s},
        {FieldType::Link, u"link"_s},          {FieldType::Group, u"group"_s},
        {FieldType::Records, u"records"_s}};
    QStringList rows;
    for (const FormRowPlan &row : rowsOf(plan)) {
        if (row.style == FormRowPlan::Style::Adder) {
            rows.append(u"%1 add"_s.arg(row.depth()));
            continue;
        }
        QString text =
            u"%1 %2 %3"_s.arg(row.depth()).arg(row.item.field.label, names[row.item.field.type]);
        if (!row.item.textOnly.isEmpty())
            text += u" (text)"_s;
        if (row.item.isAbsent)
            text += u" (absent)"_s;
        rows.append(text);
    }
    return rows;
}

} // namespace

class TestFormPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plans_data();
    void plans();
    void namesFields();
    void keepsTheTypeOfAFieldInUse();
    void equalPlansForOtherValues();
    void staysSmallForHugeFrontMatter();
};

void TestFormPlan::plans_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QStringList>("rows");

    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("only what is there, in the schema's order")
        << u"draft: true\ntitle: x"_s << QStringList({u"0 Title text"_s, u"0 Draft switch"_s});
    QTest::newRow("unknown keys come last, in their order")
        << u"zeta: 5\ntitle: x\nalpha: 2024-01-01"_s
        << QStringList({u"0 Title text"_s, u"0 Other fields group"_s, u"0 Zeta number"_s,
                        u"0 Alpha date"_s});
    QTest::newRow("only unknown keys") << u"zeta: 5"_s << QStringList({u"0 Zeta number"_s});
    QTest::newRow("measure") << u"status: {value: Draft, percentage: 5}"_s
                             << QStringList({u"0 Status choice"_s, u"0 Percent percent"_s});
    QTest::newRow("half a measure")
        << u"status: {percentage: 5}"_s
        << QStringList({u"0 Status choice (absent)"_s, u"0 Percent percent"_s});
    QTest::newRow("measure with more") << u"status: {value: a, percentage: 5, by: me}"_s
                                       << QStringList({u"0 Status group"_s, u"1 Stage choice"_s,
                                                       u"1 Percent percent"_s, u"1 By text"_s});
    QTest::newRow("flat word") << u"status: in progress"_s << QStringList({u"0 Status choice"_s});
    QTest::newRow("flat percentage") << u"status: 55"_s << QStringList({u"0 Status percent"_s});
    QTest::newRow("flat grade") << u"importance: 5"_s << QStringList({u"0 Importance choice"_s});
    QTest::newRow("percent sign") << u"status: {value: a, percentage: 70%}"_s
                                  << QStringList({u"0 Status choice"_s, u"0 Percent percent"_s});
    QTest::newRow("no percentage yet")
        << u"status: {value: a}"_s
        << QStringList({u"0 Status choice"_s, u"0 Percent percent (absent)"_s});
    QTest::newRow("empty percentage")
        << u"status: {value: a, percentage: }"_s
        << QStringList({u"0 Status choice"_s, u"0 Percent percent"_s});
    QTest::newRow("percentage not applicable")
        << u"status: {value: a, percentage: N/A}"_s
        << QStringList({u"0 Status choice"_s, u"0 Percent percent"_s});
    QTest::newRow("percentage in words")
        << u"status: {percentage: half}"_s
        << QStringList({u"0 Status group"_s, u"1 Stage choice (absent)"_s, u"1 Percent text"_s});
    QTest::newRow("percentage beyond")
        << u"status: {percentage: 150}"_s
        << QStringList({u"0 Status choice (absent)"_s, u"0 Percent percent"_s});
    QTest::newRow("switch in words") << u"draft: perhaps"_s << QStringList({u"0 Draft text"_s});
    QTest::newRow("switch without a value") << u"draft:"_s << QStringList({u"0 Draft switch"_s});
    QTest::newRow("title of two lines")
        << u"title: \"a\\nb\""_s << QStringList({u"0 Title long"_s});
    QTest::newRow("title is a list") << u"title: [a, b]"_s << QStringList({u"0 Title tags"_s});
    QTest::newRow("title is a map")
        << u"title: {main: a}"_s << QStringList({u"0 Title group"_s, u"1 Main text"_s});
    QTest::newRow("tags as one text") << u"tags: a, b"_s << QStringList({u"0 Tags tags"_s});
    QTest::newRow("tags as a map")
        << u"tags: {a: b}"_s << QStringList({u"0 Tags group"_s, u"1 A text"_s});
    QTest::newRow("records") << u"bibliography:\n- title: a\n  link: b\n  page: 5"_s
                             << QStringList({u"0 Bibliography records"_s, u"1 1 group"_s,
                                             u"1 Title text"_s, u"1 Link link"_s,
                                             u"1 Page number"_s, u"0 add"_s});
    QTest::newRow("records and texts")
        << u"bibliography: [{title: a}, b.bib]"_s
        << QStringList({u"0 Bibliography records"_s, u"1 1 group"_s, u"1 Title text"_s,
                        u"1 2 group"_s, u"1 2 text"_s, u"0 add"_s});
    QTest::newRow("no records yet")
        << u"bibliography: []"_s << QStringList({u"0 Bibliography records"_s, u"0 add"_s});
    QTest::newRow("records without a value")
        << u"bibliography:"_s << QStringList({u"0 Bibliography records"_s, u"0 add"_s});
    QTest::newRow("paths") << u"bibliography: [a.bib]"_s << QStringList({u"0 Bibliography tags"_s});
    QTest::newRow("lists in a list") << u"a: [[b]]"_s << QStringList({u"0 A group (text)"_s});
    QTest::newRow("alias") << u"a: &x 5\nb: *x"_s
                           << QStringList({u"0 A number (text)"_s, u"0 B group (text)"_s});
    QTest::newRow("too deep") << u"a: {b: {c: {d: {e: f}}}}"_s
                              << QStringList({u"0 A group"_s, u"1 B group"_s, u"2 C group"_s,
                                              u"3 D group (text)"_s});
    QTest::newRow("unshowable") << u"title: \"a\\rb\""_s << QStringList({u"0 Title text (text)"_s});
}

void TestFormPlan::plans()
{
    QFETCH(const QString, yaml);
    QFETCH(const QStringList, rows);
    QCOMPARE(described(planOf(yaml)), rows);
}

void TestFormPlan::namesFields()
{
    QStringList names;
    for (const FormRowPlan &row :
         rowsOf(planOf(u"status: {value: a, percentage: 5}\nbibliography: [{title: b}]"_s)))
        names.append(row.item.name);
    QCOMPARE(names,
             QStringList({u"Status"_s, u"Status, percent"_s, u"Bibliography"_s, u"Bibliography 1"_s,
                          u"Bibliography 1, title"_s, u"Bibliography"_s}));
}

void TestFormPlan::keepsTheTypeOfAFieldInUse()
{
    const FieldPath path = FieldPath().child(u"code"_s);
    const FormPlan kept = planOf(u"code: 5"_s, KeptType{path, FieldType::Text});
    QCOMPARE(described(kept), QStringList({u"0 Code text"_s}));
    // Two lines do not fit into one.
    const FormPlan lines = planOf(u"code: \"a\\nb\""_s, KeptType{path, FieldType::Text});
    QCOMPARE(described(lines), QStringList({u"0 Code long"_s}));
}

void TestFormPlan::equalPlansForOtherValues()
{
    QVERIFY(planOf(u"title: a\ntags: [b]\nstatus: {value: c, percentage: 1}"_s)
            == planOf(u"title: d\ntags: [e, f]\nstatus: {value: g, percentage: 2}"_s));
    QVERIFY(!(planOf(u"title: a"_s) == planOf(u"titel: a"_s)));
}

void TestFormPlan::staysSmallForHugeFrontMatter()
{
    QString yaml;
    for (int i = 0; i < 5000; ++i)
        yaml += u"key%1: v\n"_s.arg(i);
    const FormPlan plan = planOf(yaml);
    QVERIFY(rowsOf(plan).size() <= 300);
    QCOMPARE(int(rowsOf(plan).size()) + plan.left, 5000);
}

QTEST_GUILESS_MAIN(TestFormPlan)
#include "test_form_plan.moc"
