// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page's lock by itself: HTML that no renderer of ours would let through is
// put into the page as it is, and still nothing runs and nothing is fetched.

#include "preview/view/preview_page.h"
#include "preview/view/preview_view.h"
#include "preview_driver.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineScript>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// A view whose page is ready to be patched.
class LockedView : public PreviewView
{
public:
    bool prepare()
    {
        resize(500, 400);
        show();
        QSignalSpy isReady(this, &PreviewView::ready);
        start();
        return isReady.wait(20'000);
    }

    bool put(const QString &html, const QHash<QString, QString> &images = {})
    {
        EssayPage essay;
        essay.language = u"en"_s;
        essay.head = u"<title>Unchanged</title>\n"_s;
        essay.blocks.append({html, {}});
        return put(essay, images);
    }

    bool put(const EssayPage &essay, const QHash<QString, QString> &images = {})
    {
        QEventLoop loop;
        bool worked = false;
        update(updateScript(nullptr, essay, 1), images, [&](bool done) {
            worked = done;
            loop.quit();
        });
        loop.exec();
        return worked;
    }

    QVariant ask(const QString &expression)
    {
        return askPage(page(), expression, QWebEngineScript::ApplicationWorld);
    }
};

} // namespace

class TestPreviewLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRunsAndNothingIsFetched_data();
    void nothingRunsAndNothingIsFetched();
    void theHeadIsLockedToo();
    void onlyGoodImagesAreRead_data();
    void onlyGoodImagesAreRead();
    void scriptsOfThePageAreNoneOfOurs();
};

void TestPreviewLock::nothingRunsAndNothingIsFetched_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &html) { QTest::newRow(name) << html; };
    const QString ran = u"document.documentElement.dataset.ran=1"_s;

    row("script", u"<script>%1</script>"_s.arg(ran));
    row("script of a server", u"<script src='SERVER/a.js'></script>"_s);
    row("onerror", u"<img src='stetmark:image/none' onerror='%1'>"_s.arg(ran));
    row("onload", u"<svg onload='%1'><script>%1</script></svg>"_s.arg(ran));
    row("ontoggle", u"<details open ontoggle='%1'><summary>a</summary></details>"_s.arg(ran));
    row("onfocus", u"<input autofocus onfocus='%1'>"_s.arg(ran));
    row("animation", u"<svg><animate onbegin='%1' attributeName=x dur=1s></svg>"_s.arg(ran));
    row("iframe", u"<iframe src='SERVER/frame'></iframe>"_s);
    row("iframe with a page",
        u"<iframe srcdoc=\"<script>parent.%1</script>\"></iframe>"_s.arg(ran));
    row("iframe with a script", u"<iframe src=\"javascript:parent.%1\"></iframe>"_s.arg(ran));
    row("iframe with a file", u"<iframe src='file:///etc/passwd'></iframe>"_s);
    row("object", u"<object data='SERVER/object'></object><embed src='SERVER/embed'>"_s);
    row("image", u"<img src='SERVER/a.png'><img srcset='SERVER/b.png 2x'>"_s);
    row("picture", u"<picture><source srcset='SERVER/a.png'><img src='SERVER/b.png'></picture>"_s);
    row("video", u"<video src='SERVER/v' poster='SERVER/p' autoplay></video>"_s);
    row("audio", u"<audio src='SERVER/a' autoplay preload=auto></audio>"_s);
    row("style sheet", u"<link rel=stylesheet href='SERVER/a.css'>"_s);
    row("preload", u"<link rel=preload as=image href='SERVER/a'><link rel=prefetch href='SERVER/b'>"
                   "<link rel=preconnect href='SERVER'><link rel=icon href='SERVER/i'>"_s);
    row("import", u"<style>@import 'SERVER/a.css'; @font-face { font-family: f; "
                  "src: url(SERVER/f) } p { background: url(SERVER/b); font-family: f }"
                  "</style><p>text</p>"_s);
    row("style attribute", u"<p style=\"background: url('SERVER/a')\">text</p>"_s);
    row("refresh", u"<meta http-equiv=refresh content='0; url=SERVER/r'>"_s);
    row("base", u"<base href='SERVER/'><img src='a.png'>"_s);
    row("image in a drawing", u"<svg><image href='SERVER/a.png' width=9 height=9 /></svg>"_s);
}

