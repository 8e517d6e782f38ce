// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Images and formats, pasted and dropped into the real window.

#include "app/image_description_dialog.h"
#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/essay/pasted_html.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <memory>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestPasting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<WindowFixture>(); }
    void cleanup() { m_window.reset(); }

    void savesAPastedImage();
    void leavesWordsForLater();
    void standsAloneOnItsLine();
    void fitsACell();
    void beginsWithTheSelection();
    void followsTheSettings();
    void givesPathsToTheFrontMatter();
    void takesSeveralFiles();
    void takesDroppedFiles();
    void opensDroppedEssays();
    void takesImagesDroppedBesideTheText();
    void prefersWordsToTheirPicture();
    void savesAnUntitledEssayFirst();
    void losesNothingWithoutAFile();
    void saysWhenItCannotSave();
    void goesOnMeanwhile();
    void undoLeavesTheFile();
    void pastesPlainByItsCommand();
    void saysWhenFormatsAreLost();
    void asksForWords();

private:
    void copy(std::function<void(QMimeData &)> fill);
    void copyImage()
    {
        copy([](QMimeData &mime) { mime.setImageData(pixels()); });
    }
    void copyFiles(const QStringList &files);
    void paste() { m_window->trigger(CommandId::Paste); }
    static QImage pixels();
    bool drop(QWidget *target, const QMimeData &mime);
    QString text() const { return m_window->current()->text(); }

    std::unique_ptr<WindowFixture> m_window;
};

QImage TestPasting::pixels()
{
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(0xFF336699);
    return image;
}

void TestPasting::copy(std::function<void(QMimeData &)> fill)
{
    auto *mime = new QMimeData;
    fill(*mime);
    QApplication::clipboard()->setMimeData(mime);
    m_window->editor()->setFocus();
}

void TestPasting::copyFiles(const QStringList &files)
{
    copy([&](QMimeData &mime) {
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        mime.setUrls(urls);
    });
}

