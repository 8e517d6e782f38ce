// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview_driver.h"

#include <QApplication>
#include <QLabel>
#include <QPalette>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <csignal>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

const QString sample = u"---\ntitle: Of trees\ntags: [wood, leaf]\n"
                       "status:\n  value: draft\n  percentage: 40\n---\n"
                       "# Of trees\n\nAn oak[^1] is *old*.\n\n- one\n- two\n\n"
                       "| a | b |\n|---|---|\n| 1 | 2 |\n\n> A quote\n> of two lines\n\n"
                       "```c\nint x;\n```\n\nA [link] and a note.[^n]\n\n"
                       "<div>\n\nRaw *html*\n\n</div>\n\n"
                       "[link]: https://example.org/\n[^1]: The first.\n[^n]: The last.\n"_s;

} // namespace

class TestPreviewPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheEssay();
    void patchedPageIsTheFreshPage();
    void newestOfABurstIsShown();
    void untouchedBlocksStay();
    void untouchedPartsOfABlockStay();
    void headFollows();
    void hiddenPaneWaits();
    void clearEmptiesThePage();
    void linksAreAnnounced_data();
    void linksAreAnnounced();
    void followsThePalette();
    void comesBackAfterACrash();
    void rootGetsANotice();
};

void TestPreviewPane::showsTheEssay()
{
    PreviewDriver driver;
    QVERIFY(driver.show(sample));
    QCOMPARE(driver.ask(u"document.title"_s).toString(), u"Of trees"_s);
    QCOMPARE(driver.ask(u"document.compatMode"_s).toString(), u"CSS1Compat"_s);
    QVERIFY(driver.ask(u"document.querySelector('article').innerText"_s)
                .toString()
                .contains("An oak"_L1));
    QVERIFY(!driver.view()->accessibleName().isEmpty());
    QVERIFY(driver.view()->focusPolicy() & Qt::TabFocus);
}

/// After any typing the page is the one that a fresh load would have given.
void TestPreviewPane::patchedPageIsTheFreshPage()
{
    const int seed = qEnvironmentVariableIntValue("STETMARK_TEST_SEED");
    const int asked = qEnvironmentVariableIntValue("STETMARK_TEST_COUNT");
    QRandomGenerator random(seed > 0 ? seed : 7);
    const QStringList pieces{
        u"x"_s,     u"\n"_s,   u"\n\n"_s,  u"# "_s,      u"*"_s,     u"`"_s,
        u"```\n"_s, u"- "_s,   u"[^1]"_s,  u"[link]"_s,  u"<div>"_s, u"</div>"_s,
        u"<p>"_s,   u"> "_s,   u"---\n"_s, u"[^q]: q"_s, u"| "_s,    u"a \u2028\u00a0\U0001F333"_s,
        u"<!--"_s,  u"\"'&<"_s};
    PreviewDriver typed;
    PreviewDriver fresh;
    const int rounds = std::max(2, (asked > 0 ? asked : 200) / 20);
    for (int round = 0; round < rounds; ++round) {
        const QString path = u"/essay-%1.md"_s.arg(round);
        QString text = sample;
        for (int edit = 0; edit < 20; ++edit) {
            const int position = random.bounded(int(text.size()));
            if (random.bounded(3) == 0)
                text.remove(position, random.bounded(12));
            else
                text.insert(position, pieces.at(random.bounded(int(pieces.size()))));
            if (random.bounded(2) == 0)
                QVERIFY(typed.show(text, path)); // else the next one follows at once
            else
                typed.hand(text, path);
        }
        QVERIFY(typed.waitUntilShown());
        QVERIFY(fresh.show(text, path));
        QCOMPARE(typed.content(), fresh.content());
    }
}

void TestPreviewPane::newestOfABurstIsShown()
{
    PreviewDriver driver;
    QSignalSpy shown(&driver.pane(), &PreviewPane::shown);
    for (int i = 0; i < 200; ++i)
        driver.hand(u"Typed %1"_s.arg(i));
    QVERIFY(driver.waitUntilShown());
    QVERIFY(driver.content().contains("Typed 199"_L1));
    QVERIFY2(shown.size() < 20, "a burst of changes piled up");
}

