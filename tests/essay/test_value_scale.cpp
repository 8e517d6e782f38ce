// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/value_scale.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

const Field &fieldAt(const QString &path)
{
    return *essaySchema().find(*FieldPath::parse(path));
}

FrontMatterNode valueOf(const QString &yaml)
{
    const FrontMatter tree = readYaml(u"thing: %1\n"_s.arg(yaml));
    const FrontMatterNode *value = tree.root.find(u"thing");
    return value ? *value : FrontMatterNode();
}

} // namespace

class TestValueScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheForm_data();
    void knowsTheForm();
    void turnsIntoPercent_data();
    void turnsIntoPercent();
    void putsIntoWords_data();
    void putsIntoWords();
    void writesAsBefore_data();
    void writesAsBefore();
    void keepsTheValueThatIsThere_data();
    void keepsTheValueThatIsThere();
    void everyWordOfTheSchemaIsKept();
    void fieldsThatAreNoMeasure();
    void fieldsOfOneValue_data();
    void fieldsOfOneValue();
};

void TestValueScale::knowsTheForm_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<ScaleForm>("form");

    const auto row = [](const QString &path, const QString &yaml, ScaleForm form) {
        QTest::addRow("%s: %s", qPrintable(path), qPrintable(yaml)) << path << yaml << form;
    };
    const QString status = u"status"_s;
    const QString importance = u"importance"_s;
    row(status, u""_s, ScaleForm::NotSet);
    row(status, u"~"_s, ScaleForm::NotSet);
    row(status, u"null"_s, ScaleForm::NotSet);
    row(status, u"''"_s, ScaleForm::NotSet);
    row(status, u"'  '"_s, ScaleForm::NotSet);
    row(status, u"in progress"_s, ScaleForm::Word);
    row(status, u"IN_PROGRESS"_s, ScaleForm::Word);
    row(status, u"In-Progress"_s, ScaleForm::Word);
    row(status, u"\"Draft\""_s, ScaleForm::Word);
    row(status, u"resting"_s, ScaleForm::Other);
    row(status, u"N/A"_s, ScaleForm::Other);
    row(status, u"55"_s, ScaleForm::Percent);
    row(status, u"5"_s, ScaleForm::Percent);
    row(status, u"'70 %'"_s, ScaleForm::Percent);
    row(status, u"101"_s, ScaleForm::Other);
    row(status, u"-1"_s, ScaleForm::Other);
    row(status, u".nan"_s, ScaleForm::Other);
    row(status, u"nan"_s, ScaleForm::Other);
    row(status, u"[draft]"_s, ScaleForm::Other);
    row(status, u"{value: Draft}"_s, ScaleForm::Other);
    row(status + u".percentage"_s, u"7"_s, ScaleForm::Percent);
    row(status + u".value"_s, u"Notes"_s, ScaleForm::Word);
    row(importance, u"7"_s, ScaleForm::ZeroToTen);
    row(importance, u"0"_s, ScaleForm::ZeroToTen);
    row(importance, u"10"_s, ScaleForm::ZeroToTen);
    row(importance, u"7.5"_s, ScaleForm::ZeroToTen);
    row(importance, u"7%"_s, ScaleForm::Percent);
    row(importance, u"85"_s, ScaleForm::Percent);
    row(importance, u"N/A"_s, ScaleForm::Other);
    row(importance, u"high"_s, ScaleForm::Word);
    row(importance + u".value"_s, u"8"_s, ScaleForm::ZeroToTen);
    row(importance + u".percentage"_s, u"8"_s, ScaleForm::Percent);
    row(u"confidence"_s, u"highly likely"_s, ScaleForm::Word);
}

void TestValueScale::knowsTheForm()
{
    QFETCH(const QString, path);
    QFETCH(const QString, yaml);
    QFETCH(const ScaleForm, form);
    QCOMPARE(scaleForm(fieldAt(path), valueOf(yaml)), form);
}

void TestValueScale::turnsIntoPercent_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<double>("percent"); // -1 for none

    const auto row = [](const QString &path, const QString &value, double percent) {
        QTest::addRow("%s: %s", qPrintable(path), qPrintable(value)) << path << value << percent;
    };
    const QString status = u"status"_s;
    const QString certainty = u"certainty"_s;
    const QString importance = u"importance"_s;
    row(status, u"finished"_s, 100);
    row(status, u"Published"_s, 100);
    row(status, u"in-progress"_s, 75);
    row(status, u" Draft "_s, 50);
    row(status, u"NOTES"_s, 25);
    row(status, u"abandoned"_s, 0);
    row(status, u"not_started"_s, 0);
    row(status, u"33.3"_s, 33.3);
    row(status, u"70 %"_s, 70);
    row(status, u""_s, -1);
    row(status, u"N/A"_s, -1);
    row(status, u"resting"_s, -1);
    row(status, u"5%%"_s, -1);
    row(status, u"%"_s, -1);
    row(status, u"100.1"_s, -1);
    row(certainty, u"certain"_s, 100);
    row(certainty, u"highly likely"_s, 84);
    row(certainty, u"Likely"_s, 67);
    row(certainty, u"possible"_s, 50);
    row(certainty, u"unlikely"_s, 34);
    row(certainty, u"Highly_Unlikely"_s, 17);
    row(certainty, u"remote"_s, 0);
    row(importance, u"7"_s, 70);
    row(importance, u"8.5"_s, 85);
    row(importance, u"0"_s, 0);
    row(importance, u"11"_s, 11);
    row(importance, u"7%"_s, 7);
    row(importance, u"N/A"_s, -1);
    row(importance + u".value"_s, u"8"_s, 80);
    row(importance + u".percentage"_s, u"8"_s, 8);
}

