// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Words and goals in the real window.

#include "tests/app/window_fixture.h"

#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/panels/goal_bar.h"
#include "editor/panels/statistics_panel.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QLabel>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stetmark;

class TestWordCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheWords();
    void saysThatAVeryLongTextIsNotCounted();
    void showsWhatIsSelected();
    void followsTheEssayThatIsShown();
    void showsTheGoalOfTheEssay();
    void takesTheGoalFromTheRole();
    void tellsOnceThatTheGoalIsReached();
    void openingReachesNoGoal();
    void showsTheGoalOfTheDay();
    void givesWayInANarrowWindow();
    void showsThePanel();
    void remembersThePanel();
    void thePanelIsAPane();
    void survivesClosingTheEssay();

private:
    static QWidget *bar(const WindowFixture &fixture) { return fixture.window->statusBar(); }
    static QToolButton *button(const WindowFixture &fixture)
    {
        const auto buttons = bar(fixture)->findChildren<QToolButton *>();
        const auto it = std::ranges::find_if(buttons, [](const QToolButton *one) {
            return one->text().contains(u"word", Qt::CaseInsensitive);
        });
        return it == buttons.end() ? nullptr : *it;
    }
    static QString words(const WindowFixture &fixture)
    {
        const QToolButton *found = button(fixture);
        return found ? found->text() : QString();
    }
    static bool says(const WindowFixture &fixture, const QString &text)
    {
        const auto labels = bar(fixture)->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    }
    static int barsShown(const WindowFixture &fixture)
    {
        const auto bars = bar(fixture)->findChildren<GoalBar *>();
        return int(std::ranges::count_if(bars, &QWidget::isVisible));
    }
    static QString notice(const WindowFixture &fixture)
    {
        return fixture.window->statusBar()->currentMessage();
    }
    static StatisticsPanel *panel(const WindowFixture &fixture)
    {
        return fixture.window->findChild<StatisticsPanel *>();
    }
};

void TestWordCounting::showsTheWords()
{
    WindowFixture fixture;
    QCOMPARE(words(fixture), u"0 words"_s);
    fixture.open(u"a.md"_s, "---\ntitle: T\n---\n# One\n\ntwo three\n");
    QTRY_COMPARE(words(fixture), u"3 words"_s);
    QVERIFY(says(fixture, u"1 min read"_s));
    QCOMPARE(barsShown(fixture), 0);
    fixture.type(u" four"_s);
    QTRY_COMPARE(words(fixture), u"4 words"_s);
}

void TestWordCounting::saysThatAVeryLongTextIsNotCounted()
{
    WindowFixture fixture;
    const QByteArray line = QByteArray("word ").repeated(20) + '\n';
    fixture.open(u"a.md"_s, line.repeated(int(longestWhileWriting / line.size()) + 1));
    QTRY_COMPARE(words(fixture), u"Words not counted"_s);
    QVERIFY(!says(fixture, u"0 min read"_s));
}

void TestWordCounting::showsWhatIsSelected()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "one two three\n");
    QTRY_COMPARE(words(fixture), u"3 words"_s);
    fixture.editor()->select({0, 5});
    QTRY_COMPARE(words(fixture), u"2 words selected"_s);
    QVERIFY(button(fixture)->toolTip().contains(u"The essay: 3 words"));
    fixture.editor()->select({5, 5});
    QTRY_COMPARE(words(fixture), u"3 words"_s);
}

void TestWordCounting::followsTheEssayThatIsShown()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "one two three\n");
    fixture.editor()->select({0, 5});
    QTRY_COMPARE(words(fixture), u"2 words selected"_s);
    fixture.open(u"b.md"_s, "---\nword_goal: 10\n---\none\n");
    QTRY_COMPARE(words(fixture), u"1 of 10 words"_s);
    fixture.window->essays()->activateNext(-1);
    QTRY_COMPARE(words(fixture), u"2 words selected"_s);
    QCOMPARE(barsShown(fixture), 0);
}

void TestWordCounting::showsTheGoalOfTheEssay()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "---\nword_goal: 1500\n---\none two\n");
    QTRY_COMPARE(words(fixture), u"2 of 1,500 words"_s);
    QCOMPARE(barsShown(fixture), 1);
    // The front matter is changed, by hand or by the form.
    EssayDocument *essay = fixture.current();
    essay->apply({{essay->text().indexOf(u"1500"), 4, u"2"_s}});
    QTRY_COMPARE(words(fixture), u"2 words, goal reached"_s);
    essay->apply({{4, 13, QString()}});
    QTRY_COMPARE(words(fixture), u"2 words"_s);
    QCOMPARE(barsShown(fixture), 0);
}

/// A project may call the field as it likes.
void TestWordCounting::takesTheGoalFromTheRole()
{
    WindowFixture fixture;
    QVERIFY(QDir(fixture.folder.path()).mkdir(u".stetmark"_s));
    fixture.write(u".stetmark/fields.yaml"_s,
                  "fields:\n  - key: length\n    type: number\n    role: word goal\n");
    fixture.open(u"a.md"_s, "---\nlength: 30\n---\none\n");
    QTRY_COMPARE(words(fixture), u"1 of 30 words"_s);
}

