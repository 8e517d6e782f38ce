// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/last_changed.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestLastChanged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void setsTheDate_data();
    void setsTheDate();
    void leavesEssaysAlone_data();
    void leavesEssaysAlone();
};

void TestLastChanged::initTestCase()
{
    // East of Greenwich, where the next day has begun.
    qputenv("TZ", "UTC-02:00");
}

void TestLastChanged::setsTheDate_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    const auto row = [](const QString &before, const QString &after) {
        QTest::newRow(qPrintable(before)) << before << after;
    };
    row(u"lastmod: 2024-03-24T05:00:00Z # kept"_s, u"lastmod: 2025-06-05T22:30:09Z # kept"_s);
    row(u"lastmod: 2024-03-24"_s, u"lastmod: 2025-06-06"_s);
    row(u"lastmod: '2024-03-24'"_s, u"lastmod: '2025-06-06'"_s);
    row(u"modified: 2024-3-24"_s, u"modified: 2025-6-6"_s);
    row(u"updated: 22 Jan 2016"_s, u"updated: 6 Jun 2025"_s);
    row(u"updated: Jan 22, 2016"_s, u"updated: Jun 6, 2025"_s);
    row(u"updated: 2024-03-24 05:00:00.5 -01:00"_s, u"updated: 2025-06-05 21:30:09.0 -01:00"_s);
    row(u"lastmod: 2023-02-30"_s, u"lastmod: 2025-06-06"_s);
    row(u"lastmod:"_s, u"lastmod: 2025-06-06"_s);
    row(u"date: 2024-03-24 05:00:00\nlastmod: ''"_s,
        u"date: 2024-03-24 05:00:00\nlastmod: '2025-06-06 00:30:09'"_s);
    row(u"lastmod: ~\nmodified: 2024-03-24"_s, u"lastmod: ~\nmodified: 2025-06-06"_s);
    row(u"lastmod: soon\nmodified: 2024-03-24"_s, u"lastmod: soon\nmodified: 2025-06-06"_s);
}

void TestLastChanged::setsTheDate()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const auto essay = [](const QString &yaml) { return u"---\n"_s + yaml + u"\n---\nText.\n"_s; };
    const QDateTime now(QDate(2025, 6, 5), QTime(22, 30, 9), Qt::UTC);
    const QList<TextEdit> edits = lastChangedEdits(essay(before), essaySchema(), now);
    QCOMPARE(applied(essay(before), edits), essay(after));
    QVERIFY(lastChangedEdits(essay(after), essaySchema(), now).isEmpty());
}

void TestLastChanged::leavesEssaysAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no front matter") << u"lastmod: 2024-03-24\n"_s;
    QTest::newRow("no such field") << u"---\ntitle: T\n---\n"_s;
    QTest::newRow("another text") << u"---\nlastmod: N/A\n---\n"_s;
    QTest::newRow("a list") << u"---\nlastmod: [2024-03-24]\n---\n"_s;
    QTest::newRow("an alias") << u"---\ndate: &d 2024-03-24\nlastmod: *d\n---\n"_s;
    QTest::newRow("template") << u"---\nlastmod: '{{ .Date }}'\n---\n"_s;
    QTest::newRow("twice") << u"---\nlastmod: 2024-03-24\nlastmod: 2024-03-24\n---\n"_s;
    QTest::newRow("TOML") << u"+++\nlastmod = 2024-03-24\n+++\n"_s;
}

void TestLastChanged::leavesEssaysAlone()
{
    QFETCH(const QString, text);
    const QDateTime now(QDate(2025, 6, 5), QTime(22, 30, 9), Qt::UTC);
    QVERIFY(lastChangedEdits(text, essaySchema(), now).isEmpty());
}

QTEST_GUILESS_MAIN(TestLastChanged)
#include "test_last_changed.moc"
