// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/outline_model.h"
#include "editor/panels/outline_panel.h"
#include "editor/panels/outline_view.h"
#include "editor/text/text_editor.h"
#include "tests/editor/essay_fixture.h"

#include <QAbstractItemModelTester>
#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray essayBytes = "---\ntitle: T\n---\n"
                              "Before.\n\n"
                              "## One\n\nText.\n\n"
                              "### In *one*\n\nMore.\n\n"
                              "## Two\n\nThe end.\n";

} // namespace

class TestOutlinePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsHeadings();
    void followsTheCaret();
    void followsTyping();
    void goesToHeadings();
    void leadsToTheTextAsItIs();
    void leavesWhatIsTheSame();
    void saysThatThereAreNone();
    void waitsWhileHidden();
    void movesSectionsByKeys();
    void changesLevelsByKeys();
    void movesSectionsByDragging_data();
    void movesSectionsByDragging();
    void showsWhereADragWouldEnd();
    void leavesWhatMayNotMove();
    void offersAMenu();

private:
    bool open(const QByteArray &bytes) { return m_essay->open(bytes) && isAnalysed(); }
    bool isAnalysed() const
    {
        return QTest::qWaitFor(
            [this] { return m_essay->essay->analysis()->revision == m_essay->essay->revision(); });
    }
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0);
            rows.append(QString(index.data(OutlineModel::indentRole).toInt(), u'>')
                        + index.data().toString());
        }
        return rows;
    }
    QString current() const { return m_list->currentIndex().data().toString(); }
    void place(const QString &before)
    {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(int(m_essay->essay->text().indexOf(before)));
        m_editor->setTextCursor(cursor);
    }

    /// Drags `row` to a place in the list, as a person with a mouse does.
    void drag(int row, QPoint place, const std::function<void()> &beforeDrop = {});
    QPoint above(int row) const
    {
        return m_list->visualRect(m_list->model()->index(row, 0)).topLeft() + QPoint(20, 3);
    }
    QPoint belowAll() const
    {
        return m_list->visualRect(m_list->model()->index(m_list->model()->rowCount() - 1, 0))
                   .bottomLeft()
               + QPoint(20, 30);
    }
    void choose(int row)
    {
        m_list->setFocus();
        m_list->setCurrentIndex(m_list->model()->index(row, 0));
    }

    std::unique_ptr<EssayFixture> m_essay;
    std::unique_ptr<QWidget> m_window;
    TextEditor *m_editor = nullptr;
    OutlinePanel *m_panel = nullptr;
    OutlineView *m_list = nullptr;
};

void TestOutlinePanel::init()
{
    m_essay = std::make_unique<EssayFixture>();
    m_window = std::make_unique<QWidget>();
    m_editor = new TextEditor(m_essay->essay.get());
    m_panel = new OutlinePanel;
    m_list = m_panel->findChild<OutlineView *>();
    new QAbstractItemModelTester(m_list->model(), m_panel);
    auto *layout = new QHBoxLayout(m_window.get());
    layout->addWidget(m_panel);
    layout->addWidget(m_editor);
    m_panel->setEditor(m_editor);
    m_window->resize(800, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestOutlinePanel::cleanup()
{
    m_window.reset();
    m_essay.reset();
}

void TestOutlinePanel::listsHeadings()
{
    QVERIFY(open(essayBytes));
    QCOMPARE(rows(), (QStringList{u"One"_s, u">In one"_s, u"Two"_s}));
    const QModelIndex second = m_list->model()->index(1, 0);
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), u"In one, level 3"_s);
    QVERIFY(!m_list->accessibleName().isEmpty());
    // A level farther in begins farther to the right.
    const auto left = [this](int row) {
        QImage image(m_list->viewport()->size(), QImage::Format_RGB32);
        m_list->viewport()->render(&image);
        const QRect line = m_list->visualRect(m_list->model()->index(row, 0));
        for (int x = 0; x < image.width(); ++x) {
            for (int y = line.top() + 2; y < line.bottom() - 2; ++y) {
                if (image.pixelColor(x, y) != image.pixelColor(image.width() - 1, y))
                    return x;
            }
        }
        return -1;
    };
    QVERIFY(left(0) >= 0);
    QVERIFY(left(1) > left(0) + 8);
}

void TestOutlinePanel::followsTheCaret()
{
    QVERIFY(open(essayBytes));
    QCOMPARE(current(), QString());
    place(u"Text"_s);
    QCOMPARE(current(), u"One"_s);
    place(u"### In"_s);
    QCOMPARE(current(), u"In one"_s);
    place(u"The end"_s);
    QCOMPARE(current(), u"Two"_s);
    place(u"Before"_s);
    QCOMPARE(current(), QString());
}

