// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"
#include "app/writing_view.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void defaultsWithoutAFile();
    void roundTrip();
    void isWrittenForPeople();
    void nonsenseIsTheDefault_data();
    void nonsenseIsTheDefault();
    void readsWhatAPersonWrote();
    void tellsWhatChanges();
    void isFollowed();
    void goesBackToTheUsual();

private:
    QByteArray read() const;
    void write(const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    QString m_file; ///< another one for each test: QSettings keeps files in mind
    int m_files = 0;
};

void TestSettings::init()
{
    m_file = m_folder.filePath(u"%1.ini"_s.arg(++m_files));
}

QByteArray TestSettings::read() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettings::write(const QByteArray &bytes) const
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSettings::defaultsWithoutAFile()
{
    const Settings settings(m_file);
    QVERIFY(settings.windowGeometry().isNull());
    QVERIFY(!settings.isWindowMaximized());
    QVERIFY(settings.paneWidths().isEmpty());
    QVERIFY(settings.get(setting::showsForm));
    QVERIFY(settings.get(setting::showsPreview));
    QVERIFY(settings.get(setting::checksSpelling));
    QCOMPARE(settings.get(setting::spellingLanguages),
             QStringList{u"en_US"_s}); // of the tests' locale
    QCOMPARE(settings.get(setting::appearance), Appearance::System);
    QVERIFY(!settings.get(setting::setsLastChanged));
    QVERIFY(!settings.get(setting::showsStatistics));
    QCOMPARE(settings.get(setting::dayGoal), 0);
    QCOMPARE(settings.dayCount(), DayCount());
    QCOMPARE(WritingView::chosenLook(settings), TextLook());
    QVERIFY(settings.recentFiles().isEmpty());
    QVERIFY(!QFile::exists(m_file));
}

void TestSettings::roundTrip()
{
    const QStringList paths{u"/a, b/ü&[*].md"_s, u"/c\\d.md"_s, u"/100% \"e\".md"_s};
    {
        Settings settings(m_file);
        settings.setWindowGeometry({-5, 10, 800, 600});
        settings.setWindowMaximized(true);
        settings.setPaneWidths({300, 600, 500});
        settings.setOutlineWidth(321);
        settings.set(setting::dayGoal, 500);
        settings.setDayCount({QDate(2026, 11, 21), -12});
        settings.set(setting::showsForm, false);
        settings.set(setting::appearance, Appearance::Dark);
        settings.set(setting::font, u"Noto Serif, 10"_s);
        settings.set(setting::measure, 60);
        settings.set(setting::spellingLanguages, {u"en_GB"_s, u"de"_s});
        settings.setRecentFiles(paths);
    }
    const Settings settings(m_file);
    QCOMPARE(settings.windowGeometry(), QRect(-5, 10, 800, 600));
    QVERIFY(settings.isWindowMaximized());
    QCOMPARE(settings.paneWidths(), QList<int>({300, 600, 500}));
    QCOMPARE(settings.outlineWidth(), 321);
    QCOMPARE(settings.get(setting::dayGoal), 500);
    QCOMPARE(settings.dayCount(), (DayCount{QDate(2026, 11, 21), -12}));
    QVERIFY(!settings.get(setting::showsForm));
    QCOMPARE(settings.get(setting::appearance), Appearance::Dark);
    QCOMPARE(settings.get(setting::font), u"Noto Serif, 10"_s);
    QCOMPARE(settings.get(setting::measure), 60);
    QCOMPARE(settings.get(setting::spellingLanguages), QStringList({u"en_GB"_s, u"de"_s}));
    QCOMPARE(settings.recentFiles(), paths);
}

void TestSettings::isWrittenForPeople()
{
    {
        Settings settings(m_file);
        settings.setPaneWidths({300, 600, 500});
        settings.set(setting::appearance, Appearance::Light);
        settings.setDayCount({QDate(2026, 11, 21), 812});
        settings.set(setting::spellingLanguages, {u"en_GB"_s, u"de"_s});
    }
    const QByteArray bytes = read();
    QVERIFY(bytes.contains("widths=\"300,600,500\""));
    QVERIFY(bytes.contains("appearance=light"));
    QVERIFY(bytes.contains("day=2026-11-21"));
    QVERIFY(bytes.contains("words=812"));
    QVERIFY(bytes.contains("languages=\"en_GB, de\""));
    QVERIFY(!bytes.contains("@ByteArray"));
}

