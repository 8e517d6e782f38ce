// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/essay_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

/// While it lives, no file of this process may grow beyond `size`: the nearest
/// thing to a full disk that every system lets a test have.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t size)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{size, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class TestEssayFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAnEssay();
    void readsAnEmptyFile();
    void readsThroughALink();
    void readsTheStart();
    void refusesWhatIsNoEssay_data();
    void refusesWhatIsNoEssay();
    void refusesAFolder();
    void refusesAPipeAtOnce();
    void refusesWhatItMayNotRead();
    void sizeLimit();
    void opensOldEncodingsForReading();

    void savesAndTellsTheDigest();
    void savesANewFile();
    void keepsPermissions_data();
    void keepsPermissions();
    void savesThroughLinks();
    void refusesAFileThatChanged();
    void refusesAFileThatVanished();
    void refusesPlacesThatTakeNoFile_data();
    void refusesPlacesThatTakeNoFile();
    void keepsTheOldFileWhenWritingFails();
    void writesIntoTheFileWhereTheFolderTakesNone();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEssayFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestEssayFile::readsAnEssay()
{
    const QByteArray bytes("---\r\ntitle: A\r\n---\r\ntext\n");
    QVERIFY(write(path(u"a.md"_s), bytes));
    const auto essay = readEssayFile(path(u"a.md"_s));
    QVERIFY(essay);
    QCOMPARE(essay->path, path(u"a.md"_s));
    QCOMPARE(essay->content.text, u"---\ntitle: A\n---\ntext\n"_s);
    QCOMPARE(essay->digest, digestOf(bytes));
}

void TestEssayFile::readsAnEmptyFile()
{
    QVERIFY(write(path(u"a.md"_s), {}));
    const auto essay = readEssayFile(path(u"a.md"_s));
    QVERIFY(essay);
    QVERIFY(essay->content.text.isEmpty());
    QVERIFY(essay->content.readOnlyReason.isEmpty());
}

void TestEssayFile::readsThroughALink()
{
    QVERIFY(write(path(u"a.md"_s), "text\n"));
    QVERIFY(QFile::link(path(u"a.md"_s), path(u"link.md"_s)));
    const auto essay = readEssayFile(path(u"link.md"_s));
    QVERIFY(essay);
    QCOMPARE(essay->path, path(u"link.md"_s));
    QCOMPARE(essay->content.text, u"text\n"_s);
}

void TestEssayFile::readsTheStart()
{
    const QString path = m_folder->filePath(u"essay.md"_s);
    QVERIFY(write(path, "0123456789"));
    QCOMPARE(*readEssayStart(path, 4), QByteArray("0123"));
    QCOMPARE(*readEssayStart(path, 10), QByteArray("0123456789"));
    QCOMPARE(*readEssayStart(path, 100), QByteArray("0123456789"));
    QCOMPARE(readEssayStart(m_folder->filePath(u"none.md"_s), 4).error().kind, Kind::NotFound);
    QCOMPARE(readEssayStart(m_folder->path(), 4).error().kind, Kind::NotReadable);
    QCOMPARE(readEssayStart(u"/dev/zero"_s, 4).error().kind, Kind::NotReadable);
}

void TestEssayFile::refusesWhatIsNoEssay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    QTest::newRow("NUL and not UTF-8") << QByteArray("a\0\xFF", 3);
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\x02");
}

void TestEssayFile::refusesWhatIsNoEssay()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(write(path(u"a.md"_s), bytes));
    const auto essay = readEssayFile(path(u"a.md"_s));
    QVERIFY(!essay);
    QCOMPARE(essay.error().kind, Kind::NotReadable);
    QVERIFY(essay.error().message.contains(u"not a text file"));
    QVERIFY(essay.error().message.contains(u"a.md"));
}

