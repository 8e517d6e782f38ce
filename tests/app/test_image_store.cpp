// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/image_names.h"
#include "app/image_store.h"
#include "editor/essay/markdown.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestImageStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void knowsImages_data();
    void knowsImages();
    void checksFolders_data();
    void checksFolders();
    void checksNames_data();
    void checksNames();
    void fillsNames();
    void makesNamesSafe_data();
    void makesNamesSafe();
    void writesAddresses_data();
    void writesAddresses();
    void writesMarkdown();

    void savesPixels();
    void savesBytesAsTheyAre();
    void copiesFiles();
    void neverWritesOverAFile();
    void leavesWhatIsBesideTheEssay();
    void takesTheEssaysOwnFolder();
    void saysWhatDoesNotWork_data();
    void saysWhatDoesNotWork();
    void stops();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    ImagePlace place(const QString &folder = u"images"_s, const QString &name = u"{essay}-{n}"_s)
    {
        return {path(u"essays/On Reading.md"_s), folder, name};
    }
    QString kept(const NewImage &image, const ImagePlace &where);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_isStopped = false;
};

void TestImageStore::init()
{
    m_isStopped = false;
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkdir(u"essays"_s);
    write(u"essays/On Reading.md"_s, "text\n");
}

QString TestImageStore::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QByteArray TestImageStore::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The path of what was kept, or what was said.
QString TestImageStore::kept(const NewImage &image, const ImagePlace &where)
{
    const Result<KeptImage> result = keepImage(image, where, m_isStopped);
    return result ? result->path : u"refused: "_s + result.error().message;
}

void TestImageStore::knowsImages_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isImage");
    for (const char *name : {"a.png", "/x/a.b.JPG", "a.jpeg", "a.svg", "a.webp", "a.gif", "a.avif"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"a.md", "png", "a.png.md", "a", ""})
        QTest::newRow(*name ? name : "none") << QString::fromLatin1(name) << false;
}

void TestImageStore::knowsImages()
{
    QFETCH(QString, name);
    QTEST(isImageFile(name), "isImage");
}

void TestImageStore::checksFolders_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("folder");
    const auto row = [](const char *given, const char *folder) {
        QTest::newRow(*given ? given : "empty")
            << QString::fromUtf8(given) << QString::fromUtf8(folder);
    };
    row("images", "images");
    row("", "");
    row(".", "");
    row("./media/pictures/", "media/pictures");
    row("{essay}-images", "{essay}-images");
    row("{what}", "images");
    row("../elsewhere", "images");
    row("a/../../b", "images");
    row("/tmp", "images");
    row("~/x", "images");
    row("a:b", "images");
}

void TestImageStore::checksFolders()
{
    QFETCH(QString, given);
    QTEST(checkedImageFolder(given), "folder");
}

void TestImageStore::checksNames_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *given, const char *name) {
        QTest::newRow(*given ? given : "empty")
            << QString::fromUtf8(given) << QString::fromUtf8(name);
    };
    row("{essay}-{date}-{n}", "{essay}-{date}-{n}");
    row(" picture ", "picture");
    row("", "{essay}-{n}");
    row("a/b", "{essay}-{n}");
    row("..", "{essay}-{n}");
    row("{n", "{essay}-{n}");
}

void TestImageStore::checksNames()
{
    QFETCH(QString, given);
    QTEST(checkedImageName(given), "name");
}

void TestImageStore::fillsNames()
{
    const ImageNaming naming{u"es{n}say"_s, QDateTime({2026, 11, 21}, {15, 30, 12})};
    QCOMPARE(filledImageName(u"{essay}-{date}-{time}-{n}"_s, naming, 3),
             u"es{n}say-2026-11-21-153012-3"_s);
    QCOMPARE(filledImageName(u"picture"_s, naming, 1), u"picture"_s);
    QCOMPARE(filledImageName(u"picture"_s, naming, 2), u"picture-2"_s);
}

void TestImageStore::makesNamesSafe_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("safe");
    QTest::newRow("blanks") << u"my  holiday photo"_s << u"my-holiday-photo"_s;
    QTest::newRow("letters") << u"Über日本"_s << u"Über日本"_s;
    QTest::newRow("decomposed") << u"U\u0308ber"_s << u"Über"_s;
    QTest::newRow("signs") << u"a/b\\c:d*e?f\"g<h>i|j#k%l"_s << u"abcdefghijkl"_s;
    QTest::newRow("brackets") << u"my cat (1)"_s << u"my-cat-1"_s;
    QTest::newRow("hidden") << u"..x"_s << u"x"_s;
    QTest::newRow("nothing") << u"..."_s << u"image"_s;
    QTest::newRow("turned around") << u"a\u202Egnp"_s << u"agnp"_s;
    QTest::newRow("long") << QString(500, u'x') << QString(100, u'x');
}

void TestImageStore::makesNamesSafe()
{
    QFETCH(QString, given);
    QTEST(safeFileName(given), "safe");
}

void TestImageStore::writesAddresses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *path, const char *address) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(address);
    };
    row("images/a-1.png", "images/a-1.png");
    row("my pictures/a (1).png", "my%20pictures/a%20%281%29.png");
    row("100%.png", "100%25.png");
    row("a#b?c.png", "a%23b%3Fc.png");
    row("日本é.png", "日本é.png");
    row("a\xC2\xA0"
        "b.png",
        "a%C2%A0b.png");
    row("<x>[y]*&.png", "%3Cx%3E%5By%5D%2A%26.png");
}