void TestSettings::nonsenseIsTheDefault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("words") << QByteArray("[window]\ngeometry=wide\nappearance=pink\n"
                                         "[panes]\nwidths=\"a,b,c\"\n"
                                         "[text]\nzoom=big\nmeasure=wide\nfocus=all\n"
                                         "typewriter=loud\n[spelling]\nlanguages=\n"
                                         "[writing]\nday-goal=some\nday=today\nwords=many\n");
    QTest::newRow("too few") << QByteArray("[window]\ngeometry=\"1,2,3\"\n"
                                           "[panes]\nwidths=\"300,600\"\n");
    QTest::newRow("too many") << QByteArray("[window]\ngeometry=\"1,2,3,4,5\"\n"
                                            "[panes]\nwidths=\"1,2,3,4\"\n");
    QTest::newRow("negative") << QByteArray("[window]\ngeometry=\"1,2,-3,4\"\n"
                                            "[panes]\nwidths=\"300,0,-600\"\n");
    QTest::newRow("huge") << QByteArray("[window]\ngeometry=\"1,2,99999999999,4\"\n"
                                        "[panes]\nwidths=\"99999999999,1,1\"\n");
}

void TestSettings::nonsenseIsTheDefault()
{
    QFETCH(QByteArray, bytes);
    write(bytes);
    const Settings settings(m_file);
    QVERIFY(settings.windowGeometry().isNull());
    QVERIFY(settings.paneWidths().isEmpty());
    QCOMPARE(settings.get(setting::appearance), Appearance::System);
    QCOMPARE(WritingView::chosenLook(settings), TextLook());
    QCOMPARE(settings.get(setting::dayGoal), 0);
    QCOMPARE(settings.dayCount(), DayCount());
    QCOMPARE(settings.get(setting::spellingLanguages), QStringList{u"en_US"_s});
}

void TestSettings::readsWhatAPersonWrote()
{
    write("[panes]\nwidths=300, 600, 500\n");
    QCOMPARE(Settings(m_file).paneWidths(), QList<int>({300, 600, 500}));
    write("[spelling]\nlanguages=en_GB, de\n");
    QCOMPARE(Settings(m_file).get(setting::spellingLanguages), QStringList({u"en_GB"_s, u"de"_s}));
    write("[text]\nfont=Iosevka, Slab\nzoom=1000\nmeasure=1\ntypewriter=1\n");
    const Settings settings(m_file);
    QCOMPARE(settings.get(setting::font), u"Iosevka, Slab"_s);
    QCOMPARE(settings.get(setting::zoom), 300);
    QCOMPARE(settings.get(setting::measure), 30);
    QVERIFY(settings.get(setting::isTypewriter));
}

void TestSettings::tellsWhatChanges()
{
    Settings settings(m_file);
    const QSignalSpy changes(&settings, &Settings::changed);
    settings.set(setting::zoom, 120);
    QCOMPARE(changes.value(0).value(0).toString(), u"text/zoom"_s);
    settings.set(setting::zoom, 120);
    settings.set(setting::focus, Focus::WholeText);
    settings.reset(setting::measure.key);
    QCOMPARE(changes.size(), 1);
    settings.set(setting::zoom, 9000);
    settings.set(setting::zoom, 300);
    QCOMPARE(changes.size(), 2);
}

void TestSettings::isFollowed()
{
    Settings settings(m_file);
    QList<Focus> seen;
    auto follower = std::make_unique<QObject>();
    settings.follow(setting::focus, follower.get(), [&](Focus focus) { seen.append(focus); });
    settings.set(setting::focus, Focus::Sentence);
    settings.set(setting::zoom, 120);
    settings.reset(setting::focus.key);
    QCOMPARE(seen, QList({Focus::WholeText, Focus::Sentence, Focus::WholeText}));
    follower.reset();
    settings.set(setting::focus, Focus::Sentence);
    QCOMPARE(seen.size(), 3);
}

void TestSettings::goesBackToTheUsual()
{
    Settings settings(m_file);
    settings.set(setting::zoom, 120);
    settings.set(setting::autosave, AutosaveMode::AfterPause);
    QVERIFY(!settings.isUsual(setting::zoom));
    settings.reset(setting::zoom.key);
    QVERIFY(settings.isUsual(setting::zoom));
    QCOMPARE(settings.get(setting::zoom), Settings::usual(setting::zoom));
    QCOMPARE(settings.get(setting::autosave), AutosaveMode::AfterPause);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
