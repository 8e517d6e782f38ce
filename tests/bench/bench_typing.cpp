// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the GUI thread works at a key typed into the text, until it is painted and the
// new Analysis is shown: our editor beside a bare QPlainTextEdit whose QSyntaxHighlighter
// formats two words a paragraph, in the same run. In milliseconds of the thread's time on
// the processor: those of the clock tell more of what else the machine does. Run by hand,
// on a release build: `QT_QPA_PLATFORM=offscreen bench_typing`.

#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QApplication>
#include <QFile>
#include <QSyntaxHighlighter>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 200;

/// As a QSyntaxHighlighter is mostly used.
class TwoWords : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &) override
    {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        setFormat(2, 5, bold);
        setFormat(12, 5, bold);
    }
};

/// Paragraphs of 800 characters, with headings, lists, quotes and code among them.
QString essayOf(qsizetype size)
{
    const QString words = u"Some words with *emphasis*, **strong** ones and a [link](/to). "_s;
    const QString part = u"## A heading\n\n"_s + words.repeated(13) + u"\n\n> "_s + words
                         + u"\n\n- one `item`\n- and another\n\n"_s + words.repeated(13)
                         + u"\n\n```\ncode\n```\n\n"_s;
    return u"---\ntitle: A benchmark\n---\n\n"_s
           + part.repeated(std::max<qsizetype>(1, size / part.size()));
}

/// What this thread has worked so far.
double milliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The times of keys typed at `place` (0 the start, 1 the end) of the text.
template <typename IsSettled>
std::vector<double> typed(QPlainTextEdit &editor, double place, const IsSettled &isSettled)
{
    QTextCursor cursor(
        editor.document()->findBlockByNumber(int((editor.document()->blockCount() - 1) * place)));
    while (cursor.block().length() < 400
           && cursor.movePosition(place < 1 ? QTextCursor::NextBlock : QTextCursor::PreviousBlock))
        continue;
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 200);
    editor.setTextCursor(cursor);
    editor.ensureCursorVisible();
    std::vector<double> times;
    for (int i = 0; i < keys; ++i) {
        QCoreApplication::processEvents();
        double start = milliseconds();
        QTest::keyClick(&editor, i % 6 == 5 ? Qt::Key_Space : Qt::Key_A);
        QCoreApplication::processEvents();
        const double time = milliseconds() - start;
        // Waiting for the Analysis takes this thread little; showing it is work.
        start = milliseconds();
        if (!QTest::qWaitFor(isSettled))
            std::printf("no analysis came\n");
        QCoreApplication::processEvents();
        times.push_back(time + milliseconds() - start);
    }
    std::sort(times.begin(), times.end());
    return times;
}

void print(const char *what, qsizetype size, const char *place, const std::vector<double> &times)
{
    std::printf("%7.1f KB  %-6s  %-9s median %7.2f ms   99 %% %7.2f ms   longest %7.2f ms\n",
                double(size) / 1024, place, what, times[times.size() / 2],
                times[times.size() * 99 / 100], times.back());
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QTemporaryDir folder;
    for (const qsizetype size : {10 * 1024, 100 * 1024, 1024 * 1024, 5 * 1024 * 1024}) {
        const QString text = essayOf(size);
        const QString path = folder.filePath(u"essay.md"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return 1;
        file.close();

        EssayDocument document;
        TextEditor editor(&document);
        QPlainTextEdit bare;
        TwoWords highlighter(bare.document());
        bare.setPlainText(text);
        for (QWidget *widget : {static_cast<QWidget *>(&editor), static_cast<QWidget *>(&bare)}) {
            widget->resize(700, 900);
            widget->show();
            if (!QTest::qWaitForWindowExposed(widget))
                return 1;
        }
        document.load(path);
        const auto isSettled = [&] { return document.analysis()->revision == document.revision(); };
        if (!QTest::qWaitFor([&] { return !document.isBusy() && isSettled(); }, 60'000))
            return 1;
        const auto isDone = [&] { return editor.document()->lastBlock().userState() > 0; };
        if (!QTest::qWaitFor(isDone, 60'000))
            return 1;
        for (const auto &[place, name] : {std::pair{0.0, "start"}, {0.5, "middle"}, {1.0, "end"}}) {
            print("ours", size, name, typed(editor, place, isSettled));
            print("bare", size, name, typed(bare, place, [] { return true; }));
        }
    }
    return 0;
}