/// As a file manager does that would rather move.
bool TestPasting::drop(QWidget *target, const QMimeData &mime)
{
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    const QPoint place(target->width() / 2, 30);
    QDragEnterEvent enter(place, offered, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(place, offered, &mime, Qt::LeftButton, Qt::NoModifier);
    move.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(target, &move);
    QDropEvent event(place, offered, &mime, Qt::LeftButton, Qt::NoModifier);
    event.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(target, &event);
    return event.isAccepted() && move.isAccepted() && move.dropAction() == Qt::CopyAction
           && event.dropAction() == Qt::CopyAction;
}

void TestPasting::savesAPastedImage()
{
    m_window->open(u"on reading.md"_s, "text\n");
    m_window->prompts.describeAnswers = {u"A [blue] field"_s};
    copyImage();
    paste();
    QTRY_COMPARE(text(), u"![A \\[blue\\] field](images/on-reading-1.png)text\n"_s);
    QCOMPARE(m_window->prompts.asked, QStringList{u"describe"_s});
    QCOMPARE(
        QImage(m_window->path(u"images/on-reading-1.png"_s)).convertToFormat(QImage::Format_RGB32),
        pixels());
    QCOMPARE(m_window->editor()->selection(), Selection::caret(44));
}

void TestPasting::leavesWordsForLater()
{
    m_window->open(u"essay.md"_s, "text\n");
    copyImage();
    paste();
    QTRY_COMPARE(text(), u"![](images/essay-1.png)text\n"_s);
    QTest::keyClicks(m_window->editor(), u"x"_s);
    QCOMPARE(text(), u"![x](images/essay-1.png)text\n"_s);
}

void TestPasting::standsAloneOnItsLine()
{
    m_window->open(u"essay.md"_s, "one\n\ntwo\n");
    m_window->editor()->setSelection(Selection::caret(4));
    copyImage();
    paste();
    QTRY_COMPARE(text(), u"one\n\n![](images/essay-1.png)\n\ntwo\n"_s);
    QCOMPARE(m_window->editor()->selection(), Selection::caret(7));
}

void TestPasting::fitsACell()
{
    EssayDocument *essay = m_window->open(u"essay.md"_s, "| a | b |\n|---|---|\n|  | c |\n");
    QTRY_COMPARE(essay->analysis()->revision, essay->revision());
    m_window->editor()->setSelection(Selection::caret(22));
    m_window->prompts.describeAnswers = {u"x | y"_s};
    copyImage();
    paste();
    QTRY_COMPARE(text(), u"| a | b |\n|---|---|\n| ![x \\| y](images/essay-1.png) | c |\n"_s);
}

void TestPasting::beginsWithTheSelection()
{
    m_window->open(u"essay.md"_s, "a cat here\n");
    m_window->editor()->setSelection({2, 5});
    m_window->prompts.describeAnswers = {u"cat"_s};
    copyImage();
    paste();
    QTRY_COMPARE(text(), u"a ![cat](images/essay-1.png) here\n"_s);
    QCOMPARE(m_window->prompts.asked, QStringList{u"describe  cat"_s});
    m_window->editor()->undo();
    QCOMPARE(text(), u"a cat here\n"_s);
    QCOMPARE(m_window->editor()->selection(), (Selection{2, 5}));
}

void TestPasting::followsTheSettings()
{
    m_window->settings->set(setting::imageFolder, u"{essay} media"_s);
    m_window->settings->set(setting::imageName, u"shot"_s);
    m_window->open(u"essay.md"_s, "");
    copyImage();
    paste();
    QTRY_COMPARE(text(), u"![](essay%20media/shot.png)"_s);
    m_window->settings->set(setting::imageFolder, u"../.."_s);
    paste();
    QTRY_VERIFY(text().contains("(images/shot.png)"_L1));
}

void TestPasting::givesPathsToTheFrontMatter()
{
    EssayDocument *essay = m_window->open(u"essay.md"_s, "---\ncover: \n---\n");
    QTRY_COMPARE(essay->analysis()->revision, essay->revision());
    m_window->editor()->setSelection(Selection::caret(11));
    copyImage();
    paste();
    QTRY_COMPARE(text(), u"---\ncover: images/essay-1.png\n---\n"_s);
    QCOMPARE(m_window->prompts.asked, QStringList());
}

void TestPasting::takesSeveralFiles()
{
    QVERIFY(QDir(m_window->folder.path()).mkdir(u"pictures"_s));
    QTemporaryDir elsewhere;
    QFile file(elsewhere.filePath(u"my cat.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("bytes") == 5);
    file.close();
    m_window->write(u"pictures/a.svg"_s, "<svg/>");
    m_window->open(u"essay.md"_s, "");
    m_window->prompts.describeAnswers = {u"One"_s, std::nullopt};
    copyFiles(
        {m_window->path(u"pictures/a.svg"_s), file.fileName(), m_window->path(u"essay.md"_s)});
    paste();
    QTRY_COMPARE(text(), u"![One](pictures/a.svg)\n\n![](images/my-cat.png)"_s);
    QCOMPARE(m_window->read(u"images/my-cat.png"_s), QByteArray("bytes"));
    QCOMPARE(m_window->prompts.asked, (QStringList{u"describe a.svg"_s, u"describe my cat.png"_s}));
}

void TestPasting::takesDroppedFiles()
{
    m_window->write(u"a.png"_s, "bytes");
    m_window->open(u"essay.md"_s, "line\n");
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_window->path(u"a.png"_s))});
    QVERIFY(drop(m_window->editor()->viewport(), mime));
    // Nothing is asked while the other program waits.
    QCOMPARE(m_window->prompts.asked, QStringList());
    QTRY_VERIFY(text().contains("![](a.png)"_L1));
    QCOMPARE(m_window->window->essays()->count(), 1);
}

void TestPasting::opensDroppedEssays()
{
    m_window->write(u"a.png"_s, "bytes");
    m_window->write(u"other.md"_s, "other\n");
    EssayDocument *essay = m_window->open(u"essay.md"_s, "line\n");
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_window->path(u"a.png"_s)),
                  QUrl::fromLocalFile(m_window->path(u"other.md"_s))});
    QVERIFY(drop(m_window->editor()->viewport(), mime));
    QTRY_VERIFY(essay->text().contains("![](a.png)"_L1));
    QTRY_COMPARE(m_window->current()->path(), m_window->path(u"other.md"_s));
    QCOMPARE(text(), u"other\n"_s);
}

void TestPasting::takesImagesDroppedBesideTheText()
{
    m_window->write(u"a.png"_s, "bytes");
    m_window->open(u"essay.md"_s, "");
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_window->path(u"a.png"_s))});
    QVERIFY(drop(m_window->window.get(), mime));
    QTRY_COMPARE(text(), u"![](a.png)"_s);
}

/// Office programs copy a picture of the words, too; browsers the address of an image.
void TestPasting::prefersWordsToTheirPicture()
{
    m_window->open(u"essay.md"_s, "");
    copy([](QMimeData &mime) {
        mime.setImageData(pixels());
        mime.setHtml(u"<b>words</b>"_s);
        mime.setText(u"words"_s);
    });
    paste();
    QCOMPARE(text(), u"**words**"_s);
    m_window->editor()->undo();
    copy([](QMimeData &mime) {
        mime.setImageData(pixels());
        mime.setHtml(u"<img src=\"https://example.com/a.png\" alt=\"a\">"_s);
    });
    paste();
    QTRY_COMPARE(text(), u"![](images/essay-1.png)"_s);
}