void TestPreviewPane::untouchedBlocksStay()
{
    PreviewDriver driver;
    QVERIFY(driver.show(u"# Title\n\nFirst\n\nSecond\n\nThird\n"_s));
    driver.ask(u"globalThis.kept = [...document.querySelectorAll('article p')]"_s);
    QVERIFY(driver.show(u"# Title\n\nFirst\n\n## Second\n\nThird\n"_s));
    QCOMPARE(driver.ask(u"kept.map(p => p.isConnected).join()"_s).toString(), u"true,false,true"_s);
}

/// Of a block of the same kind only what differs is new.
void TestPreviewPane::untouchedPartsOfABlockStay()
{
    PreviewDriver driver;
    QVERIFY(driver.show(u"# Title\n\n*One* and **two** and `three`\n"_s));
    driver.ask(u"globalThis.kept = [...document.querySelectorAll('article p, article p *')]"_s);
    QVERIFY(driver.show(u"# Title\n\n*One* and **two, longer** and `three`\n"_s));
    QCOMPARE(driver.ask(u"kept.map(e => e.localName + ' ' + e.isConnected).join()"_s).toString(),
             u"p true,em true,strong false,code true"_s);
    QVERIFY(driver.content().contains("<strong>two, longer</strong>"_L1));
}

void TestPreviewPane::headFollows()
{
    PreviewDriver driver;
    QVERIFY(driver.show(u"---\ntitle: One\nlang: en\n---\nText\n"_s));
    driver.ask(u"globalThis.styles = [...document.querySelectorAll('style')]"_s);
    QVERIFY(driver.show(u"---\ntitle: Two\nlang: pt-BR\n---\nText\n"_s));
    QCOMPARE(driver.ask(u"document.title"_s).toString(), u"Two"_s);
    QCOMPARE(driver.ask(u"document.querySelectorAll('title').length"_s).toInt(), 1);
    QVERIFY(driver.ask(u"styles.length > 0 && styles.every(s => s.isConnected)"_s).toBool());
}

void TestPreviewPane::hiddenPaneWaits()
{
    PreviewDriver driver;
    QVERIFY(driver.show(u"Before"_s));
    driver.pane().hide();
    QSignalSpy shown(&driver.pane(), &PreviewPane::shown);
    for (int i = 0; i < 5; ++i)
        driver.hand(u"Hidden %1"_s.arg(i));
    QVERIFY(!shown.wait(300));
    QVERIFY(driver.content().contains("Before"_L1));
    driver.pane().show();
    QVERIFY(driver.waitUntilShown());
    QCOMPARE(shown.size(), 1);
    QVERIFY(driver.content().contains("Hidden 4"_L1));
}

void TestPreviewPane::clearEmptiesThePage()
{
    PreviewDriver driver;
    QVERIFY(driver.show(sample));
    driver.pane().clear();
    const auto isEmpty = [&driver] {
        return driver.ask(u"document.querySelector('article').children.length"_s).toInt() == 0;
    };
    QTRY_VERIFY(isEmpty());
    QVERIFY(driver.show(sample));
    QCOMPARE(driver.ask(u"document.title"_s).toString(), u"Of trees"_s);
}

void TestPreviewPane::linksAreAnnounced_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("announced");

    QTest::newRow("http") << u"http://example.org/a?b=c#d"_s << u"http://example.org/a?b=c#d"_s;
    QTest::newRow("https") << u"https://example.org/"_s << u"https://example.org/"_s;
    QTest::newRow("mailto") << u"mailto:ada@example.org"_s << u"mailto:ada@example.org"_s;
    QTest::newRow("script") << u"javascript:document.title='ran'"_s << QString();
    QTest::newRow("file") << u"file:///etc/hostname"_s << QString();
    QTest::newRow("data") << u"data:text/html,hello"_s << QString();
    QTest::newRow("another program's") << u"tel:123"_s << QString();
    QTest::newRow("the page itself") << u"stetmark:page"_s << QString();
    QTest::newRow("an image") << u"stetmark:image/abc"_s << QString();
    QTest::newRow("relative") << u"other.md"_s << QString();
    QTest::newRow("in the page") << u"#end"_s << QString();
}

