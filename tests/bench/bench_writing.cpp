// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the GUI thread takes from a key to the painted text, and what it works for a
// key in all, in the whole program: form, outline, preview, spelling and highlighting
// on. Beside it, in the same run, a bare pair: a QPlainTextEdit whose
// QSyntaxHighlighter formats two words a paragraph, and a QWebEngineView with one block
// patched for each key. Ten keys a second. Run by hand, on a release build:
//   bench_writing [KILOBYTES…]      at the start, in the middle and at the end
//   bench_writing --minutes N       N minutes of writing in 1 MB, and its longest pauses

#include "app/freed_memory.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"
#include "preview/view/preview_pane.h"
#include "tests/app/window_fixture.h"
#include "tests/bench/timed_application.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QSyntaxHighlighter>
#include <QTest>
#include <QTextBlock>
#include <QTimer>
#include <QWebEngineView>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 200;
constexpr int slot = 100; ///< milliseconds from one key to the next

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

class BarePair : public QWidget
{
public:
    explicit BarePair(const QString &text) : m_highlighter(m_text.document())
    {
        auto *layout = new QHBoxLayout(this);
        layout->addWidget(&m_text);
        layout->addWidget(&m_view);
        m_text.setPlainText(text);
        m_view.setHtml(u"<p>The block that changes.</p>"_s);
        connect(m_text.document(), &QTextDocument::contentsChanged, this, [this] {
            m_view.page()->runJavaScript(u"document.querySelector('p').append('x')"_s);
        });
    }
    QPlainTextEdit &text() { return m_text; }

private:
    QPlainTextEdit m_text;
    QWebEngineView m_view;
    TwoWords m_highlighter;
};

/// Notes when its widget has been painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        isPainted = isPainted || event->type() == QEvent::Paint;
        return false;
    }
    bool isPainted = false;
};

/// Paragraphs of 800 characters, with headings, lists, quotes and code among them.
QString essayOf(qsizetype size)
{
    const QString words = u"Some words with *emphasis*, **strong** ones and a [link](/to). "_s;
    const QString part = u"## A heading\n\n"_s + words.repeated(13) + u"\n\n> "_s + words
                         + u"\n\n- one `item`\n- and another\n\n"_s + words.repeated(13)
                         + u"\n\n```\ncode\n```\n\n"_s;
    return u"---\ntitle: A benchmark\nstatus:\n  percentage: 60\ntags:\n  - one\n---\n\n"_s
           + part.repeated(std::max<qsizetype>(1, size / part.size()));
}

void runFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Measured {
    std::vector<double> painted; ///< milliseconds from key to painted text, in order
    double work = 0;             ///< milliseconds of this thread for a key
};

void putCaret(QPlainTextEdit &editor, double place)
{
    QTextCursor cursor(
        editor.document()->findBlockByNumber(int((editor.document()->blockCount() - 1) * place)));
    while (cursor.block().length() < 400
           && cursor.movePosition(place < 1 ? QTextCursor::NextBlock : QTextCursor::PreviousBlock))
        continue;
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 200);
    editor.setTextCursor(cursor);
    editor.ensureCursorVisible();
}

