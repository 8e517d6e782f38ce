// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview_driver.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

/// Paragraphs that can be told apart, long enough to take some lines each.
QStringList paragraphs(int count)
{
    QStringList blocks;
    for (int i = 0; i < count; ++i)
        blocks.append(u"Paragraph %1: "_s.arg(i)
                      + u"some words that fill the line. "_s.repeated(9));
    return blocks;
}

QString essay(const QStringList &blocks)
{
    return blocks.join("\n\n"_L1) + u'\n';
}

} // namespace

class TestPreviewScroll : public QObject
{
    Q_OBJECT

private:
    static bool waitForFrames(PreviewDriver &driver);
    static double scrollTo(PreviewDriver &driver, const QString &start);
    static double topOf(PreviewDriver &driver, const QString &start);

private Q_SLOTS:
    void staysWhileTextAboveChanges_data();
    void staysWhileTextAboveChanges();
    void staysWithoutTheEnginesHelp();
    void staysInsideAChangedBlock();
    void staysAtTheVeryTop();
    void staysWhileAnImageAboveLoads();
    void anotherEssayBeginsAtItsTop_data();
    void anotherEssayBeginsAtItsTop();
    void anEssayKeepsItsPlaceWhenItIsSaved();
};

/// Until the engine has drawn what it was told, with what it lays out on the way.
bool TestPreviewScroll::waitForFrames(PreviewDriver &driver)
{
    driver.ask(u"globalThis.framesToCome = 4;"
               "requestAnimationFrame(function count() {"
               "    if (--framesToCome > 0) requestAnimationFrame(count);"
               "})"_s);
    return QTest::qWaitFor([&] { return driver.ask(u"framesToCome"_s).toInt() == 0; });
}

/// Puts the element whose text begins with `start` some pixels above the window's
/// top, so that it is cut by it. Gives its place.
double TestPreviewScroll::scrollTo(PreviewDriver &driver, const QString &start)
{
    // In a long essay places are estimates at first: come nearer until it stays there.
    double last = qQNaN();
    for (int i = 0; i < 20; ++i) {
        driver.ask(u"[...document.querySelectorAll('article p, article li')]"
                   ".find(e => e.textContent.trim().startsWith('%1')).scrollIntoView();"
                   "window.scrollBy(0, 20)"_s.arg(start));
        const double top = waitForFrames(driver) ? topOf(driver, start) : qQNaN();
        if (top == last)
            return top;
        last = top;
    }
    qWarning("the page does not come to rest");
    return last;
}

double TestPreviewScroll::topOf(PreviewDriver &driver, const QString &start)
{
    return driver
        .ask(u"[...document.querySelectorAll('article p, article li')]"
             ".find(e => e.textContent.trim().startsWith('%1')).getBoundingClientRect().top"_s.arg(
                 start))
        .toDouble();
}

void TestPreviewScroll::staysWhileTextAboveChanges_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("an essay") << 60;
    QTest::newRow("a long essay") << 1500;
}

void TestPreviewScroll::staysWhileTextAboveChanges()
{
    QFETCH(int, count);
    QStringList blocks = paragraphs(count);
    const QString watched = u"Paragraph %1:"_s.arg(count / 2);
    PreviewDriver driver;
    QVERIFY(driver.show(essay(blocks)));
    const double place = scrollTo(driver, watched);
    QVERIFY(place < 0 && place > -25);
    const auto isInPlace = [&] { return std::abs(topOf(driver, watched) - place) <= 1; };

    for (int i = 0; i < 20; ++i) { // fractions of a pixel must not add up
        blocks[count / 2 - 2] += u"One more sentence of several words. "_s.repeated(3);
        QVERIFY(driver.show(essay(blocks)));
        QTRY_VERIFY(isInPlace());
    }
    blocks.insert(1, u"A paragraph of its own."_s);
    QVERIFY(driver.show(essay(blocks)));
    QTRY_VERIFY(isInPlace());
    blocks.remove(1, 5);
    QVERIFY(driver.show(essay(blocks)));
    QTRY_VERIFY(isInPlace());
    blocks.last() += u"At the end."_s;
    QVERIFY(driver.show(essay(blocks)));
    QTRY_VERIFY(isInPlace());
}