/// Whatever the renderer lets through: links lead out of the page or nowhere.
void TestPreviewPane::linksAreAnnounced()
{
    QFETCH(QString, address);
    QFETCH(QString, announced);

    PreviewDriver driver;
    QVERIFY(driver.show(u"Text\n"_s));
    QSignalSpy activated(&driver.pane(), &PreviewPane::linkActivated);
    driver.ask(u"document.querySelector('article').innerHTML ="
               "  '<p><a id=a>link</a></p><p style=\"margin-top: 5000px\" id=end>End</p>';"
               "const a = document.getElementById('a'); a.href = \"%1\""_s.arg(address));
    const QVariantList place = driver
                                   .ask(u"(() => { const r = document.getElementById('a')"
                                        ".getBoundingClientRect(); return [r.x, r.y]; })()"_s)
                                   .toList();
    const QPoint inside(place.at(0).toInt() + 4, place.at(1).toInt() + 6);
    QTest::mouseClick(driver.view()->focusProxy(), Qt::LeftButton, {}, inside);
    if (announced.isEmpty()) {
        QVERIFY(!activated.wait(200) && activated.isEmpty());
    } else {
        QVERIFY(!activated.isEmpty() || activated.wait());
        QCOMPARE(activated.at(0).at(0).toUrl(), QUrl(announced));
    }
    QCOMPARE(driver.view()->url().adjusted(QUrl::RemoveFragment), QUrl(u"stetmark:page"_s));
    QCOMPARE(driver.ask(u"document.getElementById('a').textContent"_s).toString(), u"link"_s);
    const auto hasScrolled = [&driver] { return driver.ask(u"window.scrollY > 0"_s).toBool(); };
    QTRY_COMPARE(hasScrolled(), address == "#end"_L1);
}

void TestPreviewPane::followsThePalette()
{
    const QPalette before = QApplication::palette();
    PreviewDriver driver;
    QVERIFY(driver.show(sample));
    const auto paper = [&driver] {
        const QPixmap shot = driver.pane().grab();
        return shot.toImage().pixelColor(3, shot.height() / 2);
    };
    QTRY_VERIFY(paper().lightness() > 200);

    QPalette dark = before;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(dark);
    QTRY_VERIFY(paper().lightness() < 80);
    QVERIFY(driver.show(u"---\ntitle: Still dark\n---\nText\n"_s));
    QCOMPARE(driver.ask(u"getComputedStyle(document.documentElement).colorScheme"_s).toString(),
             u"dark"_s);

    QApplication::setPalette(before);
    QTRY_VERIFY(paper().lightness() > 200);
}

void TestPreviewPane::comesBackAfterACrash()
{
#ifdef Q_OS_UNIX
    PreviewDriver driver;
    QVERIFY(driver.show(u"Before the crash"_s));
    const qint64 pid = driver.view()->page()->renderProcessPid();
    QVERIFY(pid > 1);
    QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
    QTRY_VERIFY(driver.pane().findChild<QPushButton *>());
    QVERIFY(!driver.view() || !driver.view()->isVisible());
    driver.hand(u"After the crash"_s);

    QTest::mouseClick(driver.pane().findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(driver.waitUntilShown());
    QVERIFY(driver.content().contains("After the crash"_L1));
    QTRY_VERIFY(!driver.pane().findChild<QPushButton *>());
#else
    QSKIP("Ends a process by its id.");
#endif
}

void TestPreviewPane::rootGetsANotice()
{
#ifdef Q_OS_UNIX
    if (geteuid() != 0)
        QSKIP("Only root can see what root gets.");
    const QByteArray before = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    {
        PreviewDriver driver;
        driver.hand(sample);
        QTRY_VERIFY(driver.pane().findChild<QLabel *>());
        QVERIFY(driver.pane().findChild<QLabel *>()->text().contains("root"_L1));
        QVERIFY(!driver.view());
    }
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", before);
#endif
}

int main(int argc, char **argv)
{
    return runPreviewTest(argc, argv, [] { return std::make_unique<TestPreviewPane>(); });
}

#include "test_preview_pane.moc"