/// Types one key and waits until the text is painted.
double typed(QPlainTextEdit &editor, PaintWatch &paint, Qt::Key key)
{
    QElapsedTimer timer;
    timer.start();
    paint.isPainted = false;
    QTest::keyClick(&editor, key);
    while (!paint.isPainted && timer.elapsed() < 1000)
        QCoreApplication::processEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

Measured measured(QPlainTextEdit &editor, double place)
{
    putCaret(editor, place);
    runFor(2000);
    PaintWatch paint(editor.viewport());
    Measured result;
    const double before = worked();
    for (int i = 0; i < keys; ++i) {
        const double time = typed(editor, paint, i % 6 == 5 ? Qt::Key_Space : Qt::Key_A);
        result.painted.push_back(time);
        runFor(std::max(1, slot - int(time)));
    }
    result.work = (worked() - before) / keys;
    std::sort(result.painted.begin(), result.painted.end());
    return result;
}

void print(const char *what, int kilobytes, const char *place, const Measured &result)
{
    const auto at = [&](int percent) {
        return result.painted[std::min(result.painted.size() * size_t(percent) / 100,
                                       result.painted.size() - 1)];
    };
    std::printf("%5d KB  %-6s  %-4s  painted: median %6.2f  99 %% %6.2f  longest %6.2f   "
                "work a key %6.2f ms\n",
                kilobytes, place, what, at(50), at(99), at(100), result.work);
    std::fflush(stdout);
}

/// The program's window with everything shown, at an essay of this text.
void openEverything(WindowFixture &fixture, const QString &text)
{
    fixture.window->resize(1600, 950);
    fixture.trigger(CommandId::ShowPreview);
    fixture.open(u"essay.md"_s, text.toUtf8());
    for (const CommandId shown : {CommandId::ShowOutline, CommandId::CheckSpelling}) {
        if (!fixture.window->commands()->action(shown)->isChecked())
            fixture.trigger(shown);
    }
    const auto isDone = [&] {
        return !fixture.current()->isBusy()
               && fixture.current()->analysis()->revision == fixture.current()->revision()
               && fixture.editor()->document()->lastBlock().userState() > 0;
    };
    if (!QTest::qWaitFor(isDone, 60'000))
        std::printf("the essay was not ready after a minute\n");
    runFor(3000);
}

void measureSize(int kilobytes)
{
    const QString text = essayOf(qsizetype(kilobytes) * 1024);
    WindowFixture fixture;
    openEverything(fixture, text);
    BarePair bare(text);
    bare.resize(1200, 900);
    bare.show();
    for (const auto &[place, name] : {std::pair{0.0, "start"}, {0.5, "middle"}, {1.0, "end"}}) {
        print("ours", kilobytes, name, measured(*fixture.editor(), place));
        print("bare", kilobytes, name, measured(bare.text(), place));
    }
}

/// Words, lines, corrections and undo, the same for everyone with the same seed.
void write(QPlainTextEdit &editor, int minutes)
{
    std::mt19937 random(1);
    PaintWatch paint(editor.viewport());
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; timer.elapsed() < minutes * 60'000; ++i) {
        const auto dice = random() % 100;
        if (dice < 2)
            putCaret(editor, double(random() % 100) / 100);
        const Qt::Key key = dice < 75   ? Qt::Key(Qt::Key_A + int(random() % 26))
                            : dice < 90 ? Qt::Key_Space
                            : dice < 96 ? Qt::Key_Backspace
                            : dice < 98 ? Qt::Key_Return
                                        : Qt::Key_Up;
        const double time = typed(editor, paint, key);
        if (dice == 99)
            editor.undo();
        runFor(std::max(1, slot - int(time)));
    }
}

void printHolds(const char *what, const std::vector<Hold> &holds)
{
    for (const auto &[name, time] :
         {std::pair{"by the clock", &Hold::clock}, {"of work", &Hold::work}}) {
        std::vector<double> times;
        for (const Hold &hold : holds)
            times.push_back(hold.*time);
        std::sort(times.rbegin(), times.rend());
        const auto end = std::lower_bound(times.begin(), times.end(), 50.0, std::greater());
        std::printf("%s: longest pauses %-12s", what, name);
        for (size_t i = 0; i < std::min<size_t>(6, times.size()); ++i)
            std::printf(" %6.1f", times[i]);
        std::printf(" ms; over 50 ms: %d\n", int(end - times.begin()));
    }
    std::fflush(stdout);
}

void measureWriting(TimedApplication &application, int minutes)
{
    const QString text = essayOf(1024 * 1024);
    {
        WindowFixture fixture;
        openEverything(fixture, text);
        putCaret(*fixture.editor(), 0.5);
        application.takeHolds();
        write(*fixture.editor(), minutes);
        printHolds("ours", application.takeHolds());
    }
    BarePair bare(text);
    bare.resize(1200, 900);
    bare.show();
    runFor(3000);
    putCaret(bare.text(), 0.5);
    application.takeHolds();
    write(bare.text(), minutes);
    printHolds("bare", application.takeHolds());
}

} // namespace

int main(int argc, char *argv[])
{
    giveLargeBlocksBack();
    preparePreview();
    TimedApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments().sliced(1);
    if (arguments.value(0) == "--minutes"_L1) {
        measureWriting(application, arguments.value(1).toInt());
        return 0;
    }
    QList<int> sizes;
    for (const QString &argument : arguments)
        sizes.append(argument.toInt());
    if (sizes.isEmpty())
        sizes = {10, 100, 1024, 5 * 1024};
    for (const int kilobytes : std::as_const(sizes))
        measureSize(kilobytes);
    return 0;
}