void TestPreviewLock::nothingRunsAndNothingIsFetched()
{
    QFETCH(QString, html);
    CountingServer server;
    html.replace("SERVER"_L1, server.address());

    LockedView view;
    QVERIFY(view.prepare());
    QSignalSpy activated(&view, &PreviewView::linkActivated);
    QVERIFY(view.put(html));
    QVERIFY(!server.isAsked());
    QVERIFY(!view.ask(u"'ran' in document.documentElement.dataset"_s).toBool());
    QCOMPARE(view.url(), QUrl(u"stetmark:page"_s));
    QVERIFY(activated.isEmpty());
    QVERIFY(!view.ask(u"[...document.images].some(i => i.naturalWidth > 0)"_s).toBool());
}

void TestPreviewLock::theHeadIsLockedToo()
{
    CountingServer server;
    EssayPage page;
    page.language = u"en"_s;
    page.head =
        u"<title>Unchanged</title><base href='%1'><meta http-equiv=refresh "
        "content='0; url=%1/r'><link rel=stylesheet href='%1/s'><script src='%1/j'></script>"
        "<script>document.documentElement.dataset.ran=1</script>"_s.arg(server.address());
    page.blocks.append({u"<form action='%1/f'><button>Send</button></form>"
                        "<a href='%1/l' ping='%1/p' id=a>link</a>\n"_s.arg(server.address()),
                        {}});
    LockedView view;
    QVERIFY(view.prepare());
    QVERIFY(view.put(page));
    QSignalSpy activated(&view, &PreviewView::linkActivated);
    view.ask(u"document.querySelector('button').click()"_s);
    view.ask(u"document.getElementById('a').click()"_s);
    QVERIFY(!server.isAsked());
    QCOMPARE(activated.size(), 1); // the link, which is not for this page to follow
    QVERIFY(!view.ask(u"'ran' in document.documentElement.dataset"_s).toBool());
    QCOMPARE(view.ask(u"document.title"_s).toString(), u"Unchanged"_s);
}

void TestPreviewLock::onlyGoodImagesAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("width");

    QTest::newRow("a picture") << u"good.png"_s << 40;
    QTest::newRow("a text") << u"text.png"_s << 0;
    QTest::newRow("a picture of 5 GB") << u"huge.png"_s << 0;
    QTest::newRow("a FIFO") << u"pipe.png"_s << 0;
    QTest::newRow("a folder") << u"."_s << 0;
    QTest::newRow("not there") << u"none.png"_s << 0;
    QTest::newRow("a device") << u"/dev/zero"_s << 0;
}

/// The files may have changed since the renderer looked at them.
void TestPreviewLock::onlyGoodImagesAreRead()
{
    QFETCH(QString, name);
    QFETCH(int, width);
    QTemporaryDir folder;
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QVERIFY(picture.save(folder.filePath(u"good.png"_s)));
    QVERIFY(picture.save(folder.filePath(u"huge.png"_s)));
    QVERIFY(QFile::resize(folder.filePath(u"huge.png"_s), 5'000'000'000));
    QFile text(folder.filePath(u"text.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("-----BEGIN SECRET-----");
    text.close();
#ifdef Q_OS_UNIX
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe.png"_s)).constData(), 0600), 0);
#endif

    LockedView view;
    QVERIFY(view.prepare());
    QVERIFY(view.put(
        u"<img id=named src=stetmark:image/named><img src=stetmark:image/unnamed>"
        "<img src=stetmark:image/><img src='file://%1'>"_s.arg(folder.filePath(u"good.png"_s)),
        {{u"named"_s, QDir(folder.path()).absoluteFilePath(name)}}));
    QTRY_VERIFY(view.ask(u"[...document.images].every(i => i.complete)"_s).toBool());
    QCOMPARE(view.ask(u"document.getElementById('named').naturalWidth"_s).toInt(), width);
    QCOMPARE(view.ask(u"[...document.images].filter(i => i.naturalWidth > 0).length"_s).toInt(),
             width > 0 ? 1 : 0);
}

void TestPreviewLock::scriptsOfThePageAreNoneOfOurs()
{
    LockedView view;
    QVERIFY(view.prepare());
    QVERIFY(view.put(u"<p>Text</p>"_s));
    // The world that the document's scripts would have runs nothing at all.
    QVERIFY(!askPage(view.page(), u"1 + 1"_s, QWebEngineScript::MainWorld).isValid());
    QCOMPARE(view.ask(u"1 + 1"_s).toInt(), 2);
}

int main(int argc, char **argv)
{
    return runPreviewTest(argc, argv, [] { return std::make_unique<TestPreviewLock>(); });
}

#include "test_preview_lock.moc"