void TestOutlinePanel::followsTyping()
{
    QVERIFY(open(essayBytes));
    place(u"One"_s);
    QTest::keyClicks(m_editor, u"Number "_s);
    QTRY_COMPARE(rows().first(), u"Number One"_s);
    QCOMPARE(current(), u"Number One"_s);
    m_essay->essay->apply({{m_essay->essay->text().size(), 0, u"\n# Top\n"_s}});
    QTRY_COMPARE(rows(), (QStringList{u">Number One"_s, u">>In one"_s, u">Two"_s, u"Top"_s}));
    QCOMPARE(current(), u"Number One"_s);
}

void TestOutlinePanel::goesToHeadings()
{
    QVERIFY(open(essayBytes));
    QList<Span> asked;
    connect(m_panel, &OutlinePanel::placeRequested, this,
            [&asked](Span span) { asked.append(span); });
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Home);
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].start, m_essay->essay->text().indexOf(u"### In"_s));
    QTest::keyClicks(m_list, u"tw"_s);
    QCOMPARE(current(), u"Two"_s);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualRect(m_list->model()->index(0, 0)).center());
    QCOMPARE(asked.last().start, m_essay->essay->text().indexOf(u"## One"_s));
}

void TestOutlinePanel::leadsToTheTextAsItIs()
{
    QVERIFY(open(essayBytes));
    Span asked;
    connect(m_panel, &OutlinePanel::placeRequested, this, [&asked](Span span) { asked = span; });
    type(*m_essay->essay, 0, u"xyz"_s); // not analysed yet
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_End);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(asked.start, m_essay->essay->text().indexOf(u"## Two"_s));
}

void TestOutlinePanel::leavesWhatIsTheSame()
{
    QVERIFY(open(essayBytes));
    QSignalSpy reset(m_list->model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_list->model(), &QAbstractItemModel::dataChanged);
    place(u"Text"_s);
    QTest::keyClicks(m_editor, u"More "_s);
    QVERIFY(isAnalysed());
    QCOMPARE(reset.count() + changed.count(), 0);
    place(u"Two"_s);
    QTest::keyClicks(m_editor, u"x"_s);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void TestOutlinePanel::saysThatThereAreNone()
{
    QVERIFY(open("Text.\n"));
    QVERIFY(!m_list->isVisible());
    auto *none = m_panel->findChild<QLabel *>();
    QVERIFY(none->isVisible());
    m_essay->essay->apply({{0, 0, u"# A\n\n"_s}});
    QTRY_VERIFY(m_list->isVisible());
    QVERIFY(!none->isVisible());
    m_panel->setEditor(nullptr);
    QVERIFY(none->isVisible());
}

void TestOutlinePanel::waitsWhileHidden()
{
    QVERIFY(open(essayBytes));
    m_panel->hide();
    place(u"The end"_s);
    m_essay->essay->apply({{m_essay->essay->text().size(), 0, u"\n## Three\n"_s}});
    QVERIFY(isAnalysed());
    QCOMPARE(rows().size(), 3);
    m_panel->show();
    QCOMPARE(rows().size(), 4);
    QCOMPARE(current(), u"Two"_s);
}

void TestOutlinePanel::movesSectionsByKeys()
{
    QVERIFY(open(essayBytes));
    choose(2);
    QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
    QVERIFY(isAnalysed());
    QCOMPARE(rows(), (QStringList{u"Two"_s, u"One"_s, u">In one"_s}));
    QCOMPARE(current(), u"Two"_s);
    QVERIFY(m_list->hasFocus());
    QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier); // it is the first
    QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(isAnalysed());
    QCOMPARE(bytesOf(*m_essay->essay), essayBytes);
    QCOMPARE(current(), u"Two"_s);
    m_editor->undo();
    QVERIFY(isAnalysed());
    QCOMPARE(rows().first(), u"Two"_s);
    m_editor->undo();
    QCOMPARE(bytesOf(*m_essay->essay), essayBytes);
    QVERIFY(!m_editor->document()->isUndoAvailable());
}

