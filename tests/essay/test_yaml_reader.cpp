// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../support/random_test.h"
#include "front_matter_samples.h"

#include "editor/essay/front_matter_edit.h"
#include "editor/essay/front_matter_types.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace stetmark;

/// Another reader, the npm package `yaml`, finds in each front matter what we do:
/// in the case files, in random blocks, and in both after edits of every kind. It
/// reads each as YAML 1.1 and as 1.2, so it also sees whether a value that we wrote
/// has the type that it should have for both.
class TestYamlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsDifferences();
    void agrees();
};

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;

const QString script = QStringLiteral(STETMARK_SOURCE_DIR "/tests/npm/yaml_trees.mjs");

QString contentOf(const QString &text)
{
    const Span content = readFrontMatter(text).content;
    return text.sliced(content.start, content.length());
}

/// What the other reader makes of each text.
QJsonArray readByOther(const QStringList &texts)
{
    QProcess node;
    node.start(u"node"_s, {script});
    node.write(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
    node.closeWriteChannel();
    if (!node.waitForFinished(120000) || node.exitCode() != 0)
        qFatal("The reader does not run: %s", node.readAllStandardError().constData());
    return QJsonDocument::fromJson(node.readAllStandardOutput()).array();
}

QString typeName(ScalarType type)
{
    switch (type) {
    case ScalarType::Null:
        return u"null"_s;
    case ScalarType::Boolean:
        return u"boolean"_s;
    case ScalarType::Number:
        return u"number"_s;
    case ScalarType::Date:
        return u"date"_s;
    case ScalarType::Text:
        return u"text"_s;
    }
    return {};
}

/// Where both trees differ first; empty if they are the same.
QString difference(const FrontMatterNode &ours, const QJsonObject &theirs, const QString &version,
                   const QString &at = u"the root"_s);

QString scalarDifference(const FrontMatterNode &ours, const QJsonObject &theirs,
                         const QString &version)
{
    if (theirs[u"text"_s].toString() != ours.value)
        return u"%1 for %2"_s.arg(theirs[u"text"_s].toString(), ours.value);
    // A tag has the last word about the type, and each version its own about text
    // that some reader could take for something else.
    const bool isBare = ours.style == Style::Plain || ours.style == Style::Omitted;
    if (!ours.tag.isEmpty()
        || (isBare && ours.type() == ScalarType::Text && couldBeTyped(ours.value)))
        return {};
    const bool isDateIn11 = ours.type() == ScalarType::Date && version == u"1.1"_s;
    const QString type = theirs[u"type"_s].toString();
    const QString expected =
        typeName(ours.type() == ScalarType::Date && !isDateIn11 ? ScalarType::Text : ours.type());
    return type == expected ? QString() : u"%1 is %2 for %3"_s.arg(ours.value, type, expected);
}

QString mapDifference(const FrontMatterNode &ours, const QJsonArray &theirs, const QString &version,
                      const QString &at)
{
    if (theirs.size() != qsizetype(ours.entries.size()))
        return u"another number of fields"_s;
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        const FrontMatterEntry &entry = ours.entries[size_t(i)];
        const QJsonArray pair = theirs[i].toArray();
        if (pair[0].toObject()[u"text"_s].toString() != entry.key.value)
            return at + u": another key"_s;
        const QString found =
            difference(entry.value, pair[1].toObject(), version, at + u'.' + entry.key.value);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString difference(const FrontMatterNode &ours, const QJsonObject &theirs, const QString &version,
                   const QString &at)
{
    // A template is one text to us, and two maps in each other to a reader of YAML.
    if (ours.value.startsWith(u"{{"_s) && ours.style == Style::Plain)
        return {};
    static const QStringList kinds{u"scalar"_s, u"list"_s, u"map"_s, u"alias"_s};
    if (theirs[u"kind"_s].toString() != kinds[int(ours.kind)])
        return at + u": another kind"_s;
    if (ours.kind == Kind::Scalar) {
        const QString found = scalarDifference(ours, theirs, version);
        return found.isEmpty() ? found : at + u": "_s + found;
    }
    if (ours.kind == Kind::Alias)
        return theirs[u"text"_s].toString() == ours.value ? QString() : at + u": another alias"_s;
    if (ours.kind == Kind::Map)
        return mapDifference(ours, theirs[u"entries"_s].toArray(), version, at);
    const QJsonArray items = theirs[u"items"_s].toArray();
    if (items.size() != qsizetype(ours.items.size()))
        return at + u": another number of items"_s;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString found = difference(ours.items[size_t(i)], items[i].toObject(), version,
                                         at + u'[' + QString::number(i) + u']');
        if (!found.isEmpty())
            return found;
    }
    return {};
}

/// Random edits of one text, each applied on its own.
QStringList edited(const QString &text, QRandomGenerator &random)
{
    QStringList results;
    const QStringList values = nastyValues();
    const auto value = [&] { return values[random.bounded(int(values.size()))]; };
    const auto kind = [&] { return random.bounded(2) ? ValueKind::AsIs : ValueKind::Text; };
    const auto keep = [&](const Result<QList<TextEdit>> &edits) {
        if (edits && !edits->isEmpty())
            results.append(applied(text, *edits));
    };
    const FrontMatter frontMatter = readFrontMatter(text);
    keep(insertKey(text, {}, u"new "_s + value() + u'.', NewValue::scalar(value(), kind())));
    visitValues(frontMatter.root, {}, [&](const FieldPath &path, const FrontMatterNode &node) {
        const auto size = qint64(node.items.size());
        switch (node.kind) {
        case Kind::Scalar:
            keep(setScalar(text, path, value(), kind()));
            break;
        case Kind::List:
            keep(addItem(text, path,
                         random.bounded(2) ? NewValue::scalar(value(), kind())
                                           : NewValue::map({{u"k"_s, NewValue::scalar(value())},
                                                            {u"l"_s, NewValue::scalar(value())}})));
            if (size > 0) {
                keep(removeItem(text, path, random.bounded(size)));
                keep(moveItem(text, path, random.bounded(size), random.bounded(size)));
            }
            break;
        case Kind::Map:
            keep(insertKey(text, path, u"new"_s,
                           NewValue::list({NewValue::scalar(value()), NewValue::scalar(value())})));
            break;
        case Kind::Alias:
            break;
        }
        if (std::holds_alternative<QString>(path.steps().constLast())) {
            keep(removeKey(text, path));
            keep(renameKey(text, path, value() + u'.'));
        }
    });
    return results;
}

} // namespace

