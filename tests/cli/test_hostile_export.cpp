// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/command_run.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace stetmark::tests;

namespace {

const QByteArray secret = "TOP-SECRET-7f3a91c55d";

/// Everything in the page `html` that could run, load or lead anywhere it must not.
QStringList dangers(const QString &html)
{
    static const QSet<QString> forbidden{
        QStringLiteral("script"),   QStringLiteral("iframe"), QStringLiteral("frame"),
        QStringLiteral("object"),   QStringLiteral("embed"),  QStringLiteral("applet"),
        QStringLiteral("base"),     QStringLiteral("form"),   QStringLiteral("input"),
        QStringLiteral("button"),   QStringLiteral("link"),   QStringLiteral("video"),
        QStringLiteral("audio"),    QStringLiteral("source"), QStringLiteral("track"),
        QStringLiteral("svg"),      QStringLiteral("math"),   QStringLiteral("template"),
        QStringLiteral("noscript"), QStringLiteral("portal"), QStringLiteral("area")};
    static const QRegularExpression tag(
        QStringLiteral("<([a-zA-Z][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>"));
    static const QRegularExpression attribute(
        QStringLiteral("([^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?"));
    static const QRegularExpression safeLink(QStringLiteral("^(https?://|mailto:|#)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression safeImage(
        QStringLiteral("^data:image/(png|jpeg|gif|webp|avif|svg\\+xml)[;,]"));

    QStringList found;
    for (const QRegularExpressionMatch &match : tag.globalMatch(html)) {
        const QString name = match.captured(1).toLower();
        if (forbidden.contains(name))
            found << match.captured();
        if (name == QStringLiteral("meta") && match.captured().contains(QStringLiteral("refresh")))
            found << match.captured();
        for (const QRegularExpressionMatch &part : attribute.globalMatch(match.captured(2))) {
            const QString key = part.captured(1).toLower();
            const QString value = part.captured(2) + part.captured(3) + part.captured(4);
            if (key.startsWith(QStringLiteral("on")) || key == QStringLiteral("style")
                || key == QStringLiteral("srcset") || key == QStringLiteral("ping")
                || key == QStringLiteral("background") || key == QStringLiteral("srcdoc"))
                found << match.captured();
            if (key == QStringLiteral("src") && !safeImage.match(value).hasMatch())
                found << match.captured();
            if ((key.endsWith(QStringLiteral("href")) || key == QStringLiteral("cite")
                 || key == QStringLiteral("action") || key == QStringLiteral("formaction"))
                && !safeLink.match(value).hasMatch())
                found << match.captured();
        }
    }
    return found;
}

/// The page without its own styles, of which there is one element.
QString withoutStyles(QString html)
{
    const qsizetype start = html.indexOf(QStringLiteral("<style"));
    const qsizetype end = html.indexOf(QStringLiteral("</style>"), start);
    return start < 0 ? html : html.remove(start, end - start + 8);
}

} // namespace

/// An essay that tries everything: its page runs nothing, loads nothing, and holds
/// nothing of files that it must not read.
class TestHostileExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dangersAreSeen_data();
    void dangersAreSeen();
    void page();
    void body();
    void check();

private:
    void verifyHarmless(const CommandRun &run);
    QString path(const char *name) const { return m_root.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_root;
    Surroundings m_surroundings;
};

/// Lays out the essay, and around it all that it reaches for.
void TestHostileExport::initTestCase()
{
    const QDir root(m_root.path());
    for (const char *folder : {"home/.ssh", "secret", "project/.stetmark", "project/folder.png"})
        QVERIFY(root.mkpath(QString::fromLatin1(folder)));
    QByteArray essay = readBytes(QStringLiteral(STETMARK_CASES_DIR "/essays/hostile.md"));
    essay.replace("@PORT@", "9");
    writeBytes(path("project/hostile.md"), essay);
    const QByteArray png =
        readBytes(QStringLiteral(STETMARK_CASES_DIR "/essays/images/gradient.png"));
    writeBytes(path("home/.ssh/id_ed25519"), secret);
    writeBytes(path("secret/id_ed25519"), png + secret);
    writeBytes(path("project/disguised.png"), "<script>" + secret + "</script>");
    writeBytes(path("project/evil.svg"),
               "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>" + secret + "</script></svg>");
    QVERIFY(QFile::link(path("secret/id_ed25519"), path("project/link-out.png")));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path("project/zero.png")));
    QCOMPARE(::mkfifo(QFile::encodeName(path("project/pipe.png")).constData(), 0600), 0);
    QFile huge(path("project/huge.png"));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QCOMPARE(huge.write(png), png.size());
    QVERIFY(huge.resize(5'000'000'000));
    m_surroundings = {{}, path("project"), {{QStringLiteral("HOME"), path("home")}}};
}

void TestHostileExport::dangersAreSeen_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("dangerous");
    const auto row = [](const char *html, bool dangerous) {
        QTest::newRow(html) << QString::fromLatin1(html) << dangerous;
    };
    row("<p>&lt;script>text</p>", false);
    row("<p title=\"<script onerror=x>\">text</p>", false);
    row("<a href=\"https://example.com/\">text</a>", false);
    row("<SCRIPT>", true);
    row("<p title=\"x\" onclick=\"y\">", true);
    row("<img src=x onerror=y>", true);
    row("<img src='data:text/html,x'>", true);
    row("<img src=\"/etc/passwd\">", true);
    row("<a href=\"javascript:x\">", true);
    row("<a href=file:///etc/passwd>", true);
    row("<meta http-equiv=\"refresh\" content=\"0\">", true);
    row("<p style=\"color: red\">", true);
}

