// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/engine_support.h"

#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestEngineSupport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatTheEngineWouldDieOf_data();
    void seesWhatTheEngineWouldDieOf();
    void saysWhatToDo();
    void knowsSoftwareRenderers_data();
    void knowsSoftwareRenderers();
};

void TestEngineSupport::seesWhatTheEngineWouldDieOf_data()
{
    QTest::addColumn<EngineSurroundings>("surroundings");
    QTest::addColumn<EngineObstacle>("expected");

    const QStringList plain{u"stetmark"_s};
    using enum EngineObstacle;
    QTest::newRow("a person") << EngineSurroundings{false, true, {}, {}, plain} << None;
    QTest::newRow("root") << EngineSurroundings{true, true, {}, {}, plain} << Root;
    QTest::newRow("root, variable 1") << EngineSurroundings{true, true, "1", {}, plain} << None;
    QTest::newRow("root, variable 0") << EngineSurroundings{true, true, "0", {}, plain} << Root;
    QTest::newRow("root, variable yes") << EngineSurroundings{true, true, "yes", {}, plain} << Root;
    QTest::newRow("root, flag among others")
        << EngineSurroundings{true, true, {}, "--disable-gpu  --no-sandbox", plain} << None;
    QTest::newRow("root, a longer flag")
        << EngineSurroundings{true, true, {}, "--no-sandbox-and-more", plain} << Root;
    QTest::newRow("root, argument")
        << EngineSurroundings{true, true, {}, {}, {u"stetmark"_s, u"--no-sandbox"_s}} << None;
    QTest::newRow("no namespaces")
        << EngineSurroundings{false, false, {}, {}, plain} << NoNamespaces;
    QTest::newRow("no namespaces, variable 1")
        << EngineSurroundings{false, false, "1", {}, plain} << None;
}

void TestEngineSupport::seesWhatTheEngineWouldDieOf()
{
    QFETCH(EngineSurroundings, surroundings);
    QFETCH(EngineObstacle, expected);
    QCOMPARE(engineObstacle(surroundings), expected);
}

void TestEngineSupport::saysWhatToDo()
{
    QVERIFY(engineNotice(EngineObstacle::None).isEmpty());
    QVERIFY(engineNotice(EngineObstacle::Root).contains("ordinary user"_L1));
    QVERIFY(engineNotice(EngineObstacle::NoNamespaces).contains("user namespaces"_L1));
}

void TestEngineSupport::knowsSoftwareRenderers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("software");

    QTest::newRow("Mesa on the processor")
        << QByteArray("llvmpipe (LLVM 15.0.6, 256 bits)") << true;
    QTest::newRow("Mesa, old") << QByteArray("Software Rasterizer") << true;
    QTest::newRow("Mesa, plain") << QByteArray("softpipe") << true;
    QTest::newRow("Chromium's") << QByteArray("Google SwiftShader") << true;
    QTest::newRow("Intel") << QByteArray("Mesa Intel(R) UHD Graphics 620 (KBL GT2)") << false;
    QTest::newRow("AMD") << QByteArray("AMD Radeon RX 580 (polaris10, LLVM 15.0.6)") << false;
    QTest::newRow("NVIDIA") << QByteArray("NVIDIA GeForce GTX 1650/PCIe/SSE2") << false;
}

void TestEngineSupport::knowsSoftwareRenderers()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, software);
    QCOMPARE(isSoftwareRenderer(name), software);
}

QTEST_GUILESS_MAIN(TestEngineSupport)
#include "test_engine_support.moc"
