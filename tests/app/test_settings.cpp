// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
    QVERIFY(settings.isFormVisible());
    QVERIFY(settings.isPreviewVisible());
    QVERIFY(settings.checksSpelling());
    QCOMPARE(settings.spellingLanguages(), QStringList{u"en_US"_s}); // of the tests' locale
    QCOMPARE(settings.appearance(), Appearance::System);
    QVERIFY(!settings.setsLastChanged());
    QVERIFY(settings.recentFiles().isEmpty());
    QVERIFY(!QFile::exists(m_file));
}

void TestSettings::roundTrip()
{
    const TextLook look{u"Noto Serif"_s, 60, 130, Focus::Sentence, true};
    const QStringList paths{u"/a, b/ü&[*].md"_s, u"/c\\d.md"_s, u"/100% \"e\".md"_s};
    {
        Settings settings(m_file);
        settings.setWindowGeometry({-5, 10, 800, 600});
        settings.setWindowMaximized(true);
        settings.setPaneWidths({300, 600, 500});
        settings.setFormVisible(false);
        settings.setPreviewVisible(false);
        settings.setAppearance(Appearance::Dark);
        settings.setSetsLastChanged(true);
        settings.setTextLook(look);
        settings.setRecentFiles(paths);
    }
    const Settings settings(m_file);
    QCOMPARE(settings.windowGeometry(), QRect(-5, 10, 800, 600));
    QVERIFY(settings.isWindowMaximized());
    QCOMPARE(settings.paneWidths(), QList<int>({300, 600, 500}));
    QVERIFY(!settings.isFormVisible());
    QVERIFY(!settings.isPreviewVisible());
    QCOMPARE(settings.appearance(), Appearance::Dark);
    QVERIFY(settings.setsLastChanged());
    QCOMPARE(settings.textLook(), look);
    QCOMPARE(settings.recentFiles(), paths);
}

void TestSettings::isWrittenForPeople()
{
    {
        Settings settings(m_file);
        settings.setPaneWidths({300, 600, 500});
        settings.setAppearance(Appearance::Light);
    }
    const QByteArray bytes = read();
    QVERIFY(bytes.contains("widths=\"300,600,500\""));
    QVERIFY(bytes.contains("appearance=light"));
    QVERIFY(!bytes.contains("@ByteArray"));
}

void TestSettings::nonsenseIsTheDefault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("words") << QByteArray("[window]\ngeometry=wide\nappearance=pink\n"
                                         "[panes]\nwidths=\"a,b,c\"\n"
                                         "[text]\nzoom=big\nmeasure=wide\nfocus=all\n");
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
    QCOMPARE(settings.appearance(), Appearance::System);
    QCOMPARE(settings.textLook(), TextLook());
}

void TestSettings::readsWhatAPersonWrote()
{
    write("[panes]\nwidths=300, 600, 500\n");
    QCOMPARE(Settings(m_file).paneWidths(), QList<int>({300, 600, 500}));
    write("[spelling]\nlanguages=en_GB, de\n");
    QCOMPARE(Settings(m_file).spellingLanguages(), QStringList({u"en_GB"_s, u"de"_s}));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