void TestHostileExport::dangersAreSeen()
{
    QFETCH(QString, html);
    QFETCH(bool, dangerous);
    QCOMPARE(!dangers(html).isEmpty(), dangerous);
}

void TestHostileExport::verifyHarmless(const CommandRun &run)
{
    QVERIFY2(run.exitCode == 1, run.errors.right(1'000));
    QVERIFY(!run.output.contains(secret));
    QVERIFY(!run.output.contains(secret.toBase64().left(20)));
    QVERIFY(!run.errors.contains(secret));
    QVERIFY(run.output.size() < 500'000);
    QVERIFY(!run.output.contains("root:x:0"));
    const QStringList found = dangers(withoutStyles(QString::fromUtf8(run.output)));
    for (const QString &danger : found)
        qWarning("%s", qUtf8Printable(danger));
    QVERIFY(found.isEmpty());
}

void TestHostileExport::page()
{
    QElapsedTimer clock;
    clock.start();
    const CommandRun run = runCli({"export", "hostile.md", "-o", "-"}, m_surroundings);
    QVERIFY2(clock.elapsed() < 20'000, QByteArray::number(clock.elapsed()));
    verifyHarmless(run);
    // The text is all there, as text.
    QVERIFY(run.output.contains("window.hit('link')") || run.output.contains("javascript"));
    // Each image that is not shown is told.
    for (const char *image : {"zero.png", "pipe.png", "huge.png", "folder.png", "evil.svg",
                              "link-out.png", "disguised.png", "/etc/passwd", "id_ed25519"})
        QVERIFY2(run.errors.contains(image), image);
    QVERIFY(QString::fromUtf8(run.output).count(QStringLiteral("<style")) == 1);
    QVERIFY(!run.output.contains("127.0.0.1:9/import.css"));
}

void TestHostileExport::body()
{
    verifyHarmless(runCli({"html", "hostile.md"}, m_surroundings));
    const QByteArray essay = readBytes(path("project/hostile.md"));
    Surroundings surroundings = m_surroundings;
    surroundings.input = essay;
    verifyHarmless(runCli({"html", "-"}, surroundings));
}

void TestHostileExport::check()
{
    const CommandRun run = runCli({"check", "hostile.md"}, m_surroundings);
    QCOMPARE(run.exitCode, 1);
    QVERIFY(!run.errors.contains(secret));
    const QList<QByteArray> lines = run.errors.trimmed().split('\n');
    static const QRegularExpression form(QStringLiteral("^hostile\\.md:\\d+:\\d+: \\S"));
    for (const QByteArray &line : lines)
        QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line);
}

QTEST_GUILESS_MAIN(TestHostileExport)
#include "test_hostile_export.moc"