void TestOutlinePanel::changesLevelsByKeys()
{
    QVERIFY(open(essayBytes));
    choose(0);
    QTest::keyClick(m_list, Qt::Key_Right, Qt::AltModifier);
    QVERIFY(isAnalysed());
    QCOMPARE(rows(), (QStringList{u">One"_s, u">>In one"_s, u"Two"_s}));
    QCOMPARE(current(), u"One"_s);
    QTest::keyClick(m_list, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(isAnalysed());
    QCOMPARE(bytesOf(*m_essay->essay), essayBytes);
    m_editor->undo();
    QVERIFY(m_editor->document()->isUndoAvailable());
    m_editor->undo();
    QCOMPARE(bytesOf(*m_essay->essay), essayBytes);
    QVERIFY(!m_editor->document()->isUndoAvailable());
}

void TestOutlinePanel::drag(int row, QPoint place, const std::function<void()> &beforeDrop)
{
    choose(row);
    const std::unique_ptr<QMimeData> heading(m_list->headingData(row));
    QDragEnterEvent enter(place, Qt::MoveAction, heading.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list->viewport(), &enter);
    QDragMoveEvent move(place, Qt::MoveAction, heading.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list->viewport(), &move);
    if (beforeDrop)
        beforeDrop();
    if (move.isAccepted()) {
        QDropEvent drop(place, Qt::MoveAction, heading.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_list->viewport(), &drop);
    }
}

void TestOutlinePanel::movesSectionsByDragging_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("to"); // above this row; below all of them for 3
    QTest::addColumn<QStringList>("after");
    QTest::newRow("up") << 2 << 0 << QStringList{u"Two"_s, u"One"_s, u">In one"_s};
    QTest::newRow("to the end") << 0 << 3 << QStringList{u"Two"_s, u"One"_s, u">In one"_s};
    QTest::newRow("into another") << 2 << 1 << QStringList{u"One"_s, u"Two"_s, u">In one"_s};
    QTest::newRow("out of its own") << 1 << 0 << QStringList{u">In one"_s, u"One"_s, u"Two"_s};
    QTest::newRow("into itself") << 0 << 1 << QStringList{u"One"_s, u">In one"_s, u"Two"_s};
    QTest::newRow("where it is") << 0 << 2 << QStringList{u"One"_s, u">In one"_s, u"Two"_s};
}

void TestOutlinePanel::movesSectionsByDragging()
{
    QFETCH(int, row);
    QFETCH(int, to);
    QFETCH(QStringList, after);
    QVERIFY(open(essayBytes));
    const QStringList before = rows();
    const QString title = before[row].mid(before[row].lastIndexOf(u'>') + 1);
    drag(row, to < 3 ? above(to) : belowAll());
    QVERIFY(isAnalysed());
    QCOMPARE(rows(), after);
    if (after != before)
        QCOMPARE(current(), title);
    QCOMPARE(m_editor->document()->isUndoAvailable(), after != before);
    m_editor->undo();
    QCOMPARE(bytesOf(*m_essay->essay), essayBytes);
    QVERIFY(!m_editor->document()->isUndoAvailable());
}

void TestOutlinePanel::showsWhereADragWouldEnd()
{
    QVERIFY(open(essayBytes));
    const auto pixels = [this](int y) {
        QImage image(m_list->viewport()->size(), QImage::Format_RGB32);
        m_list->viewport()->render(&image);
        return image.pixelColor(image.width() / 2, y);
    };
    const int line = above(1).y() - 3;
    const QColor highlight = m_list->palette().color(QPalette::Highlight);
    bool isShown = false;
    bool isStale = true;
    drag(2, above(1), [&] { isShown = pixels(line) == highlight; });
    isStale = pixels(line) == highlight;
    QVERIFY(isShown);
    QVERIFY(!isStale);
}

void TestOutlinePanel::leavesWhatMayNotMove()
{
    QVERIFY(open("# One\n\n> ## Quoted\n\n# Two\n"));
    QCOMPARE(rows().size(), 3);
    QVERIFY(!(m_list->model()->flags(m_list->model()->index(1, 0)) & Qt::ItemIsDragEnabled));
    choose(1);
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right})
        QTest::keyClick(m_list, key, Qt::AltModifier);
    QVERIFY(!m_essay->essay->isModified());
    // Above a heading in a quote is below the section that the quote ends.
    drag(2, above(1));
    QVERIFY(!m_essay->essay->isModified());
    QVERIFY(open("\xff\xfe# One\n\n# Two\n"));
    QVERIFY(m_essay->essay->isReadOnly());
    if (m_list->model()->rowCount() == 2) {
        const QString text = m_essay->essay->text();
        choose(0);
        QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_essay->essay->text(), text);
    }
}

void TestOutlinePanel::offersAMenu()
{
    QVERIFY(open(essayBytes));
    QContextMenuEvent event(QContextMenuEvent::Mouse, above(2), QPoint());
    QCoreApplication::sendEvent(m_list->viewport(), &event);
    auto *menu = m_list->findChild<QMenu *>();
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    QCOMPARE(actions.size(), 5);
    actions[0]->trigger();
    QVERIFY(isAnalysed());
    QCOMPARE(rows().first(), u"Two"_s);
    menu->close();
}

QTEST_MAIN(TestOutlinePanel)
#include "test_outline_panel.moc"