void TestValueScale::turnsIntoPercent()
{
    QFETCH(const QString, path);
    QFETCH(const QString, value);
    QFETCH(const double, percent);
    QCOMPARE(percentOf(fieldAt(path), value).value_or(-1), percent);
}

void TestValueScale::putsIntoWords_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("percent");
    QTest::addColumn<QString>("word");

    const QString certainty = u"certainty.percentage"_s;
    QTest::newRow("exact") << certainty << 84.0 << u"Highly Likely"_s;
    QTest::newRow("near") << certainty << 85.0 << u"Highly Likely"_s;
    QTest::newRow("the lower of two") << certainty << 92.0 << u"Highly Likely"_s;
    QTest::newRow("above the middle") << certainty << 92.1 << u"Certain"_s;
    QTest::newRow("none at all") << certainty << 0.0 << u"Remote"_s;
    QTest::newRow("the first of equal words") << u"status"_s << 100.0 << u"Finished"_s;
    QTest::newRow("beyond") << u"status"_s << 200.0 << u"Finished"_s;
    QTest::newRow("no scale") << u"word_goal"_s << 50.0 << u""_s;
}

void TestValueScale::putsIntoWords()
{
    QFETCH(const QString, path);
    QFETCH(const double, percent);
    QFETCH(const QString, word);
    QCOMPARE(wordFor(fieldAt(path), percent), word);
}

void TestValueScale::writesAsBefore_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("percent");
    QTest::addColumn<ScaleForm>("form");
    QTest::addColumn<QString>("like");
    QTest::addColumn<QString>("written");

    const auto row = [](const char *name, const QString &path, double percent, ScaleForm form,
                        const QString &like, const QString &written) {
        QTest::newRow(name) << path << percent << form << like << written;
    };
    const QString status = u"status"_s;
    const QString certainty = u"certainty"_s;
    const QString importance = u"importance"_s;
    row("number", status, 60, ScaleForm::Percent, u"55"_s, u"60"_s);
    row("sign", status, 60, ScaleForm::Percent, u"55%"_s, u"60%"_s);
    row("sign and blank", status, 60, ScaleForm::Percent, u"55 %"_s, u"60 %"_s);
    row("fraction", status, 66.666, ScaleForm::Percent, u"55"_s, u"66.67"_s);
    row("longer fraction", status, 66.666, ScaleForm::Percent, u"12.345"_s, u"66.666"_s);
    row("zeros kept", status, 60, ScaleForm::Percent, u"55.0"_s, u"60.0"_s);
    row("zeros not kept", status, 60, ScaleForm::Percent, u"55.5"_s, u"60"_s);
    row("percent for a word", status, 60, ScaleForm::Percent, u"draft"_s, u"60"_s);
    row("too much", status, 600, ScaleForm::Percent, u"5"_s, u"100"_s);
    row("whole tenth", importance, 90, ScaleForm::ZeroToTen, u"8"_s, u"9"_s);
    row("part of a tenth", importance, 85, ScaleForm::ZeroToTen, u"8"_s, u"8.5"_s);
    row("tenth with a zero", importance, 90, ScaleForm::ZeroToTen, u"8.0"_s, u"9.0"_s);
    row("ten", importance, 100, ScaleForm::ZeroToTen, u"8.5"_s, u"10"_s);
    row("title case", certainty, 85, ScaleForm::Word, u"Unlikely"_s, u"Highly Likely"_s);
    row("two in title case", certainty, 17, ScaleForm::Word, u"Highly Likely"_s,
        u"Highly Unlikely"_s);
    row("small", certainty, 85, ScaleForm::Word, u"unlikely"_s, u"highly likely"_s);
    row("hyphen", certainty, 17, ScaleForm::Word, u"highly-likely"_s, u"highly-unlikely"_s);
    row("underline", certainty, 17, ScaleForm::Word, u"HIGHLY_LIKELY"_s, u"HIGHLY_UNLIKELY"_s);
    row("capital at the start", certainty, 17, ScaleForm::Word, u"Highly likely"_s,
        u"Highly unlikely"_s);
    row("another word that means the same", status, 99, ScaleForm::Word, u"published"_s,
        u"published"_s);
    row("word for nothing", certainty, 50, ScaleForm::Word, u""_s, u"Possible"_s);
    row("word for another word", certainty, 50, ScaleForm::Word, u"dunno"_s, u"Possible"_s);
    row("word without a scale", u"word_goal"_s, 50, ScaleForm::Word, u""_s, u"50"_s);
    row("not set, word", certainty, 50, ScaleForm::NotSet, u""_s, u"Possible"_s);
    row("not set, number", importance, 50, ScaleForm::NotSet, u""_s, u"5"_s);
    row("not set, percentage", u"certainty.percentage"_s, 50, ScaleForm::NotSet, u""_s, u"50"_s);
    row("other", importance, 50, ScaleForm::Other, u"N/A"_s, u"5"_s);
}

