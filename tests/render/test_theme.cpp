// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/theme.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

/// The share of `channel` (0 to 1) in the luminance, made linear (WCAG 2.1).
double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Of 0xrrggbb.
double luminance(uint color)
{
    return 0.2126 * linear((color >> 16 & 0xff) / 255.0)
           + 0.7152 * linear((color >> 8 & 0xff) / 255.0) + 0.0722 * linear((color & 0xff) / 255.0);
}

/// From 1 to 21, as WCAG 2.1 has it.
double contrast(uint a, uint b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

/// The colours that the style sheet defines, one set for each `:root`; a set has
/// those of the first where it says nothing.
QList<QHash<QString, uint>> colorSets()
{
    static const QRegularExpression rootRule(u":root\\s*\\{([^}]*)\\}"_s);
    static const QRegularExpression definition(u"--([a-z]+):\\s*#([0-9a-f]{6})"_s);
    QList<QHash<QString, uint>> sets;
    const QString styles = themeStyles();
    for (const auto &root : rootRule.globalMatch(styles)) {
        QHash<QString, uint> set = sets.value(0);
        const QString rule = root.captured(1);
        for (const auto &found : definition.globalMatch(rule))
            set.insert(found.captured(1), found.captured(2).toUInt(nullptr, 16));
        sets.append(set);
    }
    return sets;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStandsOut();
    void holdsNothingForeign();
};

void TestTheme::textStandsOut()
{
    const auto sets = colorSets();
    QCOMPARE(sets.size(), 3); // light, dark, printed
    for (const auto &set : sets) {
        for (const char *const text : {"ink", "faint", "link"}) {
            for (const char *const ground : {"paper", "panel", "mark"}) {
                const double found = contrast(set[QLatin1StringView(text)], //
                                              set[QLatin1StringView(ground)]);
                QVERIFY2(found >= 4.5,
                         qPrintable(u"%1 on %2: %3"_s
                                        .arg(QLatin1StringView(text), QLatin1StringView(ground))
                                        .arg(found)));
            }
        }
        QVERIFY(contrast(set[u"link"_s], set[u"rule"_s]) >= 3); // the bar of a meter
    }
}

void TestTheme::holdsNothingForeign()
{
    const QString styles = themeStyles();
    QVERIFY(!styles.contains("</"_L1));
    QVERIFY(!styles.contains("url("_L1));
    QVERIFY(!styles.contains("@import"_L1));
}

QTEST_APPLESS_MAIN(TestTheme)

#include "test_theme.moc"