void TestPasting::savesAnUntitledEssayFirst()
{
    m_window->type(u"words "_s);
    m_window->prompts.saveForImageAnswers = {true};
    m_window->prompts.saveAnswers = {m_window->path(u"new.md"_s)};
    m_window->prompts.describeAnswers = {u"Blue"_s};
    copyImage();
    paste();
    QTRY_COMPARE(text(), u"words ![Blue](images/new-1.png)"_s);
    QCOMPARE(m_window->prompts.asked.first(), u"save for image Untitled"_s);
    QVERIFY(QFile::exists(m_window->path(u"images/new-1.png"_s)));
}

void TestPasting::losesNothingWithoutAFile()
{
    m_window->type(u"words"_s);
    copyImage();
    paste();
    QTRY_COMPARE(m_window->prompts.asked, QStringList{u"save for image Untitled"_s});
    m_window->prompts.saveForImageAnswers = {true};
    paste();
    QTRY_COMPARE(m_window->prompts.asked.size(), 3);
    QVERIFY(m_window->prompts.asked.last().startsWith("save as"_L1));
    QCOMPARE(text(), u"words"_s);
    QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
}

void TestPasting::saysWhenItCannotSave()
{
    m_window->open(u"essay.md"_s, "text\n");
    m_window->write(u"images"_s, "a file in the way");
    copyImage();
    paste();
    QTRY_VERIFY(m_window->hasMessage(u"The image was not saved"_s));
    QVERIFY(m_window->hasMessage(m_window->path(u"images"_s)));
    QCOMPARE(text(), u"text\n"_s);
}

/// A picture of 50 megapixels is turned into a file while one writes.
void TestPasting::goesOnMeanwhile()
{
    m_window->open(u"essay.md"_s, "one two\n");
    QImage large(8000, 6250, QImage::Format_RGB32);
    large.fill(0xFF336699);
    copy([&](QMimeData &mime) { mime.setImageData(large); });
    m_window->editor()->setSelection(Selection::caret(4));
    int beats = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { ++beats; });
    beat.start(0);
    paste();
    m_window->editor()->setSelection(Selection::caret(0));
    QTest::keyClicks(m_window->editor(), u"zero "_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(), u"zero one ![](images/essay-1.png)two\n"_s, 60'000);
    QVERIFY2(beats > 100, qPrintable(QString::number(beats)));
    QCOMPARE(m_window->editor()->selection(), Selection::caret(5));
}

void TestPasting::undoLeavesTheFile()
{
    m_window->open(u"essay.md"_s, "text\n");
    copyImage();
    paste();
    QTRY_VERIFY(text().contains("essay-1"_L1));
    m_window->trigger(CommandId::Undo);
    QCOMPARE(text(), u"text\n"_s);
    QVERIFY(QFile::exists(m_window->path(u"images/essay-1.png"_s)));
}

void TestPasting::pastesPlainByItsCommand()
{
    copy([](QMimeData &mime) {
        mime.setHtml(u"<b>a</b>"_s);
        mime.setText(u"*a*"_s);
    });
    m_window->trigger(CommandId::PastePlain);
    QCOMPARE(text(), u"*a*"_s);
    m_window->editor()->undo();
    m_window->settings->set(setting::pastesMarkdown, false);
    paste();
    QCOMPARE(text(), u"*a*"_s);
    m_window->editor()->undo();
    m_window->settings->set(setting::pastesMarkdown, true);
    paste();
    QCOMPARE(text(), u"**a**"_s);
}

void TestPasting::saysWhenFormatsAreLost()
{
    copy([](QMimeData &mime) {
        mime.setHtml(QString(longestPastedHtml + 1, u'x'));
        mime.setText(u"plain"_s);
    });
    paste();
    QCOMPARE(text(), u"plain"_s);
    QVERIFY(m_window->hasMessage(u"too long to be read with its formats"_s));
}

void TestPasting::asksForWords()
{
    ImageDescriptionDialog dialog(u"a & b.png"_s, u"A cat"_s);
    auto *words = dialog.findChild<QLineEdit *>();
    QVERIFY(words);
    QCOMPARE(words->accessibleName(), u"Description of the image"_s);
    QCOMPARE(words->selectedText(), u"A cat"_s);
    dialog.show();
    QTest::keyClicks(words, u"Two  cats "_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.description(), u"Two cats"_s);
    dialog.show();
    QTest::keyClick(words, Qt::Key_Escape);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

QTEST_MAIN(TestPasting)
#include "test_pasting.moc"
