// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/assets.h"
#include "preview/render/image_header.h"
#include "tests/render/render_support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace stetmark;
using namespace Qt::StringLiterals;
using Kind = PageImage::Kind;

/// Which images a page shows: those of the essay's own folder and project, and
/// no other file, whatever its name.
class TestImageFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAnImageBesideTheEssay();
    void findsEncodedNames();
    void reachesAsFarAsTheProject();
    void refuses_data();
    void refuses();
    void neverWaits_data();
    void neverWaits();
    void seesThatAFileChanged();
    void keepsRemoteImagesApart();
    void readsHeaders_data();
    void readsHeaders();
    void checksDrawings_data();
    void checksDrawings();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    PageImage find(const QString &address, ImageMode mode = ImageMode::Inlined) const
    {
        return ImageFinder(path(u"essays/essay.md"_s), mode).find(address);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImageFinder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(path(u"essays/essay.md"_s), "text"));
    QVERIFY(writeFile(path(u"essays/a.png"_s), smallPng()));
    QVERIFY(writeFile(path(u"outside.png"_s), smallPng()));
}

void TestImageFinder::showsAnImageBesideTheEssay()
{
    const PageImage inlined = find(u"a.png"_s);
    QCOMPARE(inlined.kind, Kind::Shown);
    QCOMPARE(inlined.size, QSize(3, 2));
    QCOMPARE(inlined.source,
             u"data:image/png;base64,"_s + QString::fromLatin1(smallPng().toBase64()));
    const PageImage byScheme = find(u"./a.png?v=2"_s, ImageMode::ByScheme);
    QCOMPARE(byScheme.source, u"stetmark:image/"_s + byScheme.key);
    QCOMPARE(byScheme.path, QFileInfo(path(u"essays/a.png"_s)).canonicalFilePath());
}

void TestImageFinder::findsEncodedNames()
{
    QVERIFY(writeFile(path(u"essays/one two.png"_s), smallPng()));
    QVERIFY(writeFile(path(u"essays/50%20.png"_s), smallPng()));
    QCOMPARE(find(u"one%20two.png"_s).kind, Kind::Shown);
    QCOMPARE(find(u"one two.png"_s).kind, Kind::Shown);
    QCOMPARE(find(u"50%20.png"_s).kind, Kind::Shown);
}

void TestImageFinder::reachesAsFarAsTheProject()
{
    QCOMPARE(find(u"../outside.png"_s).kind, Kind::Missing);
    QVERIFY(QDir().mkpath(path(u".stetmark"_s)));
    QCOMPARE(find(u"../outside.png"_s).kind, Kind::Shown);
    QVERIFY(QDir().mkpath(path(u"essays/.git"_s)));
    QCOMPARE(find(u"../outside.png"_s).kind, Kind::Missing);
}

void TestImageFinder::refuses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("nothing") << QString();
    QTest::newRow("missing") << u"nope.png"_s;
    QTest::newRow("outside") << u"../outside.png"_s;
    QTest::newRow("encoded outside") << u"%2e%2e/outside.png"_s;
    QTest::newRow("link to outside") << u"link.png"_s;
    QTest::newRow("link to a folder outside") << u"up/outside.png"_s;
    QTest::newRow("absolute") << path(u"outside.png"_s);
    QTest::newRow("a file address") << u"file:a.png"_s;
    QTest::newRow("a data address") << u"data:image/png;base64,AAAA"_s;
    QTest::newRow("a script") << u"javascript:alert(1)"_s;
    QTest::newRow("not an image") << u"key"_s;
    QTest::newRow("text called png") << u"text.png"_s;
    QTest::newRow("empty") << u"empty.png"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a drawing with a script") << u"script.svg"_s;
    QTest::newRow("too large") << u"large.png"_s;
    QTest::newRow("a password file") << u"/etc/passwd"_s;
}