void TestYamlReader::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral(STETMARK_SOURCE_DIR "/tests/npm/node_modules/yaml")),
             "run: npm ci --ignore-scripts, in tests/npm");
}

void TestYamlReader::findsDifferences()
{
    const QJsonArray read = readByOther({u"a: 1\nb: [x]\n"_s});
    const QJsonObject tree = read[0].toObject()[u"1.2"_s].toObject()[u"tree"_s].toObject();
    const auto ours = [](const QString &content) { return readYaml(content).root; };
    QCOMPARE(difference(ours(u"a: 1\nb: [x]\n"_s), tree, u"1.2"_s), QString());
    for (const QString &other : {u"a: \"1\"\nb: [x]\n"_s, u"a: 2\nb: [x]\n"_s, u"a: 1\nb: x\n"_s,
                                 u"a: 1\nb: [x, y]\n"_s, u"a: 1\nc: [x]\n"_s, u"a: 1\n"_s})
        QVERIFY2(!difference(ours(other), tree, u"1.2"_s).isEmpty(), qPrintable(other));
}

void TestYamlReader::agrees()
{
    QRandomGenerator random(testSeed());
    QStringList originals;
    for (const QString &name : frontMatterCaseNames())
        originals.append(frontMatterCase(name));
    for (int i = testCount(500); i > 0; --i)
        originals.append(randomFrontMatter(random));

    // Each text behind the one that it was made of.
    QStringList texts;
    QStringList contents;
    QList<qsizetype> sources;
    for (const QString &original : std::as_const(originals)) {
        if (!readFrontMatter(original).isEditable() || original.size() > 4000)
            continue;
        const qsizetype source = texts.size();
        for (const QString &text : QStringList{original} + edited(original, random)) {
            texts.append(text);
            contents.append(contentOf(text));
            sources.append(source);
        }
    }
    const QJsonArray trees = readByOther(contents);
    QCOMPARE(trees.size(), texts.size());
    int compared = 0;
    int skipped = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (const QString &version : {u"1.1"_s, u"1.2"_s}) {
            // What the other reader refuses before an edit it may refuse after it.
            if (!trees[sources[i]]
                     .toObject()[version]
                     .toObject()[u"problem"_s]
                     .toString()
                     .isEmpty()) {
                ++skipped;
                continue;
            }
            ++compared;
            const QJsonObject theirs = trees[i].toObject()[version].toObject();
            QString found = theirs[u"problem"_s].toString();
            const FrontMatterNode ours = readFrontMatter(texts[i]).root;
            const bool isEmpty = theirs[u"tree"_s].isNull() && ours.entries.empty();
            if (found.isEmpty() && !isEmpty)
                found = difference(ours, theirs[u"tree"_s].toObject(), version);
            QVERIFY2(found.isEmpty(), qPrintable(u"YAML %1: %2\n%3\nWAS\n%4"_s.arg(
                                          version, found, texts[i], texts[sources[i]])));
        }
    }
    qInfo("%d readings agree, %d left out", compared, skipped);
    QVERIFY(compared > 10 * skipped);
}

QTEST_GUILESS_MAIN(TestYamlReader)
#include "test_yaml_reader.moc"
