// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A hostile essay, from its text to the preview and to the exported file. The file
// is opened as a reader would: in a browser that runs scripts and has a network.

#include "preview/render/exporter.h"
#include "preview_driver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineView>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 10'000; // ms for one page; a hang takes for ever

const QString ran = u"document.documentElement.dataset.ran=1"_s;

/// A browser page with nothing locked, as the reader of an exported file has.
class ReadersView : public QWebEngineView
{
public:
    ReadersView()
    {
        using enum QWebEngineSettings::WebAttribute;
        for (const auto attribute : {JavascriptEnabled, LocalContentCanAccessRemoteUrls,
                                     LocalContentCanAccessFileUrls, PluginsEnabled, AutoLoadImages})
            settings()->setAttribute(attribute, true);
        resize(600, 500);
        show();
    }

    bool open(const QString &fileName)
    {
        QSignalSpy finished(this, &QWebEngineView::loadFinished);
        load(QUrl::fromLocalFile(fileName));
        return finished.wait(20'000) && finished.at(0).at(0).toBool();
    }

    QVariant ask(const QString &expression)
    {
        return askPage(page(), expression, QWebEngineScript::ApplicationWorld);
    }
};

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool writePicture(const QString &path, Qt::GlobalColor color)
{
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(color);
    return picture.save(path, "PNG");
}

} // namespace

