// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The preview in the window, with the real engine.

#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"
#include "preview/view/preview_pane.h"
#include "tests/app/window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

constexpr int patience = 20'000; // ms; an engine may start on a busy machine

/// Waits until the page shows the text as it is now.
bool followsText(const WindowFixture &fixture, QSignalSpy &shown)
{
    const auto isShown = [&] {
        return !shown.isEmpty()
               && shown.last().at(0).toULongLong() == fixture.current()->revision();
    };
    while (!isShown()) {
        if (!shown.wait(patience))
            return false;
    }
    return true;
}

} // namespace

class TestWindowPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTypingAndTabs();
    void copiesFromThePage();
};

void TestWindowPreview::followsTypingAndTabs()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "# One\n\nThe first.\n");
    QVERIFY(!fixture.window->findChild<PreviewPane *>());
    QVERIFY(fixture.trigger(CommandId::ShowPreview));
    auto *pane = fixture.window->findChild<PreviewPane *>();
    QVERIFY(pane);
    QSignalSpy shown(pane, &PreviewPane::shown);
    QVERIFY(followsText(fixture, shown));
    fixture.type(u"And more."_s);
    QVERIFY(followsText(fixture, shown));
    QVERIFY(fixture.editor()->hasFocus());

    // Hidden, it rests; it is up to date when it comes back.
    QVERIFY(fixture.trigger(CommandId::ShowPreview));
    fixture.type(u" And still more."_s);
    QVERIFY(fixture.trigger(CommandId::ShowPreview));
    QVERIFY(followsText(fixture, shown));

    shown.clear();
    fixture.open(u"two.md"_s, "# Two\n");
    QVERIFY(followsText(fixture, shown));
    QCOMPARE(fixture.window->findChildren<PreviewPane *>().size(), 1);
}

void TestWindowPreview::copiesFromThePage()
{
    WindowFixture fixture;
    fixture.open(u"one.md"_s, "# One\n\nThe words of the page.\n");
    QVERIFY(fixture.trigger(CommandId::ShowForm)); // hides it: one pane less to pass
    QVERIFY(fixture.trigger(CommandId::ShowPreview));
    auto *pane = fixture.window->findChild<PreviewPane *>();
    QSignalSpy shown(pane, &PreviewPane::shown);
    QVERIFY(followsText(fixture, shown));
    QVERIFY(fixture.trigger(CommandId::NextPane));
    QVERIFY(pane->isAncestorOf(QApplication::focusWidget()));
    QGuiApplication::clipboard()->clear();
    QVERIFY(fixture.trigger(CommandId::SelectAll));
    QVERIFY(fixture.trigger(CommandId::Copy));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"The words of the page."_s));
    QVERIFY(fixture.trigger(CommandId::Paste)); // into a page: nothing, and nothing breaks
    QVERIFY(fixture.trigger(CommandId::NextPane));
    QVERIFY(fixture.editor()->hasFocus());
    QCOMPARE(fixture.current()->text(), u"# One\n\nThe words of the page.\n"_s);
}

int main(int argc, char **argv)
{
    preparePreview();
    QApplication app(argc, argv);
    TestWindowPreview test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window_preview.moc"
