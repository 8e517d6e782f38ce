// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/arrows.h"
#include "tests/architecture/conventions.h"
#include "tests/architecture/file_access.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <functional>

using namespace stetmark::architecture;

using Rule = std::function<QStringList(const SourceFile &)>;

namespace {

QStringList modulesRule(const SourceFile &file)
{
    return forbiddenModules(file, QStringLiteral(STETMARK_QT_HEADERS));
}

/// Rules that look at one file at a time, by name.
const QList<std::pair<const char *, Rule>> &rules()
{
    static const QList<std::pair<const char *, Rule>> all{
        {"arrows between rooms", forbiddenArrows},
        {"modules of Qt", modulesRule},
        {"wrapped libraries", forbiddenLibraries},
        {"dialogs only in prompts", dialogsOutsidePrompts},
        {"no global instance", globalInstances},
        {"no network", networkUse},
        {"colours only in themes", hardCodedColours},
        {"no sleeps", sleepsInTests},
        {"form", wrongForm},
        {"length", tooLong},
    };
    return all;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Says every problem, since a failed check shows only the start of a long text.
bool none(const QStringList &problems)
{
    for (const QString &problem : problems)
        qWarning("%s", qUtf8Printable(problem));
    return problems.isEmpty();
}

constexpr auto spdx = "// SPDX-FileCopyrightText: 2026 The Stetmark developers\n"
                      "// SPDX-License-Identifier: GPL-3.0-or-later\n";

} // namespace

/// The house rules, read off the sources. Every rule is shown to fail on what it
/// forbids, and to leave alone what only looks like it.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sources_data();
    void sources();
    void ownHeaderComesFirst();
    void filesAreTouchedWhereListed();
    void linkLines();
    void commandLineNeedsNoScreen();

    void rulesCatch_data();
    void rulesCatch();
    void rulesLeaveAlone_data();
    void rulesLeaveAlone();
    void ownHeaderRule();
    void fileAccessRule_data();
    void fileAccessRule();
    void linkRule();

private:
    QList<SourceFile> m_sources;
};

void TestArchitecture::initTestCase()
{
    m_sources = readSources(QStringLiteral(STETMARK_SOURCE_DIR));
    QVERIFY(m_sources.size() > 50);
    QVERIFY2(QFile::exists(QStringLiteral(STETMARK_QT_HEADERS "/QtCore/QString")),
             STETMARK_QT_HEADERS);
}

void TestArchitecture::sources_data()
{
    QTest::addColumn<int>("rule");
    for (int i = 0; i < rules().size(); ++i)
        QTest::newRow(rules()[i].first) << i;
}

void TestArchitecture::sources()
{
    QFETCH(int, rule);
    QStringList problems;
    for (const SourceFile &file : std::as_const(m_sources))
        problems += rules()[rule].second(file);
    QVERIFY(none(problems));
}

void TestArchitecture::ownHeaderComesFirst()
{
    QSet<QString> paths;
    for (const SourceFile &file : std::as_const(m_sources))
        paths.insert(file.path);
    QStringList problems;
    for (const SourceFile &file : std::as_const(m_sources)) {
        if (!file.path.endsWith(QStringLiteral(".cpp")))
            continue;
        const QString header = file.path.chopped(3) + u'h';
        if (paths.contains(header))
            problems += ownHeaderNotFirst(file, header);
    }
    QVERIFY(none(problems));
}

void TestArchitecture::filesAreTouchedWhereListed()
{
    const QStringList listed =
        listedFileAccess(contentOf(QStringLiteral(STETMARK_SOURCE_DIR "/ARCHITECTURE.md")));
    QVERIFY(!listed.isEmpty());
    const QStringList problems = fileAccessProblems(m_sources, listed);
    QVERIFY(none(problems));
}

void TestArchitecture::linkLines()
{
    const QString lines = contentOf(QStringLiteral(STETMARK_LINK_LINES));
    QVERIFY(lines.contains(QStringLiteral("stetmark-cli=")));
    QStringList problems;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
        problems += forbiddenLinks(line);
    QVERIFY(none(problems));
}

void TestArchitecture::commandLineNeedsNoScreen()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {QStringLiteral(STETMARK_CLI)});
    QVERIFY(ldd.waitForFinished());
    const QString libraries = QString::fromLocal8Bit(ldd.readAllStandardOutput());
    QVERIFY2(libraries.contains(QStringLiteral("libQt6Core")), libraries.toUtf8());
    const QStringList problems = screenLibraries(libraries);
    QVERIFY(none(problems));
}