void TestValueScale::writesAsBefore()
{
    QFETCH(const QString, path);
    QFETCH(const double, percent);
    QFETCH(const ScaleForm, form);
    QFETCH(const QString, like);
    QFETCH(const QString, written);
    QCOMPARE(writtenAs(fieldAt(path), percent, form, like), written);
}

void TestValueScale::keepsTheValueThatIsThere_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    for (const QString &value :
         {u"in progress"_s, u"In-Progress"_s, u"ABANDONED"_s, u"Published"_s, u"seedling"_s, u"0"_s,
          u"5"_s, u"55.50"_s, u"55 %"_s, u"33.3%"_s, u"12.3456"_s})
        QTest::addRow("status: %s", qPrintable(value)) << u"status"_s << value;
    for (const QString &value : {u"0"_s, u"7"_s, u"7.5"_s, u"10"_s, u"11"_s, u"85"_s, u"8.0"_s})
        QTest::addRow("importance: %s", qPrintable(value)) << u"importance"_s << value;
}

void TestValueScale::keepsTheValueThatIsThere()
{
    QFETCH(const QString, path);
    QFETCH(const QString, value);
    const Field &field = fieldAt(path);
    QCOMPARE(writtenAs(field, *percentOf(field, value), scaleForm(field, value), value), value);
}

void TestValueScale::everyWordOfTheSchemaIsKept()
{
    for (const QString &path : {u"status"_s, u"certainty"_s, u"importance"_s}) {
        const Field &field = fieldAt(path);
        QVERIFY(!field.scale.empty());
        for (const ScaleStep &step : field.scale) {
            QCOMPARE(percentOf(field, step.word), std::optional(step.percent));
            QCOMPARE(percentOf(field, wordFor(field, step.percent)), std::optional(step.percent));
            QCOMPARE(writtenAs(field, step.percent, ScaleForm::Word, step.word), step.word);
        }
        for (const Field &part : field.fields) {
            for (const QString &choice : part.choices)
                QVERIFY2(percentOf(field, choice), qPrintable(choice));
        }
    }
}

void TestValueScale::fieldsThatAreNoMeasure()
{
    for (const QString &path : {u"title"_s, u"word_goal"_s, u"tags"_s, u"bibliography"_s}) {
        QVERIFY2(!isMeasure(fieldAt(path)), qPrintable(path));
        QVERIFY(!percentOf(fieldAt(path), u"50"_s));
        QCOMPARE(scaleForm(fieldAt(path), u"50"_s), ScaleForm::Other);
        QCOMPARE(scaleForm(fieldAt(path), u""_s), ScaleForm::NotSet);
    }
    Field ready;
    ready.type = FieldType::Percentage;
    QVERIFY(isMeasure(ready));
    QCOMPARE(percentOf(ready, u"50"_s), std::optional(50.0));
}

void TestValueScale::fieldsOfOneValue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<FieldType>("type");

    QTest::newRow("word") << u"status"_s << u"in progress"_s << FieldType::Choice;
    QTest::newRow("other word") << u"status"_s << u"resting"_s << FieldType::Choice;
    QTest::newRow("percent") << u"status"_s << u"55"_s << FieldType::Percentage;
    QTest::newRow("nothing") << u"status"_s << u""_s << FieldType::Choice;
    QTest::newRow("0 to 10") << u"importance"_s << u"7"_s << FieldType::Choice;
    QTest::newRow("above 10") << u"importance"_s << u"85"_s << FieldType::Percentage;
    QTest::newRow("with a sign") << u"importance"_s << u"7%"_s << FieldType::Percentage;
}

void TestValueScale::fieldsOfOneValue()
{
    QFETCH(const QString, path);
    QFETCH(const QString, yaml);
    QFETCH(const FieldType, type);
    const Field &group = fieldAt(path);
    const Field field = fieldOfOneValue(group, valueOf(yaml));
    QCOMPARE(field.type, type);
    QCOMPARE(field.key, group.key);
    QCOMPARE(field.label, group.label);
    QCOMPARE(field.role, group.role);
    QVERIFY(field.scale == group.scale);
    // It reads the value as the group does.
    QCOMPARE(scaleForm(field, valueOf(yaml)), scaleForm(group, valueOf(yaml)));

    Field bare;
    bare.key = u"depth"_s;
    bare.type = FieldType::Group;
    QCOMPARE(fieldOfOneValue(bare, valueOf(yaml)).type, FieldType::Text);
}

QTEST_GUILESS_MAIN(TestValueScale)
#include "test_value_scale.moc"
