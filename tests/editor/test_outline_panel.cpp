// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/outline_model.h"
#include "editor/panels/outline_panel.h"
#include "editor/text/text_editor.h"
#include "tests/editor/essay_fixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
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

    std::unique_ptr<EssayFixture> m_essay;
    std::unique_ptr<QWidget> m_window;
    TextEditor *m_editor = nullptr;
    OutlinePanel *m_panel = nullptr;
    QListView *m_list = nullptr;
};

void TestOutlinePanel::init()
{
    m_essay = std::make_unique<EssayFixture>();
    m_window = std::make_unique<QWidget>();
    m_editor = new TextEditor(m_essay->essay.get());
    m_panel = new OutlinePanel;
    m_list = m_panel->findChild<QListView *>();
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

QTEST_MAIN(TestOutlinePanel)
#include "test_outline_panel.moc"
