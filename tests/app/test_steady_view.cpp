// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/essay_document.h"
#include "editor/essay/front_matter_edit.h"
#include "editor/text/folding.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"
#include "tests/support/random_test.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <random>

using namespace stetmark;
using namespace Qt::StringLiterals;

/// The text stays where it is on screen whatever happens to the essay, unless the caret
/// would leave the window.
class TestSteadyView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWhateverIsDone();
};

namespace {

QByteArray longEssay()
{
    QByteArray text("---\ntitle: An essay\nstatus:\n  percentage: 40\ntags: [one, two]\n---\n");
    for (int i = 0; i < 150; ++i) {
        if (i % 10 == 0)
            text += "## Part " + QByteArray::number(i) + "\n\n";
        text += "Paragraph " + QByteArray::number(i) + " says *something*, at length. ";
        text += QByteArray("It goes on for a line or two. ").repeated(i % 7) + "\n\n";
    }
    return text;
}

/// What stands at the top of the window. Moves with the text.
struct Top {
    QTextCursor place;
    int y = 0; ///< of its line, in the viewport

    explicit Top(const TextEditor &editor)
        : place(editor.cursorForPosition(QPoint(1, 1))), y(editor.cursorRect(place).top())
    {
    }
};

class Writer
{
public:
    explicit Writer(WindowFixture &fixture)
        : m_fixture(fixture), m_editor(*fixture.editor()), m_random(testSeed())
    {
    }

    /// Does something; gives its name.
    QString act();
    void goElsewhere();
    int below(int end) { return int(m_random() % quint32(end)); }

private:
    void insertAbove();
    void setPercentage();
    void foldAbove();

    WindowFixture &m_fixture;
    TextEditor &m_editor;
    std::mt19937 m_random;
};

void Writer::goElsewhere()
{
    QTextCursor caret = m_editor.textCursor();
    caret.setPosition(below(m_editor.document()->characterCount()));
    m_editor.setTextCursor(caret);
    m_editor.centerCursor();
}

QString Writer::act()
{
    switch (below(17)) {
    case 0:
        QTest::keySequence(&m_editor, QKeySequence::Undo);
        return u"undo"_s;
    case 1:
        QTest::keySequence(&m_editor, QKeySequence::Redo);
        return u"redo"_s;
    case 2:
        QTest::keyClick(&m_editor, Qt::Key_Backspace);
        return u"backspace"_s;
    case 3:
        QTest::keyClick(&m_editor, Qt::Key_Return);
        return u"return"_s;
    case 4:
        setPercentage();
        return u"percentage"_s;
    case 5:
        insertAbove();
        return u"text above"_s;
    case 6:
        m_fixture.trigger(CommandId::ShowForm);
        return u"form"_s;
    case 7:
        m_fixture.trigger(CommandId::ShowIssues);
        return u"issues"_s;
    case 8:
        QTest::keyClick(&m_editor, below(2) ? Qt::Key_Up : Qt::Key_Down);
        return u"up or down"_s;
    case 9:
        QTest::keyClicks(&m_editor, u"*"_s);
        return u"markup"_s;
    case 10:
        QCoreApplication::processEvents();
        return u"events"_s;
    case 11:
        foldAbove();
        return u"folding above"_s;
    case 12:
        m_fixture.trigger(CommandId::UnfoldAll);
        return u"unfolding"_s;
    case 13:
        m_fixture.trigger(CommandId::FoldFrontMatter);
        return u"front matter"_s;
    default:
        QTest::keyClick(&m_editor, char('a' + below(26)));
        return u"letter"_s;
    }
}

/// As the form does.
void Writer::setPercentage()
{
    const QString value = QString::number(below(100));
    m_fixture.current()->editFrontMatter([&](const QString &text) {
        return setScalar(text, *FieldPath::parse(u"status.percentage"), value);
    });
}

/// Or unfolds: what begins and ends above the window.
void Writer::foldAbove()
{
    const Top top(m_editor);
    QList<Foldable> above = m_editor.folding().foldables();
    above.removeIf([&](const Foldable &one) { return one.end >= top.place.position(); });
    if (!above.isEmpty())
        m_editor.folding().toggle(above[below(int(above.size()))]);
}

void Writer::insertAbove()
{
    const Top top(m_editor);
    const int line = below(std::max(1, top.place.block().blockNumber()));
    const QTextBlock block = m_editor.document()->findBlockByNumber(line);
    if (below(2)) {
        m_fixture.current()->apply({{block.position(), 0, u"A new line above.\n"_s}});
    } else {
        m_fixture.current()->apply({{block.position(), block.length(), QString()}});
    }
}

/// Whether the caret would be out of the window if `top` still stood where it did.
bool wouldLeave(const TextEditor &editor, const Top &top)
{
    const int moved = editor.cursorRect(top.place).top() - top.y;
    const QRect caret = editor.cursorRect().translated(0, -moved);
    return caret.top() < 0 || caret.bottom() >= editor.viewport()->height();
}

} // namespace

void TestSteadyView::staysWhateverIsDone()
{
    WindowFixture fixture;
    fixture.window->resize(1100, 600);
    QVERIFY(fixture.open(u"essay.md"_s, longEssay()));
    TextEditor &editor = *fixture.editor();
    const QScrollBar *bar = editor.verticalScrollBar();

    Writer writer(fixture);
    for (int i = testCount(10'000); i > 0; --i) {
        if (i % 50 == 0)
            writer.goElsewhere();
        const Top before(editor);
        const int width = editor.width();
        const bool wasAtStart = bar->value() == 0;
        const QString done = writer.act();
        const int moved = std::abs(editor.cursorRect(before.place).top() - before.y);
        // Where lines break elsewhere, the one at the top may begin with other words.
        // Letters of another kind on it move a line by a pixel or two.
        int allowed = editor.width() == width ? 4 : editor.cursorRect().height() * 2;
        // Above the first line is the paper's margin.
        if (wasAtStart || bar->value() == 0)
            allowed += int(editor.document()->documentMargin());
        // Nothing is shown below the last line.
        const bool isAtEnd = bar->value() == bar->maximum();
        if (moved <= allowed || isAtEnd || wouldLeave(editor, before))
            continue;
        QFAIL(qPrintable(u"%1 moved the text by %2 pixels, seed %3, %4 to go"_s.arg(done)
                             .arg(moved)
                             .arg(testSeed())
                             .arg(i)));
    }
}

QTEST_MAIN(TestSteadyView)
#include "test_steady_view.moc"