void TestEssayFile::refusesAFolder()
{
    const auto essay = readEssayFile(m_folder->path());
    QVERIFY(!essay);
    QCOMPARE(essay.error().kind, Kind::NotReadable);
    QVERIFY(essay.error().message.contains(u"folder"));

    const auto missing = readEssayFile(path(u"nothing.md"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Kind::NotFound);
    QVERIFY(missing.error().message.contains(u"nothing.md"));
}

void TestEssayFile::refusesAPipeAtOnce()
{
    const QString pipe = path(u"pipe.md"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(QFile::link(pipe, path(u"link.md"_s)));
    for (const QString &name : {pipe, path(u"link.md"_s), u"/dev/zero"_s}) {
        const auto essay = readEssayFile(name);
        QVERIFY(!essay);
        QCOMPARE(essay.error().kind, Kind::NotReadable);
        QVERIFY(essay.error().message.contains(u"pipe"));
    }
    const auto written = writeEssayFile(pipe, "text", std::nullopt);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::NotWritable);
}

void TestEssayFile::refusesWhatItMayNotRead()
{
    if (::geteuid() == 0)
        QSKIP("root may read every file");
    QVERIFY(write(path(u"a.md"_s), "text"));
    QVERIFY(QFile::setPermissions(path(u"a.md"_s), {}));
    const auto essay = readEssayFile(path(u"a.md"_s));
    QVERIFY(!essay);
    QCOMPARE(essay.error().kind, Kind::NotReadable);
    QVERIFY(essay.error().message.contains(u"right"));
}

void TestEssayFile::sizeLimit()
{
    QFile file(path(u"a.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(largestEssay)); // sparse: all NUL, which is text too
    QVERIFY(readEssayFile(file.fileName()));
    QVERIFY(file.resize(largestEssay + 1));
    const auto essay = readEssayFile(file.fileName());
    QVERIFY(!essay);
    QCOMPARE(essay.error().kind, Kind::NotReadable);
    QVERIFY(essay.error().message.contains(u"50 MB"));
}

void TestEssayFile::opensOldEncodingsForReading()
{
    QVERIFY(write(path(u"a.md"_s), "caf\xE9\n"));
    const auto essay = readEssayFile(path(u"a.md"_s));
    QVERIFY(essay);
    QVERIFY(!essay->content.readOnlyReason.isEmpty());
}

void TestEssayFile::savesAndTellsTheDigest()
{
    QVERIFY(write(path(u"a.md"_s), "old"));
    const auto written = writeEssayFile(path(u"a.md"_s), "new", digestOf("old"));
    QVERIFY(written);
    QCOMPARE(*written, digestOf("new"));
    QCOMPARE(read(path(u"a.md"_s)), "new");
    QCOMPARE(files(), QStringList{u"a.md"_s});
}

void TestEssayFile::savesANewFile()
{
    const mode_t before = ::umask(027);
    const auto written = writeEssayFile(path(u"new.md"_s), "text", std::nullopt);
    ::umask(before);
    QVERIFY(written);
    QCOMPARE(read(path(u"new.md"_s)), "text");
    QCOMPARE(modeOf(path(u"new.md"_s)), mode_t(0640));
}

void TestEssayFile::keepsPermissions_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0600, 0640, 0644, 0666, 0755, 0664})
        QTest::newRow(qPrintable(QString::number(mode, 8))) << mode;
}

void TestEssayFile::keepsPermissions()
{
    QFETCH(int, mode);
    const QString essay = path(u"a.md"_s);
    QVERIFY(write(essay, "old"));
    QCOMPARE(::chmod(QFile::encodeName(essay).constData(), mode_t(mode)), 0);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::chown(QFile::encodeName(essay).constData(), 12, 34), 0);

    QVERIFY(writeEssayFile(essay, "new", digestOf("old")));
    QCOMPARE(modeOf(essay), mode_t(mode));
    if (isRoot) {
        QCOMPARE(QFileInfo(essay).ownerId(), 12u);
        QCOMPARE(QFileInfo(essay).groupId(), 34u);
    }
}