void TestImageFinder::refuses()
{
    QFETCH(QString, address);
    QVERIFY(QFile::link(path(u"outside.png"_s), path(u"essays/link.png"_s)));
    QVERIFY(QFile::link(path(u"."_s), path(u"essays/up"_s)));
    QVERIFY(writeFile(path(u"essays/key"_s), "-----BEGIN OPENSSH PRIVATE KEY-----\n"));
    QVERIFY(writeFile(path(u"essays/text.png"_s), "GIF8 or so"));
    QVERIFY(writeFile(path(u"essays/empty.png"_s), ""));
    QVERIFY(QDir().mkpath(path(u"essays/folder"_s)));
    QVERIFY(writeFile(path(u"essays/script.svg"_s),
                      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
    QVERIFY(writeFile(path(u"essays/large.png"_s), smallPng()));
    QVERIFY(QFile::resize(path(u"essays/large.png"_s), largestImage + 1));
    const PageImage image = find(address);
    QCOMPARE(image.kind, Kind::Missing);
    QVERIFY(!image.problem.isEmpty());
    QVERIFY(image.source.isEmpty());
}

void TestImageFinder::neverWaits_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("a pipe") << u"pipe.png"_s;
    QTest::newRow("zeros without end") << u"zero.png"_s;
    QTest::newRow("five gigabytes") << u"huge.png"_s;
    QTest::newRow("a device") << u"/dev/zero"_s;
}

void TestImageFinder::neverWaits()
{
    QFETCH(QString, address);
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"essays/pipe.png"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, path(u"essays/zero.png"_s)));
    QVERIFY(writeFile(path(u"essays/huge.png"_s), smallPng()));
    QVERIFY(QFile::resize(path(u"essays/huge.png"_s), 5'000'000'000)); // a sparse file
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(find(address).kind, Kind::Missing);
    QVERIFY(timer.elapsed() < 2000);
}

void TestImageFinder::seesThatAFileChanged()
{
    ImageFinder finder(path(u"essays/essay.md"_s), ImageMode::ByScheme);
    const PageImage before = finder.find(u"a.png"_s);
    QCOMPARE(finder.find(u"a.png"_s), before);
    QVERIFY(writeFile(path(u"essays/a.png"_s), smallPng() + "more"));
    const PageImage after = finder.find(u"a.png"_s);
    QCOMPARE(after.kind, Kind::Shown);
    QVERIFY(after.key != before.key);
    QVERIFY(QFile::remove(path(u"essays/a.png"_s)));
    QCOMPARE(finder.find(u"a.png"_s).kind, Kind::Missing);
}

void TestImageFinder::keepsRemoteImagesApart()
{
    for (const QString &address :
         {u"https://x.example/a.png"_s, u"HTTP://x.example/a"_s, u"//x.example/a.png"_s}) {
        const PageImage image = find(address);
        QCOMPARE(image.kind, Kind::Remote);
        QVERIFY(image.problem.contains(address));
    }
    QCOMPARE(ImageFinder(QString(), ImageMode::Inlined).find(u"a.png"_s).kind, Kind::Missing);
}

void TestImageFinder::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QSize>("size");
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    QTest::newRow("png") << smallPng() << u"image/png"_s << QSize(3, 2);
    QTest::newRow("gif") << "GIF89a" + hex("05000700") << u"image/gif"_s << QSize(5, 7);
    QTest::newRow("jpeg") << hex("ffd8ffe000044a46ffc0001108001000200301") << u"image/jpeg"_s
                          << QSize(32, 16);
    QTest::newRow("jpeg cut short") << hex("ffd8ffe0ffff") << u"image/jpeg"_s << QSize();
    QTest::newRow("webp") << "RIFF" + hex("00000000") + "WEBPVP8X" + hex("0a000000000000000f0000")
                                 + hex("090000")
                          << u"image/webp"_s << QSize(16, 10);
    QTest::newRow("avif") << hex("00000014") + "ftypavif" + hex("00000000") + "avif"
                          << u"image/avif"_s << QSize();
    QTest::newRow("svg") << QByteArray("<?xml version='1.0'?>\n<!-- c -->\n<svg xmlns='s'/>")
                         << u"image/svg+xml"_s << QSize();
    QTest::newRow("html") << QByteArray("<html><svg/></html>") << QString() << QSize();
    QTest::newRow("heic") << hex("00000014") + "ftypheic" + hex("00000000") + "heic" << QString()
                          << QSize();
    QTest::newRow("nothing") << QByteArray() << QString() << QSize();
}

void TestImageFinder::readsHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QFETCH(QSize, size);
    const ImageHeader header = readImageHeader(bytes);
    QCOMPARE(QString(header.mediaType), type);
    QCOMPARE(header.size.isEmpty(), size.isEmpty());
    if (!size.isEmpty())
        QCOMPARE(header.size, size);
}

void TestImageFinder::checksDrawings_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<bool>("isHarmless");
    QTest::newRow("shapes") << u"<path d='M0 0' fill='url(#g)'/><use href='#p'/><text>url</text>"_s
                            << true;
    QTest::newRow("inner picture") << u"<image href='data:image/png;base64,AAAA'/>"_s << true;
    QTest::newRow("styles") << u"<style>path { fill: red }</style>"_s << true;
    QTest::newRow("script") << u"<script>x</script>"_s << false;
    QTest::newRow("script elsewhere") << u"<g><a:script xmlns:a='b'/></g>"_s << false;
    QTest::newRow("handler") << u"<g onload='x'/>"_s << false;
    QTest::newRow("foreign") << u"<foreignObject/>"_s << false;
    QTest::newRow("remote picture") << u"<image xlink:href='https://x.example/'/>"_s << false;
    QTest::newRow("remote use") << u"<use href='x.svg#a'/>"_s << false;
    QTest::newRow("script link") << u"<a href='javascript:x'/>"_s << false;
    QTest::newRow("drawing in a drawing") << u"<image href='data:image/svg+xml,x'/>"_s << false;
    QTest::newRow("remote paint") << u"<g fill='url(https://x.example/)'/>"_s << false;
    QTest::newRow("remote style") << u"<style>@import 'x';</style>"_s << false;
    QTest::newRow("escaped style") << u"<style>a { b: u\\72l(x) }</style>"_s << false;
    QTest::newRow("animated link") << u"<animate attributeName='href' to='x'/>"_s << false;
    QTest::newRow("not well formed") << u"<g>"_s << false;
    QTest::newRow("processing") << u"<?xml-stylesheet href='x'?>"_s << false;
}

void TestImageFinder::checksDrawings()
{
    QFETCH(QString, content);
    QFETCH(bool, isHarmless);
    const QString svg = u"<svg xmlns='http://www.w3.org/2000/svg' "
                        "xmlns:xlink='http://www.w3.org/1999/xlink'>%1</svg>"_s.arg(content);
    QCOMPARE(isHarmlessSvg(svg.toUtf8()), isHarmless);
    QCOMPARE(isHarmlessSvg("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg.toUtf8()), false);
}

QTEST_GUILESS_MAIN(TestImageFinder)

#include "test_image_finder.moc"