/// Each address is one to Markdown, and leads back to the file.
void TestImageStore::writesAddresses()
{
    QFETCH(QString, path);
    QTEST(imageAddress(path), "address");
    QCOMPARE(QUrl::fromPercentEncoding(imageAddress(path).toUtf8()), path);
    const MarkdownTree tree = parseMarkdown(imageMarkdown(imageAddress(path), u"x"_s), 0);
    QCOMPARE(tree.blocks.size(), 1);
    const MarkdownNode &image = tree.blocks[0].block->node.children.at(0);
    QVERIFY(image.kind == MarkdownKind::Image);
    QCOMPARE(image.url, imageAddress(path));
}

void TestImageStore::writesMarkdown()
{
    QCOMPARE(imageMarkdown(u"images/a.png"_s, u"A cat"_s), u"![A cat](images/a.png)"_s);
    QCOMPARE(imageMarkdown(u"images/a.png"_s, {}), u"![](images/a.png)"_s);
    QCOMPARE(imageMarkdown(u"a.png"_s, u"a [b] *c*\n d"_s), u"![a \\[b\\] \\*c\\* d](a.png)"_s);
}

void TestImageStore::savesPixels()
{
    QImage pixels(40, 20, QImage::Format_ARGB32);
    pixels.fill(0x80FF0000);
    NewImage image;
    image.pixels = pixels;
    QCOMPARE(kept(image, place()), u"images/On-Reading-1.png"_s);
    const QImage saved(path(u"essays/images/On-Reading-1.png"_s));
    QCOMPARE(saved.convertToFormat(pixels.format()), pixels);
    QCOMPARE(kept(image, place()), u"images/On-Reading-2.png"_s);
}

void TestImageStore::savesBytesAsTheyAre()
{
    NewImage image;
    image.bytes = "no image, but whose business is that";
    image.suffix = u"webp"_s;
    QCOMPARE(kept(image, place(u"{essay} media"_s, u"shot"_s)), u"On-Reading media/shot.webp"_s);
    QCOMPARE(read(u"essays/On-Reading media/shot.webp"_s), image.bytes);
}

void TestImageStore::copiesFiles()
{
    const QByteArray bytes = QByteArray("\0\1\2\xFF", 4).repeated(1'000'000);
    NewImage image;
    image.file = write(u"My Cat (1).JPG"_s, bytes);
    QCOMPARE(kept(image, place()), u"images/My-Cat-1.jpg"_s);
    QCOMPARE(read(u"essays/images/My-Cat-1.jpg"_s), bytes);
    QCOMPARE(read(u"My Cat (1).JPG"_s), bytes);
}

void TestImageStore::neverWritesOverAFile()
{
    NewImage image;
    image.file = write(u"a.png"_s, "new");
    QVERIFY(QDir(path(u"essays"_s)).mkdir(u"images"_s));
    write(u"essays/images/a.png"_s, "old");
    // What a link would lead to is a file, too.
    QVERIFY(QFile::link(path(u"elsewhere.png"_s), path(u"essays/images/a-2.png"_s)));
    QCOMPARE(kept(image, place()), u"images/a-3.png"_s);
    QCOMPARE(read(u"essays/images/a.png"_s), QByteArray("old"));
    QVERIFY(!QFile::exists(path(u"elsewhere.png"_s)));
}

void TestImageStore::leavesWhatIsBesideTheEssay()
{
    QVERIFY(QDir(path(u"essays"_s)).mkpath(u"my pictures"_s));
    NewImage image;
    image.file = write(u"essays/my pictures/a.png"_s, "bytes");
    QCOMPARE(kept(image, place()), u"my pictures/a.png"_s);
    QVERIFY(!QFile::exists(path(u"essays/images"_s)));
}

void TestImageStore::takesTheEssaysOwnFolder()
{
    NewImage image;
    image.file = write(u"a.png"_s, "bytes");
    QCOMPARE(kept(image, place({})), u"a.png"_s);
}

void TestImageStore::saysWhatDoesNotWork_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("said");
    QTest::newRow("no file") << u"gone.png"_s << u"images"_s << u"gone.png” cannot be read"_s;
    QTest::newRow("a folder") << u"essays"_s << u"images"_s << u"essays” cannot be read"_s;
    QTest::newRow("a file in the way")
        << u"a.png"_s << u"On Reading.md"_s << u"could not be created"_s;
}

void TestImageStore::saysWhatDoesNotWork()
{
    QFETCH(QString, file);
    QFETCH(QString, folder);
    QFETCH(QString, said);
    write(u"a.png"_s, "bytes");
    NewImage image;
    image.file = path(file);
    const QString message = kept(image, place(folder));
    QVERIFY2(message.startsWith("refused"_L1) && message.contains(said), qPrintable(message));
    QVERIFY(message.contains("The text is as it was."_L1));
    QCOMPARE(QDir(path(u"essays"_s)).entryList(QDir::Files), QStringList{u"On Reading.md"_s});
}

void TestImageStore::stops()
{
    NewImage image;
    image.file = write(u"a.png"_s, "bytes");
    m_isStopped = true;
    QCOMPARE(kept(image, place()), u"refused: "_s);
    QCOMPARE(QDir(path(u"essays/images"_s)).entryList(QDir::Files), QStringList());
}

QTEST_MAIN(TestImageStore)
#include "test_image_store.moc"
