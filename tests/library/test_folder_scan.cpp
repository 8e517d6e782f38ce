// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/folder_scan.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray tagged(const QByteArray &tags)
{
    return "---\ntags: [" + tags + "]\n---\nText.\n";
}

} // namespace

class TestFolderScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheEssaysOfAFolder();
    void readsFrontMatterOfAnySize_data();
    void readsFrontMatterOfAnySize();
    void readsOnlyRegularFiles();
    void leavesOutWhatCannotBeRead();
    void readsOnlyWhatChanged();
    void readsAgainByAnotherSchema();
    void newestScanCounts();
    void cancels();
    void canBeGivenUpHalfway();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    FolderFields scan(FolderScan &scan) const;
    FolderFields scanOnce() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFolderScan::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

FolderFields TestFolderScan::scan(FolderScan &scan) const
{
    QSignalSpy spy(&scan, &FolderScan::scanned);
    scan.scan(m_folder->path());
    if (!spy.wait(30'000))
        return {};
    return spy.first().first().value<FolderFields>();
}

FolderFields TestFolderScan::scanOnce() const
{
    FolderScan folder;
    return scan(folder);
}

void TestFolderScan::readsTheEssaysOfAFolder()
{
    write(path(u"a.md"_s), "---\ntags: [stone]\nmood: calm\n---\nText.\n");
    write(path(u"b.markdown"_s), "\xEF\xBB\xBF---\r\ncategories: [Work]\r\n---\r\nText.\r\n");
    write(path(u"c.MDX"_s), tagged("iron"));
    write(path(u"d.txt"_s), tagged("gold"));
    write(path(u"e.html"_s), tagged("no essay"));
    write(path(u"f"_s), tagged("no essay"));
    write(path(u"g.md"_s), "Only text\n");
    QVERIFY(QDir(m_folder->path()).mkpath(u"inner"_s));
    write(path(u"inner/h.md"_s), tagged("deeper"));
    const FolderFields fields = scanOnce();
    QCOMPARE(fields.folder, m_folder->path());
    QCOMPARE(fields.tags, QStringList({u"gold"_s, u"iron"_s, u"stone"_s}));
    QCOMPARE(fields.categories, QStringList({u"Work"_s}));
    QCOMPARE(fields.others.size(), 1);
    QCOMPARE(fields.others.first().key, u"mood"_s);
}

void TestFolderScan::readsFrontMatterOfAnySize_data()
{
    QTest::addColumn<QByteArray>("filling");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("small") << QByteArray() << true;
    QTest::newRow("beyond the first look") << QByteArray("# filling\n").repeated(5'000) << true;
    // Wherever the start is cut, these stay whole.
    QTest::newRow("characters of several bytes")
        << QByteArray("# \xE3\x81\x82\xF0\x9F\x98\x80\n").repeated(5'000) << true;
    QTest::newRow("too large") << QByteArray("# filling\n").repeated(50'000) << false;
    QTest::newRow("one long line") << QByteArray("# ") + QByteArray(500'000, 'x') + '\n' << false;
}

void TestFolderScan::readsFrontMatterOfAnySize()
{
    QFETCH(const QByteArray, filling);
    QFETCH(const bool, isRead);
    const QByteArray body = QByteArray("\xC3\xA9t\xC3\xA9 ").repeated(20'000);
    write(path(u"a.md"_s), "---\n" + filling + "tags: [last]\n---\n" + body);
    QCOMPARE(scanOnce().tags, isRead ? QStringList({u"last"_s}) : QStringList());
}

void TestFolderScan::readsOnlyRegularFiles()
{
    write(path(u"a.md"_s), tagged("stone"));
    QVERIFY(QDir(m_folder->path()).mkpath(u"folder.md"_s));
    // Opening this one would wait for somebody to write into it.
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.md"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, path(u"device.md"_s)));
    QVERIFY(QFile::link(path(u"gone"_s), path(u"dangling.md"_s)));
    QCOMPARE(scanOnce().tags, QStringList({u"stone"_s}));
}

void TestFolderScan::leavesOutWhatCannotBeRead()
{
    write(path(u"a.md"_s), tagged("stone"));
    write(path(u"b.md"_s), QByteArray("---\ntags: [\0\n---\n", 16));
    write(path(u"c.md"_s), "---\ntags: [a\n---\n");
    write(path(u"d.md"_s), "+++\ntags = ['toml']\n+++\n");
    write(path(u"e.md"_s), "\x89PNG\r\n\x1A\n\xFF\xFE");
    QCOMPARE(scanOnce().tags, QStringList({u"stone"_s}));

    FolderScan folder;
    QSignalSpy spy(&folder, &FolderScan::scanned);
    folder.scan(path(u"nowhere"_s));
    QVERIFY(spy.wait());
    QVERIFY(spy.first().first().value<FolderFields>().tags.isEmpty());
}

void TestFolderScan::readsOnlyWhatChanged()
{
    write(path(u"a.md"_s), tagged("stone"));
    write(path(u"b.md"_s), tagged("iron"));
    FolderScan folder;
    QCOMPARE(scan(folder).tags, QStringList({u"iron"_s, u"stone"_s}));

    // As large and as old as it was: it is not read again.
    const QDateTime then = QFileInfo(path(u"a.md"_s)).lastModified();
    const auto setTime = [this](const QString &name, const QDateTime &time) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    };
    write(path(u"a.md"_s), tagged("flint"));
    setTime(u"a.md"_s, then);
    QCOMPARE(scan(folder).tags, QStringList({u"iron"_s, u"stone"_s}));
    setTime(u"a.md"_s, then.addSecs(10));
    QCOMPARE(scan(folder).tags, QStringList({u"flint"_s, u"iron"_s}));
    QVERIFY(QFile::remove(path(u"b.md"_s)));
    QCOMPARE(scan(folder).tags, QStringList({u"flint"_s}));
}

void TestFolderScan::readsAgainByAnotherSchema()
{
    write(path(u"a.md"_s), "---\ntags: [iron]\nthemes: [stone]\n---\n");
    const auto schema = readFieldSchema(u"fields: [{key: themes, type: tags, role: tags}]");
    QVERIFY(schema);
    FolderScan folder;
    QCOMPARE(scan(folder).tags, QStringList({u"iron"_s}));
    QSignalSpy spy(&folder, &FolderScan::scanned);
    folder.scan(m_folder->path(), std::make_shared<FieldSchema>(*schema));
    QVERIFY(spy.wait());
    QCOMPARE(spy.first().first().value<FolderFields>().tags, QStringList({u"stone"_s}));
    QCOMPARE(scan(folder).tags, QStringList({u"iron"_s}));
}

void TestFolderScan::newestScanCounts()
{
    for (int i = 0; i < 50; ++i)
        write(path(u"%1.md"_s.arg(i)), tagged("stone"));
    QTemporaryDir other;
    write(other.filePath(u"a.md"_s), tagged("iron"));
    FolderScan folder;
    QSignalSpy spy(&folder, &FolderScan::scanned);
    folder.scan(m_folder->path());
    folder.scan(other.path());
    QVERIFY(spy.wait());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<FolderFields>().folder, other.path());
    QCOMPARE(scan(folder).tags, QStringList({u"stone"_s}));
}

void TestFolderScan::cancels()
{
    write(path(u"a.md"_s), tagged("stone"));
    FolderScan folder;
    QSignalSpy spy(&folder, &FolderScan::scanned);
    folder.scan(m_folder->path());
    folder.cancel();
    // What a later scan says comes after all that the first could have said.
    QCOMPARE(scan(folder).tags, QStringList({u"stone"_s}));
    QCOMPARE(spy.size(), 1);
}

void TestFolderScan::canBeGivenUpHalfway()
{
    for (int i = 0; i < 200; ++i)
        write(path(u"%1.md"_s.arg(i)), tagged("stone"));
    FolderScan folder;
    folder.scan(m_folder->path());
}

QTEST_GUILESS_MAIN(TestFolderScan)
#include "test_folder_scan.moc"
