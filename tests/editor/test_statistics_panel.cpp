// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/goal_bar.h"
#include "editor/panels/part_counts.h"
#include "editor/panels/section_model.h"
#include "editor/panels/statistics_panel.h"
#include "editor/panels/word_texts.h"
#include "editor/text/text_editor.h"
#include "tests/editor/essay_fixture.h"

#include <QAbstractItemModelTester>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTreeWidget>

#include <algorithm>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray essayBytes = "---\ntitle: T\n---\n"
                              "Before it.\n\n"
                              "## One\n\nSome text. And more.\n\n"
                              "### In *one*\n\nFour words are here.\n\n"
                              "## Two\n\nThe end.\n";

} // namespace

class TestStatisticsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheWhole();
    void showsTheSectionOfTheCaret();
    void showsWhatIsSelected();
    void listsSections();
    void followsTyping();
    void goesToSections();
    void countsNothingWhileHidden();
    void countsWhatIsSelectedWhileHidden();
    void showsGoals();
    void takesTheDaysGoal();
    void speaks();
    void textsOfGoals_data();
    void textsOfGoals();

private:
    bool open(const QByteArray &bytes) { return m_essay->open(bytes) && isAnalysed(); }
    bool isAnalysed() const
    {
        return QTest::qWaitFor(
            [this] { return m_essay->essay->analysis()->revision == m_essay->essay->revision(); });
    }
    /// The column, from top to bottom.
    QString column(int column) const
    {
        QStringList texts{m_figures->headerItem()->text(column)};
        for (int row = 0; row < m_figures->topLevelItemCount(); ++row)
            texts.append(m_figures->topLevelItem(row)->text(column));
        return texts.join(u' ').trimmed();
    }
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            rows.append(m_model->index(row, SectionModel::Title).data().toString() + u' '
                        + m_model->index(row, SectionModel::Words).data().toString());
        }
        return rows;
    }
    QString current() const
    {
        return m_sections->currentIndex().siblingAtColumn(0).data().toString();
    }
    void select(const QString &from, const QString &to)
    {
        const QString text = m_essay->essay->text();
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(int(text.indexOf(from)));
        cursor.setPosition(int(text.indexOf(to)), QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
    }
    void place(const QString &before) { select(before, before); }
    bool says(const QString &text) const
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    }

    std::unique_ptr<EssayFixture> m_essay;
    std::unique_ptr<PartCounts> m_counts;
    std::unique_ptr<QWidget> m_window;
    TextEditor *m_editor = nullptr;
    StatisticsPanel *m_panel = nullptr;
    QTreeWidget *m_figures = nullptr;
    QTreeView *m_sections = nullptr;
    SectionModel *m_model = nullptr;
};