void TestArchitecture::rulesCatch_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *rule, const char *path, const char *text) {
        QTest::addRow("%s: %.40s", rule, QByteArray(text).simplified().constData())
            << QString::fromLatin1(rule) << QString::fromLatin1(path) << QString::fromUtf8(text);
    };
    const char *arrows = "arrows between rooms";
    row(arrows, "editor/text/a.cpp", "#include \"preview/view/preview_pane.h\"");
    row(arrows, "preview/view/a.h", "#include \"editor/document/essay_document.h\"");
    row(arrows, "editor/essay/a.cpp", "#include \"preview/render/exporter.h\"");
    row(arrows, "preview/render/a.cpp", "  # include \"app/settings.h\"");
    row(arrows, "app/cli/a.cpp", "#include \"editor/document/essay_document.h\"");
    row(arrows, "app/a.cpp", "#include \"app/cli/command.h\"");
    row(arrows, "editor/essay/a.cpp", "#include \"span.h\"");
    const char *modules = "modules of Qt";
    row(modules, "editor/essay/a.cpp", "#include <QColor>");
    row(modules, "editor/essay/a.cpp", "#include <QtGui/QColor>");
    row(modules, "preview/render/a.cpp", "#include <QWidget>");
    row(modules, "app/cli/a.cpp", "#include <QGuiApplication>");
    row(modules, "editor/text/a.cpp", "#include <QWebEngineView>");
    row(modules, "app/a.cpp", "#include <QTcpSocket>");
    const char *libraries = "wrapped libraries";
    row(libraries, "editor/essay/analysis.cpp", "#include <cmark-gfm.h>");
    row(libraries, "editor/essay/markdown.h", "#include <cmark-gfm.h>");
    row(libraries, "editor/essay/field_schema.cpp", "#include <yaml-cpp/yaml.h>");
    row(libraries, "editor/text/spelling.cpp", "#include <hunspell/hunspell.hxx>");
    const char *dialogs = "dialogs only in prompts";
    row(dialogs, "app/main_window.cpp", "QMessageBox::warning(this, a, b);");
    row(dialogs, "app/main_window.cpp", "QFileDialog::getOpenFileName(this);");
    row(dialogs, "editor/form/a.cpp", "QInputDialog dialog;");
    const char *instances = "no global instance";
    row(instances, "app/a.h", "static Settings *instance();");
    row(instances, "app/a.cpp", "Settings::instance()->save();");
    const char *network = "no network";
    row(network, "preview/view/a.cpp", "QNetworkAccessManager manager;");
    row(network, "app/a.cpp", "#include <QTcpSocket>");
    row(network, "app/a.cpp", "QLocalSocket socket;");
    row(network, "app/running_program.cpp", "QTcpSocket socket;");
    row(network, "preview/view/CMakeLists.txt", "target_link_libraries(preview Qt6::Network)");
    const char *colours = "colours only in themes";
    row(colours, "editor/text/a.cpp", "format.setForeground(Qt::red);");
    row(colours, "editor/text/a.cpp", "QColor(255, 0, 0)");
    row(colours, "editor/text/a.cpp", "QColor colour{0xff, 0, 0};");
    row(colours, "editor/text/a.cpp", "setColor(QStringLiteral(\"#ff0000\"));");
    row(colours, "editor/form/a.cpp", "setStyleSheet(u\"color: #f00\"_s);");
    row(colours, "resources/preview/page.css", "p { color: #ff0000; }");
    const char *sleeps = "no sleeps";
    row(sleeps, "tests/app/test_a.cpp", "QTest::qWait(100);");
    row(sleeps, "tests/app/test_a.cpp", "std::this_thread::sleep_for(1s);");
    row(sleeps, "editor/document/a.cpp", "QThread::msleep(10);");
    const char *form = "form";
    row(form, "app/a.cpp", "#include <QString>\n");
    row(form, "packaging/a.sh", "#!/bin/sh\n# a script\n");
    row(form, "app/b.cpp", (QByteArray(spdx) + "\tint tab;\n").constData());
    row(form, "app/b.h", (QByteArray(spdx) + "class B;\n").constData());
    row("length", "app/a.cpp", QByteArray(401, '\n').constData());
}

