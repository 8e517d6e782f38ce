// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"
#include "preview/render/html_blocks.h"
#include "tests/render/render_support.h"
#include "tests/support/random_test.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

/// The plain mode against what cmark-gfm prints.
class TestHtmlBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersLikeTheGoldenFile_data();
    void rendersLikeTheGoldenFile();
    void rendersRandomTextLikeCmark();
    void survivesDeepNesting_data();
    void survivesDeepNesting();
};

void TestHtmlBlocks::rendersLikeTheGoldenFile_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(STETMARK_CASES_DIR "/render/plain"));
    for (const QFileInfo &file : folder.entryInfoList({u"*.md"_s}))
        QTest::newRow(qPrintable(file.baseName())) << file.filePath();
}

void TestHtmlBlocks::rendersLikeTheGoldenFile()
{
    QFETCH(QString, path);
    const QString text = QString::fromUtf8(fileContent(path));
    const QByteArray expected = fileContent(path.chopped(2) + u"html"_s);
    QCOMPARE(renderFragment(parseMarkdown(text, 0)).toUtf8(), expected);
}

/// A document of lines that like to interact.
static QString randomDocument(QRandomGenerator &random)
{
    static const QStringList starts{u""_s,       u""_s,     u"> "_s, u"- "_s,
                                    u"1. "_s,    u"    "_s, u"# "_s, u"[^%1]: "_s,
                                    u"- [x] "_s, u"| "_s,   u"```"_s};
    static const QStringList pieces{
        u"word "_s,    u"*em* "_s,   u"**st "_s, u"`co` "_s,          u"[l](/u \"t\") "_s,
        u"![i](p) "_s, u"[^1] "_s,   u"[^2] "_s, u"~~x~~ "_s,         u"<b>"_s,
        u"<div>"_s,    u"& \" < "_s, u"| "_s,    u"www.x.example "_s, u"ü漢 "_s,
        u"\\* "_s,     u"|-|"_s,     u"---"_s,   u"&lt; "_s};
    QString text;
    for (int line = random.bounded(2, 14); line > 0; --line) {
        text +=
            QString(starts[random.bounded(starts.size())]).replace(u"%1"_s, QString::number(line));
        for (int i = random.bounded(5); i > 0; --i)
            text += pieces[random.bounded(pieces.size())];
        text += random.bounded(4) == 0 ? u"\n\n"_s : u"\n"_s;
    }
    return text;
}

void TestHtmlBlocks::rendersRandomTextLikeCmark()
{
    const QString program = QStandardPaths::findExecutable(u"cmark-gfm"_s);
    if (program.isEmpty())
        QSKIP("cmark-gfm is not installed");
    QRandomGenerator random(testSeed());
    for (int i = testCount(1000); i > 0; --i) {
        const QString text = randomDocument(random);
        QProcess cmark;
        cmark.start(program, {u"--unsafe"_s, u"-e"_s, u"footnotes"_s, u"-e"_s, u"table"_s, u"-e"_s,
                              u"strikethrough"_s, u"-e"_s, u"autolink"_s, u"-e"_s, u"tasklist"_s});
        cmark.write(text.toUtf8());
        cmark.closeWriteChannel();
        QVERIFY(cmark.waitForFinished());
        const QByteArray ours = renderFragment(parseMarkdown(text, 0)).toUtf8();
        QVERIFY2(ours == cmark.readAllStandardOutput(),
                 qPrintable(u"seed %1:\n"_s.arg(testSeed()) + text));
    }
}

void TestHtmlBlocks::survivesDeepNesting_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u">"_s.repeated(10'000) + u" x"_s;
    QTest::newRow("lists") << u"- "_s.repeated(10'000) + u"x"_s;
    QTest::newRow("brackets") << u"["_s.repeated(10'000) + u"x"_s + u"](u)"_s.repeated(10'000);
    QTest::newRow("emphasis") << u"*a _b "_s.repeated(10'000);
    QTest::newRow("images") << u"!["_s.repeated(10'000) + u"x"_s + u"](u)"_s.repeated(10'000);
}

void TestHtmlBlocks::survivesDeepNesting()
{
    QFETCH(QString, text);
    QVERIFY(!renderFragment(parseMarkdown(text, 0)).isEmpty());
    QVERIFY(!bodyOf(text).isEmpty());
}

QTEST_GUILESS_MAIN(TestHtmlBlocks)

#include "test_html_blocks.moc"