/// The engine's own scroll anchoring hides most of what is laid out late, but not on
/// every machine: without it the page must come to rest at the same place.
void TestPreviewScroll::staysWithoutTheEnginesHelp()
{
    QStringList blocks = paragraphs(1500);
    const QString watched = u"Paragraph 750:"_s;
    PreviewDriver driver;
    QVERIFY(driver.show(essay(blocks)));
    driver.ask(u"document.documentElement.style.overflowAnchor = 'none'"_s);
    const double place = scrollTo(driver, watched);
    const auto isInPlace = [&] { return std::abs(topOf(driver, watched) - place) <= 1; };
    const auto isLaidOut = [&] {
        return driver
                   .ask(u"document.querySelectorAll('article p')[748]"
                        ".getBoundingClientRect().height"_s)
                   .toDouble()
               > 300;
    };
    for (int i = 0; i < 5; ++i) {
        blocks[748] += u"One more sentence of several words. "_s.repeated(20);
        QVERIFY(driver.show(essay(blocks)));
        QTRY_VERIFY(isLaidOut());
        QTRY_VERIFY(isInPlace());
    }
}

/// A list is one block: what is typed in an item far above replaces it all.
void TestPreviewScroll::staysInsideAChangedBlock()
{
    QStringList items = paragraphs(60).replaceInStrings(u"Paragraph"_s, u"- Item"_s);
    PreviewDriver driver;
    QVERIFY(driver.show(items.join(u'\n')));
    const double place = scrollTo(driver, u"Item 40:"_s);
    const auto isInPlace = [&] { return std::abs(topOf(driver, u"Item 40:"_s) - place) <= 1; };
    items[2] += u"One more sentence of several words. "_s.repeated(8);
    QVERIFY(driver.show(items.join(u'\n')));
    QTRY_VERIFY(isInPlace());
}

void TestPreviewScroll::staysAtTheVeryTop()
{
    QStringList blocks = paragraphs(60);
    PreviewDriver driver;
    QVERIFY(driver.show(essay(blocks)));
    blocks.prepend(u"A new beginning."_s);
    QVERIFY(driver.show(essay(blocks)));
    QCOMPARE(driver.ask(u"window.scrollY"_s).toInt(), 0);
}

void TestPreviewScroll::staysWhileAnImageAboveLoads()
{
    QTemporaryDir folder;
    QImage image(300, 700, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(folder.filePath(u"tree.png"_s)));

    QStringList blocks = paragraphs(60);
    const QString path = folder.filePath(u"essay.md"_s);
    QVERIFY(QFile(path).open(QIODevice::WriteOnly)); // images lie beside a file
    PreviewDriver driver;
    QVERIFY(driver.show(essay(blocks), path));
    const double place = scrollTo(driver, u"Paragraph 30:"_s);
    blocks.insert(5, u"![A tree](tree.png)"_s);
    QVERIFY(driver.show(essay(blocks), path));
    const auto width = [&] {
        return driver.ask(u"document.querySelector('article img').naturalWidth"_s).toInt();
    };
    QTRY_COMPARE(width(), 300);
    QTRY_VERIFY(std::abs(topOf(driver, u"Paragraph 30:"_s) - place) <= 1);

    // Typing elsewhere leaves the image as it is.
    driver.ask(u"globalThis.image = document.querySelector('article img')"_s);
    blocks[3] += u"More."_s;
    QVERIFY(driver.show(essay(blocks), path));
    QVERIFY(driver.ask(u"image.isConnected && image.complete"_s).toBool());
}

void TestPreviewScroll::anotherEssayBeginsAtItsTop_data()
{
    staysWhileTextAboveChanges_data();
}

void TestPreviewScroll::anotherEssayBeginsAtItsTop()
{
    QFETCH(int, count);
    const QString first = essay(paragraphs(count));
    const QString watched = u"Paragraph %1:"_s.arg(count / 2);
    PreviewDriver driver;
    QVERIFY(driver.show(first));
    const double place = scrollTo(driver, watched);
    driver.turnTo(2);
    QVERIFY(driver.show(essay(paragraphs(count))));
    QCOMPARE(driver.ask(u"window.scrollY"_s).toInt(), 0);
    driver.turnTo(1);
    QVERIFY(driver.show(first));
    QTRY_VERIFY(std::abs(topOf(driver, watched) - place) <= 1);
}

void TestPreviewScroll::anEssayKeepsItsPlaceWhenItIsSaved()
{
    const QString text = essay(paragraphs(40));
    const QString watched = u"Paragraph 20:"_s;
    PreviewDriver driver;
    QVERIFY(driver.show(text));
    const double place = scrollTo(driver, watched);
    QVERIFY(driver.show(text, u"/saved.md"_s));
    QVERIFY(std::abs(topOf(driver, watched) - place) <= 1);
}

int main(int argc, char **argv)
{
    return runPreviewTest(argc, argv, [] { return std::make_unique<TestPreviewScroll>(); });
}

#include "test_preview_scroll.moc"