void TestArchitecture::rulesCatch()
{
    QFETCH(QString, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    for (const auto &[name, check] : rules()) {
        if (QString::fromLatin1(name) == rule) {
            QVERIFY(!check({path, text}).isEmpty());
            return;
        }
    }
    QFAIL("no such rule");
}

void TestArchitecture::rulesLeaveAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *path, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(path)
                            << QString::fromLatin1(spdx) + QString::fromUtf8(text);
    };
    row("allowed arrow", "preview/view/a.cpp", "#include \"editor/essay/span.h\"\n");
    row("own room", "editor/form/a.cpp", "#include \"editor/document/essay_document.h\"\n");
    row("standard library", "editor/essay/a.cpp", "#include <vector>\n#include <QString>\n");
    row("wrapper", "editor/essay/markdown.cpp", "#include <cmark-gfm.h>\n");
    row("prompts", "app/dialog_prompts.cpp", "QMessageBox box;\n");
    row("comment", "editor/essay/a.cpp", "// QMessageBox, QTcpSocket, Qt::red, instance()\n");
    row("block comment", "app/a.cpp", "/* \"QFileDialog\" #ff0000\nQMessageBox */ int a;\n");
    row("string", "app/a.cpp", "auto a = u\"QMessageBox::about\" \"// instance()\";\n");
    row("raw string", "app/a.cpp", "auto a = R\"x(QMessageBox \" )x\";\n");
    row("quote in a character", "app/a.cpp", "char a = '\"'; int b = 50'000'000; // QMessageBox\n");
    row("the application", "app/a.cpp", "QCoreApplication::instance();\n");
    row("palette", "editor/text/a.cpp", "palette().color(QPalette::Text); Qt::transparent;\n");
    row("fragment", "preview/render/a.cpp", "auto a = u\"#top\";\n");
    row("theme", "resources/themes/a.css", "p { color: #ff0000; }\n");
    row("a server for a test", "tests/preview/a.cpp", "QTcpServer server;\n");
}

void TestArchitecture::rulesLeaveAlone()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    for (const auto &[name, check] : rules()) {
        const QStringList found = check({path, text});
        QVERIFY2(none(found), name);
    }
}

void TestArchitecture::ownHeaderRule()
{
    const QString header = QStringLiteral("app/a.h");
    const auto check = [header](const char *text) {
        return ownHeaderNotFirst({QStringLiteral("app/a.cpp"), QString::fromLatin1(text)}, header);
    };
    QVERIFY(check("#include \"app/a.h\"\n#include <QString>\n").isEmpty());
    QVERIFY(!check("#include <QString>\n#include \"app/a.h\"\n").isEmpty());
    QVERIFY(!check("// #include \"app/a.h\"\n#include \"app/b.h\"\n").isEmpty());
}

void TestArchitecture::fileAccessRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("touches");
    const auto row = [](const char *text, bool touches) {
        QTest::newRow(text) << QString::fromLatin1(text) << touches;
    };
    row("QFile file(path);", true);
    row("QFile::remove(path);", true);
    row("auto file = std::make_unique<QSaveFile>(path);", true);
    row("QTemporaryDir folder;", true);
    row("QSettings m_settings;", true);
    row("dir.mkpath(path);", true);
    row("folder.entryList();", true);
    row("std::fopen(name, mode);", true);
    row("fd = ::open(name, O_RDONLY);", true);
    row("std::ofstream out(name);", true);
    row("std::filesystem::remove(name);", true);
    row("#include <QFile>", false);
    row("QFile::encodeName(path);", false);
    row("QFileInfo info(path);", false);
    row("document.open(path); window->open(files);", false);
    row("// QFile file(path);", false);
}

void TestArchitecture::fileAccessRule()
{
    QFETCH(QString, text);
    QFETCH(bool, touches);
    const SourceFile file{QStringLiteral("app/a.cpp"), text};
    QCOMPARE(!fileAccess(file).isEmpty(), touches);

    const QString list = QStringLiteral("# A\n\n## File I/O\nText:\n\n- `app/a.cpp`: settings\n"
                                        "\n## Next\n- `app/b.cpp`: not in the list\n");
    QCOMPARE(listedFileAccess(list), QStringList{QStringLiteral("app/a.cpp")});
    QCOMPARE(fileAccessProblems({file}, {}).isEmpty(), !touches);
    // A list that names more than there is grows useless.
    QCOMPARE(fileAccessProblems({file}, listedFileAccess(list)).isEmpty(), touches);
    // Tests may do as they like.
    QVERIFY(fileAccess({QStringLiteral("tests/app/a.cpp"), text}).isEmpty());
}

void TestArchitecture::linkRule()
{
    QVERIFY(forbiddenLinks(QStringLiteral("render=essay;Qt6::Core;::@(0x1)")).isEmpty());
    QVERIFY(!forbiddenLinks(QStringLiteral("render=essay;Qt6::Gui")).isEmpty());
    QVERIFY(!forbiddenLinks(QStringLiteral("editor=essay;preview")).isEmpty());
    QVERIFY(!forbiddenLinks(QStringLiteral("program=Qt6::Network")).isEmpty());
    QVERIFY(!forbiddenLinks(QStringLiteral("stetmark-cli=Qt6::Network")).isEmpty());
    QVERIFY(!forbiddenLinks(QStringLiteral("garden=Qt6::Core")).isEmpty());
    QVERIFY(!screenLibraries(QStringLiteral("libQt6Gui.so.6 => /usr/lib")).isEmpty());
    QVERIFY(screenLibraries(QStringLiteral("libQt6Core.so.6 => /usr/lib")).isEmpty());
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
