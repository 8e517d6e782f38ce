// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appearance.h"
#include "editor/form/scale_slider.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
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
    void slidersCanBeSeen_data();
    void slidersCanBeSeen();
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
    QTest::addColumn<QPalette>("desktop");
    QPalette dark(QColor(0x31363b), QColor(0x31363b));
    dark.setColor(QPalette::Base, QColor(0x232629));
    QPalette light(QColor(0xeff0f1), QColor(0xeff0f1));
    light.setColor(QPalette::WindowText, QColor(0x31363b));
    light.setColor(QPalette::Text, QColor(0x31363b));
    QTest::newRow("light") << Appearance::Light << light;
    QTest::newRow("dark") << Appearance::Dark << light;
    QTest::newRow("light desktop") << Appearance::System << light;
    QTest::newRow("dark desktop") << Appearance::System << dark;
}

void TestAppearance::outlinesCanBeSeen()
{
    QFETCH(const Appearance, appearance);
    QFETCH(const QPalette, desktop);
    const AppearanceSwitch appearances;
    appearances.apply(appearance);
    if (appearance == Appearance::System)
        QApplication::setPalette(desktop);
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
    QMenu menu;
    menu.addAction(u"Remove"_s);
    QFrame popup(nullptr, Qt::Popup);
    popup.setFrameShape(QFrame::StyledPanel);
    popup.resize(100, 60);
    for (QWidget *widget : QList<QWidget *>{&box, &line, &choice, &text, &menu, &popup}) {
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

void TestAppearance::slidersCanBeSeen_data()
{
    outlinesCanBeSeen_data();
}

void TestAppearance::slidersCanBeSeen()
{
    QFETCH(const Appearance, appearance);
    QFETCH(const QPalette, desktop);
    const AppearanceSwitch appearances;
    appearances.apply(appearance);
    if (appearance == Appearance::System)
        QApplication::setPalette(desktop);
    ScaleSlider slider;
    slider.resize(200, 30);
    slider.showRange(0, 100, 25);
    // Without a value, too, where there is nothing but the groove.
    for (const std::optional<int> position : {std::optional<int>(), std::optional(50)}) {
        slider.showPosition(position);
        const QImage picture = slider.grab().toImage();
        const QColor ground = picture.pixelColor(0, 0);
        // From top to bottom where no handle is, and where it is.
        for (const int x : {50, 100, 150}) {
            double ratio = 0;
            for (int y = 0; y < picture.height() / 2; ++y)
                ratio = std::max(ratio, contrast(picture.pixelColor(x, y), ground));
            QVERIFY2(ratio >= 3, qPrintable(u"%1 at %2"_s.arg(ratio).arg(x)));
        }
    }
    appearances.apply(Appearance::System);
}

void TestAppearance::switchesAndComesBack()
{
    const QString style = u"windows"_s;
    QApplication::setStyle(style);
    const AppearanceSwitch appearance;
    const QColor before = QApplication::palette().color(QPalette::Window);
    appearance.apply(Appearance::Dark);
    QVERIFY(luminance(QApplication::palette().color(QPalette::Window)) < 0.1);
    appearance.apply(Appearance::Light);
    QVERIFY(luminance(QApplication::palette().color(QPalette::Window)) > 0.7);
    appearance.apply(Appearance::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), before);
    QCOMPARE(QApplication::style()->name(), style);
    QApplication::setStyle(u"fusion"_s);
}

void TestAppearance::isChosenInTheMenu()
{
    WindowFixture fixture;
    const Commands *commands = fixture.window->commands();
    QVERIFY(commands->action(CommandId::SystemAppearance)->isChecked());
    QVERIFY(fixture.trigger(CommandId::DarkAppearance));
    QCOMPARE(fixture.settings->get(setting::appearance), Appearance::Dark);
    QVERIFY(!commands->action(CommandId::SystemAppearance)->isChecked());
    QTRY_VERIFY(luminance(fixture.window->palette().color(QPalette::Window)) < 0.1);
    fixture.restart();
    QVERIFY(fixture.window->commands()->action(CommandId::DarkAppearance)->isChecked());
    QVERIFY(fixture.trigger(CommandId::SystemAppearance));
    QTRY_VERIFY(luminance(fixture.window->palette().color(QPalette::Window)) > 0.5);
}

QTEST_MAIN(TestAppearance)
#include "test_appearance.moc"
