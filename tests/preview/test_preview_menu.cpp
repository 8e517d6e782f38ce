// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a reader can do with the page besides reading it, and what not.

#include "preview/view/preview_pane.h"
#include "tests/preview/preview_driver.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineDownloadRequest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

/// The middle of the first element that `selector` finds.
QPoint centreOf(const PreviewDriver &driver, const QString &selector)
{
    const QVariantList place =
        driver
            .ask(u"(() => { const r = document.querySelector('%1').getBoundingClientRect();"
                 " return [r.x + r.width / 2, r.y + r.height / 2]; })()"_s.arg(selector))
            .toList();
    return {place.at(0).toInt(), place.at(1).toInt()};
}

/// The menu that a click with the right button opens there; it belongs to the view.
QMenu *openMenu(const PreviewDriver &driver, QPoint place)
{
    QTest::mouseClick(driver.view()->focusProxy(), Qt::RightButton, {}, place);
    QMenu *menu = nullptr;
    const bool isOpen = QTest::qWaitFor([&] {
        menu = driver.view()->findChild<QMenu *>();
        return menu && menu->isVisible();
    });
    return isOpen ? menu : nullptr;
}

QAction *actionNamed(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

class TestPreviewMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesTextAndAddresses();
    void savesNothing();
    void takesNoDrops();
};

void TestPreviewMenu::copiesTextAndAddresses()
{
    PreviewDriver driver;
    QVERIFY(driver.show(u"# Title\n\nSome words and a [link](https://example.com/there).\n"_s));

    QMenu *menu = openMenu(driver, centreOf(driver, u"article p"_s) + QPoint(0, 60));
    QVERIFY(menu);
    QVERIFY(actionNamed(*menu, u"Copy"_s));
    QVERIFY(!actionNamed(*menu, u"Copy"_s)->isEnabled());
    QVERIFY(!actionNamed(*menu, u"Copy Link Address"_s));
    actionNamed(*menu, u"Select All"_s)->trigger();
    menu->close();
    QTRY_VERIFY(driver.view()->hasSelection());
    QTRY_VERIFY(!driver.view()->findChild<QMenu *>());

    menu = openMenu(driver, centreOf(driver, u"article a"_s));
    QVERIFY(menu);
    // Nothing of the engine's own menu: no reload, no source, no saving.
    QCOMPARE(menu->actions().size(), 3);
    QVERIFY(actionNamed(*menu, u"Copy Link Address"_s));
    QApplication::clipboard()->clear();
    actionNamed(*menu, u"Copy Link Address"_s)->trigger();
    QTRY_COMPARE(QApplication::clipboard()->text(), u"https://example.com/there"_s);
    actionNamed(*menu, u"Copy"_s)->trigger();
    QTRY_VERIFY(QApplication::clipboard()->text().contains("Some words and a link."_L1));
}

void TestPreviewMenu::savesNothing()
{
    PreviewDriver driver;
    QVERIFY(driver.show(u"Text\n"_s));
    QWebEnginePage *page = driver.view()->page();
    QSignalSpy finished(page->profile(), &QWebEngineProfile::downloadRequested);
    page->download(QUrl(u"data:application/octet-stream,x"_s), u"x.bin"_s);
    QVERIFY(!finished.isEmpty() || finished.wait());
    auto *download = finished.at(0).at(0).value<QWebEngineDownloadRequest *>();
    QVERIFY(download);
    QCOMPARE(download->state(), QWebEngineDownloadRequest::DownloadCancelled);
}

/// Else a file that is dropped on the page would take its place.
void TestPreviewMenu::takesNoDrops()
{
    PreviewDriver driver;
    QVERIFY(driver.show(u"Text\n"_s));
    QVERIFY(!driver.view()->acceptDrops());
}

int main(int argc, char **argv)
{
    return runPreviewTest(argc, argv, [] { return std::make_unique<TestPreviewMenu>(); });
}

#include "test_preview_menu.moc"
