// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appearance.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double bright = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
}

} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void setsEveryColour_data();
    void setsEveryColour();
    void outlinesCanBeSeen_data();
    void outlinesCanBeSeen();
    void switchesAndComesBack();
    void isChosenInTheMenu();
};

void TestAppearance::textCanBeRead_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("ground");
    using Role = QPalette::ColorRole;
    const QList<QPair<Role, Role>> pairs{
        {Role::WindowText, Role::Window},         {Role::Text, Role::Base},
        {Role::Text, Role::AlternateBase},        {Role::ButtonText, Role::Button},
        {Role::HighlightedText, Role::Highlight}, {Role::ToolTipText, Role::ToolTipBase},
        {Role::PlaceholderText, Role::Base},      {Role::Link, Role::Base},
        {Role::LinkVisited, Role::Base},          {Role::Link, Role::Window},
        {Role::Link, Role::AlternateBase},        {Role::PlaceholderText, Role::AlternateBase},
    };
    for (const auto &theme : {u"light"_s, u"dark"_s}) {
        for (const auto &[text, ground] : pairs) {
            QTest::addRow("%s %d %d", qPrintable(theme), int(text), int(ground))
                << theme << text << ground;
        }
    }
}

void TestAppearance::textCanBeRead()
{
    QFETCH(QString, theme);
    QFETCH(QPalette::ColorRole, text);
    QFETCH(QPalette::ColorRole, ground);
    const QPalette palette =
        readPalette(u":/stetmark/themes/window-%1.ini"_s.arg(theme), QPalette());
    const double ratio = contrast(palette.color(text), palette.color(ground));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestAppearance::setsEveryColour_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void TestAppearance::setsEveryColour()
{
    QFETCH(QString, theme);
    const QColor unset(1, 2, 3);
    QPalette base;
    for (int role = 0; role < QPalette::NColorRoles; ++role)
        base.setColor(QPalette::All, QPalette::ColorRole(role), unset);
    const QPalette palette = readPalette(u":/stetmark/themes/window-%1.ini"_s.arg(theme), base);
    const auto names = QMetaEnum::fromType<QPalette::ColorRole>();
    for (int role = 0; role < QPalette::NColorRoles; ++role) {
        if (role != QPalette::NoRole)
            QVERIFY2(palette.color(QPalette::Active, QPalette::ColorRole(role)) != unset,
                     names.valueToKey(role));
    }
}

void TestAppearance::outlinesCanBeSeen_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void TestAppearance::outlinesCanBeSeen()
{
    QFETCH(const Appearance, appearance);
    const AppearanceSwitch appearances;
    appearances.apply(appearance);
    QWidget window;
    QVBoxLayout layout(&window);
    QPushButton focused;
    QCheckBox box;
    QLineEdit line;
    QComboBox choice;
    choice.setEditable(true);
    QPlainTextEdit text;
    text.setFixedHeight(60);
    for (QWidget *widget : QList<QWidget *>{&focused, &box, &line, &choice, &text})
        layout.addWidget(widget);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    focused.setFocus();
    const QPalette palette = QApplication::palette();
    for (QWidget *widget : QList<QWidget *>{&box, &line, &choice, &text}) {
        const QImage picture = widget->grab().toImage();
        // The strongest pixel on the way from the left edge into the widget.
        double ratio = 0;
        for (int x = 0; x < 4; ++x) {
            const QColor colour = picture.pixelColor(x, picture.height() / 2);
            ratio = std::max(ratio, contrast(colour, palette.color(QPalette::Window)));
        }
        const char *name = widget->metaObject()->className();
        QVERIFY2(ratio >= 3, qPrintable(u"%1 %2"_s.arg(QLatin1StringView(name)).arg(ratio)));
    }
    appearances.apply(Appearance::System);
}

void TestAppearance::switchesAndComesBack()
{
    const AppearanceSwitch appearance;
    const QColor before = QApplication::palette().color(QPalette::Window);
    const QString style = QApplication::style()->name();
    appearance.apply(Appearance::Dark);
    QVERIFY(luminance(QApplication::palette().color(QPalette::Window)) < 0.1);
    appearance.apply(Appearance::Light);
    QVERIFY(luminance(QApplication::palette().color(QPalette::Window)) > 0.7);
    appearance.apply(Appearance::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), before);
    QCOMPARE(QApplication::style()->name(), style);
}

void TestAppearance::isChosenInTheMenu()
{
    WindowFixture fixture;
    const Commands *commands = fixture.window->commands();
    QVERIFY(commands->action(CommandId::SystemAppearance)->isChecked());
    QVERIFY(fixture.trigger(CommandId::DarkAppearance));
    QCOMPARE(fixture.settings->appearance(), Appearance::Dark);
    QVERIFY(!commands->action(CommandId::SystemAppearance)->isChecked());
    QTRY_VERIFY(luminance(fixture.window->palette().color(QPalette::Window)) < 0.1);
    fixture.restart();
    QVERIFY(fixture.window->commands()->action(CommandId::DarkAppearance)->isChecked());
    QVERIFY(fixture.trigger(CommandId::SystemAppearance));
    QTRY_VERIFY(luminance(fixture.window->palette().color(QPalette::Window)) > 0.5);
}

QTEST_MAIN(TestAppearance)
#include "test_appearance.moc"