void TestWordCounting::tellsOnceThatTheGoalIsReached()
{
    WindowFixture fixture;
    fixture.open(u"a.md"_s, "---\nword_goal: 2\n---\none\n");
    QTRY_COMPARE(words(fixture), u"1 of 2 words"_s);
    fixture.type(u"two"_s);
    QTRY_COMPARE(notice(fixture), u"The essay’s goal is reached."_s);
    QVERIFY(fixture.prompts.asked.isEmpty());
    fixture.window->statusBar()->clearMessage();
    fixture.editor()->undo();
    QTRY_COMPARE(words(fixture), u"1 of 2 words"_s);
    fixture.editor()->redo();
    QTRY_COMPARE(words(fixture), u"2 words, goal reached"_s);
    QCOMPARE(notice(fixture), QString());
}

void TestWordCounting::openingReachesNoGoal()
{
    WindowFixture fixture;
    fixture.settings->set(setting::dayGoal, 2);
    fixture.open(u"a.md"_s, "---\nword_goal: 2\n---\none two three\n");
    QTRY_COMPARE(words(fixture), u"3 words, goal reached"_s);
    QCOMPARE(notice(fixture), QString());
}

void TestWordCounting::showsTheGoalOfTheDay()
{
    WindowFixture fixture;
    QVERIFY(!says(fixture, u"Today: 0 words"_s));
    Q_EMIT panel(fixture)->dayGoalChosen(2);
    QCOMPARE(fixture.settings->get(setting::dayGoal), 2);
    QVERIFY(says(fixture, u"Today: 0 of 2 words"_s));
    QCOMPARE(barsShown(fixture), 1);
    fixture.type(u"one two"_s);
    QTRY_VERIFY(says(fixture, u"Today: 2 words, goal reached"_s));
    QCOMPARE(notice(fixture), u"Today’s goal is reached."_s);
    Q_EMIT panel(fixture)->dayGoalChosen(0);
    QCOMPARE(barsShown(fixture), 0);
}

void TestWordCounting::givesWayInANarrowWindow()
{
    WindowFixture fixture;
    fixture.window->resize(1200, 700);
    const int least = fixture.window->minimumSizeHint().width();
    fixture.settings->set(setting::dayGoal, 500);
    fixture.open(u"a.md"_s, "---\nword_goal: 5000\n---\none two three\n");
    QTRY_VERIFY(says(fixture, u"Today: 0 of 500 words"_s));
    QTRY_COMPARE(barsShown(fixture), 2);
    QVERIFY(fixture.window->minimumSizeHint().width() < least + 150);
    fixture.window->resize(fixture.window->minimumSizeHint().width(), 700);
    QTRY_VERIFY(!says(fixture, u"Today: 0 of 500 words"_s));
    QCOMPARE(words(fixture), u"3 of 5,000 words"_s);
    fixture.window->resize(1200, 700);
    QTRY_VERIFY(says(fixture, u"Today: 0 of 500 words"_s));
}

void TestWordCounting::showsThePanel()
{
    WindowFixture fixture;
    QVERIFY(!panel(fixture)->isVisible());
    QTest::mouseClick(button(fixture), Qt::LeftButton);
    QVERIFY(panel(fixture)->isVisible());
    QVERIFY(button(fixture)->isChecked());
    QTest::keyClick(fixture.editor(), Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(!panel(fixture)->isVisible());
    QVERIFY(!button(fixture)->isChecked());

    fixture.trigger(CommandId::ShowStatistics);
    fixture.trigger(CommandId::DistractionFree);
    QVERIFY(!panel(fixture)->isVisible());
    fixture.trigger(CommandId::DistractionFree);
    QVERIFY(panel(fixture)->isVisible());
}

void TestWordCounting::remembersThePanel()
{
    WindowFixture fixture;
    fixture.trigger(CommandId::ShowStatistics);
    fixture.restart();
    QVERIFY(panel(fixture)->isVisible());
    QVERIFY(fixture.window->commands()->action(CommandId::ShowStatistics)->isChecked());
    QVERIFY(button(fixture)->isChecked());
}

void TestWordCounting::thePanelIsAPane()
{
    WindowFixture fixture;
    fixture.trigger(CommandId::ShowStatistics);
    fixture.editor()->setFocus();
    fixture.trigger(CommandId::PreviousPane);
    QVERIFY(panel(fixture)->isAncestorOf(fixture.window->focusWidget()));
    fixture.trigger(CommandId::NextPane);
    QCOMPARE(fixture.window->focusWidget(), static_cast<QWidget *>(fixture.editor()));
}

void TestWordCounting::survivesClosingTheEssay()
{
    WindowFixture fixture;
    fixture.trigger(CommandId::ShowStatistics);
    fixture.open(u"a.md"_s, "# One\n\ntwo three\n");
    QTRY_COMPARE(words(fixture), u"3 words"_s);
    fixture.editor()->selectAll();
    fixture.trigger(CommandId::CloseEssay);
    QTRY_COMPARE(words(fixture), u"0 words"_s);
    fixture.type(u"one"_s);
    QTRY_COMPARE(words(fixture), u"1 word"_s);
}

QTEST_MAIN(TestWordCounting)

#include "test_word_counting.moc"