class TestHostilePreview : public QObject
{
    Q_OBJECT

private:
    QString essay() const;
    AnalysisPtr analysis() const { return analyse(essay(), 1); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CountingServer> m_server;

private Q_SLOTS:
    void initTestCase();
    void init();
    void theServerCounts();
    void theMarkerShows();
    void thePreviewStaysQuiet();
    void theExportedFileStaysQuiet();
    void noLinkLeadsToAScriptOrAFile();
};

void TestHostilePreview::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QDir folder(m_folder->path());
    QVERIFY(folder.mkpath(u"essays"_s) && folder.mkpath(u".ssh"_s));
    QVERIFY(write(folder.filePath(u"essays/essay.md"_s), "An essay is a file."));
    // A picture in the secret's place: one that was read would be seen.
    QVERIFY(writePicture(folder.filePath(u".ssh/id_ed25519"_s), Qt::red));
    QVERIFY(writePicture(folder.filePath(u"essays/good.png"_s), Qt::darkGreen));
    QVERIFY(writePicture(folder.filePath(u"essays/huge.png"_s), Qt::red));
    QVERIFY(QFile::resize(folder.filePath(u"essays/huge.png"_s), 5'000'000'000));
    QVERIFY(QFile::link(u"/dev/zero"_s, folder.filePath(u"essays/zero.png"_s)));
    QVERIFY(QFile::link(folder.filePath(u".ssh/id_ed25519"_s),
                        folder.filePath(u"essays/innocent.png"_s)));
#ifdef Q_OS_UNIX
    const QString pipe = folder.filePath(u"essays/pipe.png"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
#endif
}

void TestHostilePreview::init()
{
    m_server = std::make_unique<CountingServer>();
    QVERIFY(m_server->isListening());
    const QByteArray drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='RAN'>"
        "<script>RAN</script><image href='SERVER/in-drawing.png' width='9' height='9'/></svg>";
    QVERIFY(write(m_folder->filePath(u"essays/drawing.svg"_s),
                  QByteArray(drawing)
                      .replace("RAN", ran.toUtf8())
                      .replace("SERVER", m_server->address().toUtf8())));
}

QString TestHostilePreview::essay() const
{
    return u"---\n"
           "title: '</title><script>RAN</script><img src=x onerror=\"RAN\">'\n"
           "description: '\"><script>RAN</script><meta http-equiv=refresh content=\"0;SERVER\">'\n"
           "tags: ['<script>RAN</script>', '\"onmouseover=RAN']\n"
           "lang: 'en\"><script>RAN</script>'\n"
           "status: {value: '<script>RAN</script>', percentage: '1\"><script>RAN</script>'}\n"
           "bibliography:\n"
           "  - title: '<script>RAN</script>'\n"
           "    link: 'javascript:RAN'\n"
           "  - title: a file\n"
           "    link: 'file:///etc/passwd'\n"
           "---\n"
           "# Heading <script>RAN</script>\n\n"
           "<script>RAN</script>\n\n"
           "<SCRIPT\nsrc='SERVER/script.js'></SCRIPT>\n\n"
           "Inline <script>RAN</script> and <img src=x onerror=RAN> and <b "
           "onclick=RAN>bold</b>.\n\n"
           "<iframe src='SERVER/frame'></iframe>\n\n"
           "<iframe srcdoc='<script>parent.RAN</script>'></iframe>\n\n"
           "<form action='SERVER/form'><input autofocus "
           "onfocus='RAN'><button>Go</button></form>\n\n"
           "<object data='SERVER/object'></object><embed src='SERVER/embed'>\n\n"
           "<meta http-equiv='refresh' content='0; url=SERVER/refresh'>\n\n"
           "<base href='SERVER/'>\n\n"
           "<link rel='stylesheet' href='SERVER/sheet.css'>\n\n"
           "<style>@import 'SERVER/import.css'; p { background: url(SERVER/bg.png) }</style>\n\n"
           "<p style='background: url(SERVER/style.png)'>styled</p>\n\n"
           "<svg onload='RAN'><script>RAN</script><image href='SERVER/svg.png'/></svg>\n\n"
           "<math><mtext><table><mglyph><style><img src=x onerror=RAN></style></table></math>\n\n"
           "<video src='SERVER/video' poster='SERVER/poster' autoplay></video>\n\n"
           "<details open ontoggle='RAN'><summary>more</summary></details>\n\n"
           "<img src='SERVER/raw.png' srcset='SERVER/set.png 2x'>\n\n"
           "<a href='&#106;avascript:RAN'>entity</a> <a href=' java\tscript:RAN'>blanks</a>\n\n"
           "[script](javascript:RAN) [coded](JaVaScRiPt&colon;RAN) [file](file:///etc/passwd) "
           "[data](data:text/html,<script>RAN</script>) [vb](vbscript:RAN)\n\n"
           "![remote](SERVER/remote.png) ![plain](//127.0.0.1/x.png) "
           "![secret](../.ssh/id_ed25519) ![secret](FOLDER/.ssh/id_ed25519) "
           "![secret](file://FOLDER/.ssh/id_ed25519) ![secret](innocent.png) "
           "![zero](/dev/zero) ![zero](zero.png) ![pipe](pipe.png) ![huge](huge.png) "
           "![folder](.) ![drawing](drawing.svg) ![ok](good.png)\n\n"
           "<!-- --!><script>RAN</script> -->\n\n"
           "<plaintext><noscript><p title=\"</noscript><img src=x onerror=RAN>\">\n"_s
               .replace("RAN"_L1, ran)
               .replace("SERVER"_L1, m_server->address())
               .replace("FOLDER"_L1, m_folder->path());
}

/// Without this the others could not fail.
void TestHostilePreview::theServerCounts()
{
    const QString page = m_folder->filePath(u"control.html"_s);
    QVERIFY(write(page,
                  u"<!DOCTYPE html><title>t</title><img src='%1/a.png'>"_s.arg(m_server->address())
                      .toUtf8()));
    ReadersView view;
    QVERIFY(view.open(page));
    QVERIFY(m_server->isAsked());
}

void TestHostilePreview::theMarkerShows()
{
    const QString page = m_folder->filePath(u"control.html"_s);
    QVERIFY(write(page,
                  u"<!DOCTYPE html><title>t</title><img src=x onerror='%1'>"_s.arg(ran).toUtf8()));
    ReadersView view;
    QVERIFY(view.open(page));
    QTRY_VERIFY(view.ask(u"'ran' in document.documentElement.dataset"_s).toBool());
}

void TestHostilePreview::thePreviewStaysQuiet()
{
    PreviewDriver driver;
    QVERIFY(driver.show(u"Warm-up"_s));
    QSignalSpy activated(&driver.pane(), &PreviewPane::linkActivated);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(driver.show(essay(), m_folder->filePath(u"essays/essay.md"_s)));
    QVERIFY(timer.elapsed() < longestWait);

    const auto shownImages = [&driver] {
        return driver
            .ask(u"[...document.images].filter(i => i.naturalWidth > 0)"
                 ".map(i => i.alt).join()"_s)
            .toString();
    };
    QTRY_COMPARE(shownImages(), u"ok"_s);
    QVERIFY(!m_server->isAsked());
    QCOMPARE(shownImages(), u"ok"_s);
    QVERIFY(!driver.ask(u"'ran' in document.documentElement.dataset"_s).toBool());
    QCOMPARE(driver.view()->url(), QUrl(u"stetmark:page"_s));
    QVERIFY(driver.ask(u"document.title"_s).toString().startsWith("</title><script>"_L1));
    QCOMPARE(driver
                 .ask(u"document.querySelectorAll('script, iframe, form, object, embed, base,"
                      "article meta, article link, article style').length"_s)
                 .toInt(),
             0);
    QVERIFY(activated.isEmpty());
}

void TestHostilePreview::theExportedFileStaysQuiet()
{
    QElapsedTimer timer;
    timer.start();
    const PageOptions options{m_folder->filePath(u"essays/essay.md"_s), {}};
    const ExportedPage exported = exportPage(*analysis(), essaySchema(), options);
    QVERIFY(timer.elapsed() < longestWait);
    QVERIFY2(exported.html.size() < 200'000, "something large was read");
    QVERIFY(!exported.issues.isEmpty());

    QFile secret(m_folder->filePath(u".ssh/id_ed25519"_s));
    QVERIFY(secret.open(QIODevice::ReadOnly));
    QVERIFY(!exported.html.contains(secret.readAll().toBase64()));

    const QString page = m_folder->filePath(u"exported.html"_s);
    QVERIFY(write(page, exported.html));
    ReadersView view;
    QVERIFY(view.open(page));
    QVERIFY(!m_server->isAsked());
    QVERIFY(!view.ask(u"'ran' in document.documentElement.dataset"_s).toBool());
    QCOMPARE(view.url(), QUrl::fromLocalFile(page));
    QCOMPARE(view.ask(u"[...document.images].filter(i => i.naturalWidth > 0)"
                      ".map(i => i.alt).join()"_s)
                 .toString(),
             u"ok"_s);
    QCOMPARE(view.ask(u"document.scripts.length"_s).toInt(), 0);
}

void TestHostilePreview::noLinkLeadsToAScriptOrAFile()
{
    PreviewDriver driver;
    QVERIFY(driver.show(essay(), m_folder->filePath(u"essays/essay.md"_s)));
    QSignalSpy activated(&driver.pane(), &PreviewPane::linkActivated);
    driver.ask(u"for (const a of document.querySelectorAll('a, b, button, summary')) a.click()"_s);
    QVERIFY(!m_server->isAsked());
    QVERIFY(!driver.ask(u"'ran' in document.documentElement.dataset"_s).toBool());
    QCOMPARE(driver.view()->url().adjusted(QUrl::RemoveFragment), QUrl(u"stetmark:page"_s));
    for (const QList<QVariant> &link : activated)
        QCOMPARE(link.at(0).toUrl().scheme(), u"http"_s); // the remote images' own links
}

int main(int argc, char **argv)
{
    return runPreviewTest(argc, argv, [] { return std::make_unique<TestHostilePreview>(); });
}

#include "test_hostile_preview.moc"