void TestStatisticsPanel::init()
{
    m_essay = std::make_unique<EssayFixture>();
    m_counts = std::make_unique<PartCounts>();
    m_window = std::make_unique<QWidget>();
    m_editor = new TextEditor(m_essay->essay.get());
    m_panel = new StatisticsPanel(*m_counts);
    m_figures = m_panel->findChild<QTreeWidget *>();
    m_sections = m_panel->findChild<QTreeView *>(u"sections"_s);
    m_model = m_panel->findChild<SectionModel *>();
    new QAbstractItemModelTester(m_model, m_panel);
    auto *layout = new QHBoxLayout(m_window.get());
    layout->addWidget(m_panel);
    layout->addWidget(m_editor);
    m_counts->setEditor(m_editor);
    m_window->resize(800, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestStatisticsPanel::cleanup()
{
    m_window.reset();
    m_counts.reset();
    m_essay.reset();
}

void TestStatisticsPanel::showsTheWhole()
{
    QVERIFY(open(essayBytes));
    QTRY_COMPARE(column(1), u"Essay 16 70 61 5 4 1 min"_s);
}

void TestStatisticsPanel::showsTheSectionOfTheCaret()
{
    QVERIFY(open(essayBytes));
    place(u"Some"_s);
    QTRY_COMPARE(current(), u"One"_s);
    QTRY_COMPARE(column(2), u"Section 11 49 42 3 2 1 min"_s); // with its subsection
    place(u"Two"_s);
    QCOMPARE(current(), u"Two"_s);
    QCOMPARE(column(2), u"Section 3 11 10 1 1 1 min"_s);
    place(u"title"_s);
    QCOMPARE(current(), QString());
    QCOMPARE(m_figures->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString(),
             u"Words: Essay 16"_s);
    QCOMPARE(column(2), u"Section"_s);
}

void TestStatisticsPanel::showsWhatIsSelected()
{
    QVERIFY(open(essayBytes));
    select(u"text."_s, u"more"_s);
    QTRY_COMPARE(column(2), u"Selected 2 10 8 2 1 1 min"_s);
    QCOMPARE(m_figures->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString(),
             u"Words: Essay 16, Selected 2"_s);
    place(u"The end"_s);
    QTRY_COMPARE(column(2), u"Section 3 11 10 1 1 1 min"_s);
}

void TestStatisticsPanel::listsSections()
{
    QVERIFY(open(essayBytes));
    const QStringList expected{u"Before the first heading 2"_s, u"One 11"_s, u"In one 6"_s,
                               u"Two 3"_s};
    QTRY_COMPARE(rows(), expected);
    const QModelIndex one = m_model->index(1, SectionModel::Title);
    QCOMPARE(one.data(Qt::ToolTipRole).toString(), u"One: 11 words, 5 words without subsections"_s);
    QCOMPARE(one.data(Qt::AccessibleTextRole).toString(), u"One, level 2"_s);
}

void TestStatisticsPanel::followsTyping()
{
    QVERIFY(open(essayBytes));
    QTRY_COMPARE(rows().size(), qsizetype(4));
    type(*m_essay->essay, m_essay->essay->length() - 1, u" Really, the end.\n\n## Three\n\nX"_s);
    QTRY_COMPARE(rows().size(), qsizetype(5));
    QTRY_COMPARE(rows().mid(3), (QStringList{u"Two 6"_s, u"Three 2"_s}));
}

void TestStatisticsPanel::goesToSections()
{
    QVERIFY(open(essayBytes));
    QTRY_COMPARE(rows().size(), qsizetype(4));
    QSignalSpy asked(m_panel, &StatisticsPanel::placeRequested);
    m_sections->setFocus();
    m_sections->setCurrentIndex(m_model->index(3, 0));
    QTest::keyClick(m_sections, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    // The text has moved since it was counted.
    type(*m_essay->essay, 17, u"Long "_s);
    QTest::keyClick(m_sections, Qt::Key_Return);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked[1][0].value<Span>().start, m_essay->essay->text().indexOf(u"## Two"));
}

void TestStatisticsPanel::countsNothingWhileHidden()
{
    QTRY_VERIFY(m_counts->figures().analysis);
    m_panel->hide();
    QSignalSpy counted(m_counts.get(), &PartCounts::counted);
    QVERIFY(open(essayBytes));
    type(*m_essay->essay, 17, u"More "_s);
    QVERIFY(isAnalysed());
    QCOMPARE(counted.count(), 0);
    m_panel->show();
    QTRY_COMPARE(rows().size(), qsizetype(4));
    QCOMPARE(rows()[0], u"Before the first heading 3"_s);
}

void TestStatisticsPanel::countsWhatIsSelectedWhileHidden()
{
    QTRY_VERIFY(m_counts->figures().analysis);
    m_panel->hide();
    QVERIFY(open(essayBytes));
    select(u"Some"_s, u"more"_s);
    QTRY_VERIFY(m_counts->figures().selected);
    QCOMPARE(int(m_counts->figures().selected->words), 3);
    QVERIFY(m_counts->figures().sections.isEmpty());
    place(u"Some"_s);
    QTRY_VERIFY(!m_counts->figures().selected);
}

void TestStatisticsPanel::showsGoals()
{
    QVERIFY(open(essayBytes));
    QTRY_VERIFY(says(u"Essay: 16 words"_s));
    QVERIFY(says(u"Today: 0 words"_s));
    const auto bars = m_panel->findChildren<GoalBar *>();
    QVERIFY(std::ranges::none_of(bars, &QWidget::isVisible));
    m_panel->setWriting({1300, 40, 1200, 50});
    QVERIFY(says(u"Essay: 16 of 50 words"_s));
    QVERIFY(says(u"Today: 1,300 words, goal reached"_s));
    QVERIFY(says(u"Since the start: 40 words"_s));
    QVERIFY(std::ranges::all_of(bars, &QWidget::isVisible));
    QCOMPARE(bars[0]->value(), 32);
    QCOMPARE(bars[1]->value(), 100);
}

void TestStatisticsPanel::takesTheDaysGoal()
{
    QSignalSpy chosen(m_panel, &StatisticsPanel::dayGoalChosen);
    auto *box = m_panel->findChild<QSpinBox *>();
    m_panel->setWriting({0, 0, 200, 0});
    QCOMPARE(box->value(), 200);
    QCOMPARE(chosen.count(), 0);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, u"500"_s);
    m_panel->setWriting({1, 1, 200, 0});
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toInt(), 500);
}

void TestStatisticsPanel::speaks()
{
    for (const QWidget *widget : std::initializer_list<const QWidget *>{
             m_panel, m_figures, m_sections, m_panel->findChild<QSpinBox *>()})
        QVERIFY(!widget->accessibleName().isEmpty());
    m_panel->setWriting({20, 0, 50, 0});
    GoalBar *bar = m_panel->findChildren<GoalBar *>()[1];
    QCOMPARE(bar->accessibleName(), u"Today’s goal"_s);
    QCOMPARE(bar->accessibleDescription(), u"20 of 50 words"_s);
    QCOMPARE(bar->toolTip(), u"Today’s goal: 20 of 50 words (40%)"_s);
    // Tab leaves the tables.
    m_figures->setFocus();
    QTest::keyClick(m_figures, Qt::Key_Tab);
    QVERIFY(!m_figures->hasFocus());
}

void TestStatisticsPanel::textsOfGoals_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("goal");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("percent");
    QTest::newRow("nothing") << 0 << 1500 << u"0 of 1,500 words"_s << 0;
    QTest::newRow("some") << 812 << 1500 << u"812 of 1,500 words"_s << 54;
    QTest::newRow("almost") << 1499 << 1500 << u"1,499 of 1,500 words"_s << 99;
    QTest::newRow("all") << 1500 << 1500 << u"1,500 words, goal reached"_s << 100;
    QTest::newRow("more") << 3200 << 1500 << u"3,200 words, goal reached"_s << 100;
    QTest::newRow("one") << 0 << 1 << u"0 of 1 word"_s << 0;
}

void TestStatisticsPanel::textsOfGoals()
{
    QFETCH(int, words);
    QFETCH(int, goal);
    QTEST(wordsText(words, goal), "text");
    QTEST(goalPercent(words, goal), "percent");
    QCOMPARE(wordsText(words, 0), wordsText(words));
}

QTEST_MAIN(TestStatisticsPanel)

#include "test_statistics_panel.moc"