void TestEssayFile::savesThroughLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"deep"_s));
    QVERIFY(write(path(u"deep/a.md"_s), "old"));
    QVERIFY(QFile::link(u"deep/a.md"_s, path(u"one.md"_s)));
    QVERIFY(QFile::link(u"one.md"_s, path(u"two.md"_s)));
    QVERIFY(writeEssayFile(path(u"two.md"_s), "new", digestOf("old")));
    QVERIFY(QFileInfo(path(u"one.md"_s)).isSymLink());
    QVERIFY(QFileInfo(path(u"two.md"_s)).isSymLink());
    QCOMPARE(read(path(u"deep/a.md"_s)), "new");

    QVERIFY(QFile::link(u"deep/later.md"_s, path(u"dangling.md"_s)));
    QVERIFY(writeEssayFile(path(u"dangling.md"_s), "text", std::nullopt));
    QCOMPARE(read(path(u"deep/later.md"_s)), "text");
}

void TestEssayFile::refusesAFileThatChanged()
{
    QVERIFY(write(path(u"a.md"_s), "theirs"));
    const auto written = writeEssayFile(path(u"a.md"_s), "mine", digestOf("old"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::ChangedOnDisk);
    QCOMPARE(read(path(u"a.md"_s)), "theirs");
    QCOMPARE(files(), QStringList{u"a.md"_s});

    QVERIFY(writeEssayFile(path(u"a.md"_s), "mine", std::nullopt));
    QCOMPARE(read(path(u"a.md"_s)), "mine");
}

void TestEssayFile::refusesAFileThatVanished()
{
    const auto written = writeEssayFile(path(u"a.md"_s), "mine", digestOf("old"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::ChangedOnDisk);
    QVERIFY(written.error().message.contains(u"no longer there"));
    QCOMPARE(files(), QStringList());
}

void TestEssayFile::refusesPlacesThatTakeNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a folder") << u"."_s << u"folder"_s;
    QTest::newRow("in no folder") << u"no/such/a.md"_s << u"there is no folder"_s;
    QTest::newRow("in a file") << u"file/a.md"_s << u"there is no folder"_s;
}

void TestEssayFile::refusesPlacesThatTakeNoFile()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QVERIFY(write(path(u"file"_s), "text"));
    const auto written = writeEssayFile(path(name), "text", std::nullopt);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::NotWritable);
    QVERIFY2(written.error().message.contains(reason), qUtf8Printable(written.error().message));
    QCOMPARE(files(), QStringList{u"file"_s});
}

void TestEssayFile::keepsTheOldFileWhenWritingFails()
{
    QVERIFY(write(path(u"a.md"_s), "old"));
    {
        const FileSizeLimit limit(100'000);
        const auto written =
            writeEssayFile(path(u"a.md"_s), QByteArray(1'000'000, 'x'), digestOf("old"));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::NotWritable);
        QVERIFY(written.error().message.contains(u"as it was"));
    }
    QCOMPARE(read(path(u"a.md"_s)), "old");
    QCOMPARE(files(), QStringList{u"a.md"_s});
}

void TestEssayFile::writesIntoTheFileWhereTheFolderTakesNone()
{
    if (::geteuid() == 0)
        QSKIP("root may write in every folder");
    QVERIFY(QDir(m_folder->path()).mkdir(u"closed"_s));
    const QString essay = path(u"closed/a.md"_s);
    QVERIFY(write(essay, "old text"));
    QVERIFY(QFile::setPermissions(path(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(writeEssayFile(essay, "new", digestOf("old text")));
    QCOMPARE(read(essay), "new");
    QVERIFY(!writeEssayFile(path(u"closed/b.md"_s), "new", std::nullopt));
    QVERIFY(QFile::setPermissions(path(u"closed"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QTEST_GUILESS_MAIN(TestEssayFile)
#include "test_essay_file.moc"
