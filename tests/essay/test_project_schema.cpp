// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/project_schema.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestProjectSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isTheUsualWithoutAFile();
    void isFoundUpwards();
    void prefersItsOwn();
    void prefersTheNearest();
    void isNamedByTheEssay();
    void takesNoOtherReference_data();
    void takesNoOtherReference();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void leavesOtherProgramsAlone();
    void readsFilesByName();
    void changesNothing();

private:
    QString write(const QString &name, const QByteArray &bytes);
    QString essay() const { return m_folder->filePath(u"a/b/essay.md"_s); }
    bool has(const ProjectSchema &project, const QString &key) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProjectSchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir(m_folder->path()).mkpath(u"a/b"_s));
}

QString TestProjectSchema::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    const bool isWritten = QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
                           && file.write(bytes) == bytes.size();
    return isWritten ? path : QString();
}

bool TestProjectSchema::has(const ProjectSchema &project, const QString &key) const
{
    return project.schema && project.schema->find(FieldPath().child(key));
}

void TestProjectSchema::isTheUsualWithoutAFile()
{
    const ProjectSchema project = findProjectSchema(essay());
    QCOMPARE(project.file, QString());
    QVERIFY(!project.schema);
    QCOMPARE(project.notices, QStringList());
    QVERIFY(!findProjectSchema(QString()).schema);
}

void TestProjectSchema::isFoundUpwards()
{
    const QString file =
        write(u".stetmark/fields.yaml"_s, "fields:\n  - {key: mood, type: text}\n");
    const ProjectSchema project = findProjectSchema(essay());
    QCOMPARE(project.file, file);
    QVERIFY(has(project, u"mood"_s));
    QVERIFY(has(project, u"title"_s));
    QCOMPARE(project.notices, QStringList());
}

void TestProjectSchema::prefersItsOwn()
{
    write(u"a/b/.obsidian/types.json"_s, R"({"types": {"d": "text"}})");
    QVERIFY(has(findProjectSchema(essay()), u"d"_s));
    write(u"a/b/frontmatter.json"_s, R"({"frontMatter.taxonomy.contentTypes":
        [{"fields": [{"name": "c", "type": "string"}]}]})");
    QVERIFY(has(findProjectSchema(essay()), u"c"_s));
    write(u"a/.stetmark/fields.json"_s, R"({"properties": {"b": {"type": "string"}}})");
    QVERIFY(has(findProjectSchema(essay()), u"b"_s));
    write(u".stetmark/fields.yaml"_s, "fields:\n  - {key: a, type: text}\n");
    const ProjectSchema project = findProjectSchema(essay());
    QVERIFY(has(project, u"a"_s));
    QVERIFY(!has(project, u"b"_s) && !has(project, u"c"_s) && !has(project, u"d"_s));
}

void TestProjectSchema::prefersTheNearest()
{
    write(u".stetmark/fields.yaml"_s, "fields:\n  - {key: far, type: text}\n");
    write(u"a/.stetmark/fields.yaml"_s, "fields:\n  - {key: near, type: text}\n");
    QVERIFY(has(findProjectSchema(essay()), u"near"_s));
}

void TestProjectSchema::isNamedByTheEssay()
{
    write(u".stetmark/fields.yaml"_s, "fields:\n  - {key: far, type: text}\n");
    const QString file =
        write(u"a/essay.schema.json"_s, R"({"properties": {"b": {"type": "string"}}})");
    const QString reference =
        schemaReference(readFrontMatter(u"---\n$schema: ../essay.schema.json\n---\n"));
    const ProjectSchema project = findProjectSchema(essay(), reference);
    QCOMPARE(project.file, file);
    QVERIFY(has(project, u"b"_s));

    const ProjectSchema missing = findProjectSchema(essay(), u"none.json"_s);
    QVERIFY(!missing.schema);
    QCOMPARE(missing.notices.size(), 1);
    QVERIFY2(missing.notices[0].contains(u"none.json"_s), qPrintable(missing.notices[0]));
}

void TestProjectSchema::takesNoOtherReference_data()
{
    QTest::addColumn<QString>("reference");
    QTest::newRow("address") << u"https://example.org/schema.json"_s;
    QTest::newRow("absolute") << u"/etc/schema.json"_s;
    QTest::newRow("resource") << u":/schema.json"_s;
    QTest::newRow("no JSON") << u"../../secret.txt"_s;
}

void TestProjectSchema::takesNoOtherReference()
{
    QFETCH(QString, reference);
    const ProjectSchema project = findProjectSchema(essay(), reference);
    QCOMPARE(project.file, QString());
    QCOMPARE(project.notices, QStringList());
}

void TestProjectSchema::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &part) {
        QTest::addRow("%s %s", name, bytes.left(20).constData())
            << QString::fromLatin1(name) << bytes << part;
    };
    row(".stetmark/fields.yaml", "fields:\n  - {key: a, type: wheel}\n", u"Line 2"_s);
    row(".stetmark/fields.yaml", "", QString());
    row(".stetmark/fields.yaml", "\xFF\xFE\x00\x01", QString());
    row(".stetmark/fields.yaml", QByteArray(2'000'000, 'x'), u"1 MB"_s);
    row(".stetmark/fields.json", "{\n\n", u"Line 3"_s);
    row("frontmatter.json", "{\n\"a\" }", u"Line 2"_s);
    row(".obsidian/types.json", "nothing", u"Line 1"_s);
}

void TestProjectSchema::saysWhatIsWrong()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const QString file = write(name, bytes);
    const ProjectSchema project = findProjectSchema(essay());
    QCOMPARE(project.file, file);
    QVERIFY(!project.schema);
    QCOMPARE(project.notices.size(), 1);
    QVERIFY2(project.notices[0].startsWith(file), qPrintable(project.notices[0]));
    QVERIFY2(project.notices[0].contains(part), qPrintable(project.notices[0]));
}

void TestProjectSchema::leavesOtherProgramsAlone()
{
    write(u"frontmatter.json"_s, R"({"frontMatter.framework.id": "hugo"})");
    QCOMPARE(findProjectSchema(essay()).notices, QStringList());
    write(u".obsidian/types.json"_s, R"({"types": {}})");
    QCOMPARE(findProjectSchema(essay()).notices, QStringList());
    // A folder by the name of a schema is none.
    QVERIFY(QDir(m_folder->path()).mkpath(u".stetmark/fields.yaml"_s));
    QCOMPARE(findProjectSchema(essay()).notices, QStringList());
}

void TestProjectSchema::readsFilesByName()
{
    const auto fields = [](const QString &path) {
        const auto read = readSchemaFile(path);
        return read ? read->schema.fields.size() : 0U;
    };
    QCOMPARE(fields(write(u"types.json"_s, R"({"types": {"a": "text"}})")), 1U);
    QCOMPARE(fields(write(u"mine.json"_s, R"({"properties": {"a": {"type": "string"}}})")), 1U);
    QCOMPARE(fields(write(u"mine.yml"_s, "fields:\n  - {key: a, type: text}\n")), 1U);
    QVERIFY(!readSchemaFile(m_folder->filePath(u"none.json"_s)).ok());
}

void TestProjectSchema::changesNothing()
{
    const QByteArray bytes = "\xEF\xBB\xBF{\"types\": {\"a\": \"text\"}} // mine\r\n";
    const QString path = write(u".obsidian/types.json"_s, bytes);
    QVERIFY(has(findProjectSchema(essay()), u"a"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

QTEST_GUILESS_MAIN(TestProjectSchema)
#include "test_project_schema.moc"
