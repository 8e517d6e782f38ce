// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "tests/support/random_test.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sample("---\ntitle: A title\nstatus:\n  percentage: 40\n---\n# Heading\n\nText\n");

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

/// What saving would write.
QByteArray bytesOf(const EssayDocument &essay)
{
    const auto bytes =
        encodeText(essay.text(), essay.hasByteOrderMark(),
                   documentLineEndings(*essay.textDocument(), essay.prevailingLineEnding()));
    return bytes ? *bytes : QByteArray("(cannot be encoded)");
}

void type(const EssayDocument &essay, qsizetype position, const QString &text)
{
    QTextCursor cursor(essay.textDocument());
    cursor.setPosition(int(position));
    for (const QChar character : text) {
        if (character == u'\n')
            cursor.insertBlock();
        else
            cursor.insertText(character);
    }
}

void remove(const EssayDocument &essay, qsizetype position, qsizetype length)
{
    QTextCursor cursor(essay.textDocument());
    cursor.setPosition(int(position));
    cursor.setPosition(int(position + length), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

/// How each line ends, as marked in the document.
QList<bool> marksOf(const EssayDocument &essay)
{
    const QList<qsizetype> lines =
        documentLineEndings(*essay.textDocument(), LineEnding::Lf).exceptions;
    QList<bool> marks(essay.textDocument()->blockCount() - 1, false);
    for (const qsizetype line : lines)
        marks[line] = true;
    return marks;
}

} // namespace

class TestEssayDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    // Invariant: load, then save, gives the same bytes.
    void savesTheSameBytes_data();
    void savesTheSameBytes();
    void undoOfEverythingGivesTheFile_data();
    void undoOfEverythingGivesTheFile();
    void randomEditsKeepOtherLines();
    void readsOnlyWhatItCannotKeep();

    void tellsEveryEdit();
    void markingLineEndingsIsNoEdit();
    void analysisFollowsTheText();
    void givesTheFrontMatter_data();
    void givesTheFrontMatter();

    void appliesEditsAsOneStep();
    void joinsAGesture();
    void endsAGesture_data();
    void endsAGesture();
    void aGestureThatLeadsBackLeavesNothing();
    void anEditThatChangesNothingLeavesNothing();
    void editsTheFrontMatter();
    void refusedFrontMatterEditsChangeNothing();

    void isCleanWhereTheFileIs();
    void typingDuringASaveStaysModified();
    void failedSavesStayModified();
    void refusesToSaveOverChanges();
    void aFileThatVanishedIsNotSaved();
    void savesAsAnotherFile();
    void revertsAndKeepsCarets();
    void loadingWhatIsNotThereChangesNothing();
    void worksInTheOrderAskedFor();
    void mayGoWhileItLoadsOrSaves();

private:
    QString path(const QString &name = u"essay.md"_s) const { return m_folder->filePath(name); }
    /// Opens an essay of `bytes` in m_essay.
    bool open(const QByteArray &bytes);
    bool save();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EssayDocument> m_essay;
};

void TestEssayDocument::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_essay = std::make_unique<EssayDocument>();
    QVERIFY(m_folder->isValid());
}

bool TestEssayDocument::open(const QByteArray &bytes)
{
    QSignalSpy loaded(m_essay.get(), &EssayDocument::loaded);
    if (!write(path(), bytes))
        return false;
    m_essay->load(path());
    return loaded.wait() && !m_essay->isBusy();
}

bool TestEssayDocument::save()
{
    QSignalSpy saved(m_essay.get(), &EssayDocument::saved);
    m_essay->save();
    return saved.wait() && !m_essay->isBusy();
}

void TestEssayDocument::savesTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("LF") << sample;
    QTest::newRow("CRLF") << QByteArray(sample).replace("\n", "\r\n");
    QTest::newRow("mixed") << QByteArray("a\r\nb\nc\r\n\r\n\nd\n\n\r\n");
    QTest::newRow("mostly CRLF") << QByteArray("a\r\nb\r\n\nc\r\nd");
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + sample;
    QTest::newRow("only newlines") << QByteArray("\n\r\n\n");
    QTest::newRow("no last newline") << QByteArray("a\nb");
    QTest::newRow("NUL") << QByteArray("a\0\0b\n\0", 6);
    QTest::newRow("no-break space") << QByteArray("a\xC2\xA0"
                                                  "b\xE2\x80\xAF"
                                                  "c\n");
    QTest::newRow("line separator") << QByteArray("a\xE2\x80\xA8"
                                                  "b\n");
    QTest::newRow("soft hyphen, zero width, bidi")
        << QByteArray("\xC2\xAD\xE2\x80\x8B\xE2\x80\x8F\xEF\xBB\xBF\n");
    QTest::newRow("object replacement") << QByteArray("\xEF\xBF\xBC\xEF\xBF\xBD\n");
    QTest::newRow("controls") << QByteArray("a\x01\x02\x1F\f\v\tb\n");
    QTest::newRow("emoji, combining") << QByteArray("\xF0\x9F\x96\x8B e\xCC\x81\n");
}

void TestEssayDocument::savesTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(open(bytes));
    QVERIFY2(!m_essay->isReadOnly(), qUtf8Printable(m_essay->readOnlyReason()));
    QVERIFY(!m_essay->isModified());
    QVERIFY(!m_essay->textDocument()->isUndoAvailable());
    QCOMPARE(m_essay->text(), decodeText(bytes).text);
    QVERIFY(save());
    QCOMPARE(read(path()), bytes);
    QSignalSpy saved(m_essay.get(), &EssayDocument::saved);
    m_essay->saveAs(path(u"copy.md"_s));
    QVERIFY(saved.wait());
    QCOMPARE(read(path(u"copy.md"_s)), bytes);
}

void TestEssayDocument::undoOfEverythingGivesTheFile_data()
{
    savesTheSameBytes_data();
}

void TestEssayDocument::undoOfEverythingGivesTheFile()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(open(bytes));
    const QString before = m_essay->text();
    type(*m_essay, before.size() / 2, u"new\ntext"_s);
    m_essay->apply({{0, 0, u"first\n"_s}, {before.size() / 2, 1, u"\n\n"_s}}, u"drag"_s);
    m_essay->apply({{0, 6, u"second\n\n"_s}}, u"drag"_s);
    remove(*m_essay, 0, m_essay->text().size());
    type(*m_essay, 0, u"all\nnew"_s);
    QVERIFY(save());
    QCOMPARE(decodeText(read(path())).text, u"all\nnew"_s);

    while (m_essay->textDocument()->isUndoAvailable())
        m_essay->textDocument()->undo();
    QCOMPARE(m_essay->text(), before);
    QVERIFY(m_essay->isModified());
    QVERIFY(save());
    QCOMPARE(read(path()), bytes);
}

void TestEssayDocument::randomEditsKeepOtherLines()
{
    QRandomGenerator random(testSeed());
    const QByteArray seed = "seed " + QByteArray::number(testSeed());
    const char *label = seed.constData();
    const auto randomText = [&random] {
        QString text;
        for (int left = random.bounded(4); left > 0; --left)
            text.append(random.bounded(3) == 0 ? u'\n' : QChar(u'a' + random.bounded(26)));
        return text;
    };
    for (int left = testCount(500); left > 0; --left) {
        QByteArray bytes(random.bounded(2) ? "\xEF\xBB\xBF" : "");
        for (int line = random.bounded(12); line > 0; --line)
            bytes += QByteArray(random.bounded(4), 'x') + (random.bounded(2) ? "\r\n" : "\n");
        m_essay = std::make_unique<EssayDocument>();
        QVERIFY(open(bytes));

        QString mirror = m_essay->text();
        QList<bool> marks = marksOf(*m_essay);
        connect(m_essay.get(), &EssayDocument::edited, this, [&](const TextEdit &edit) {
            const qsizetype front = QStringView(mirror).first(edit.position).count(u'\n');
            const qsizetype back = QStringView(mirror).sliced(edit.end()).count(u'\n');
            const QList<bool> after = marksOf(*m_essay);
            QVERIFY2(marks.first(front) == after.first(front), label);
            QVERIFY2(marks.last(back) == after.last(back), label);
            mirror = applied(mirror, {edit});
            marks = after;
        });
        for (int step = 0; step < 30; ++step) {
            const qsizetype at = random.bounded(int(mirror.size()) + 1);
            const qsizetype length = std::min<qsizetype>(random.bounded(8), mirror.size() - at);
            switch (random.bounded(6)) {
            case 0:
                type(*m_essay, at, randomText());
                break;
            case 1:
                remove(*m_essay, at, length);
                break;
            case 2:
                m_essay->textDocument()->undo();
                break;
            case 3:
                m_essay->textDocument()->redo();
                break;
            case 4:
                m_essay->apply({{at, length, randomText()}});
                break;
            default:
                m_essay->apply({{at, length, randomText()}}, u"drag"_s);
                break;
            }
            QVERIFY2(mirror == m_essay->text(), label);
        }
        const QByteArray edited = bytesOf(*m_essay);
        int steps = 0;
        for (; m_essay->textDocument()->isUndoAvailable(); ++steps)
            m_essay->textDocument()->undo();
        QVERIFY2(bytesOf(*m_essay) == bytes, label);
        QVERIFY2(!m_essay->isModified(), label);
        for (; steps > 0; --steps)
            m_essay->textDocument()->redo();
        QVERIFY2(bytesOf(*m_essay) == edited, label);
    }
}

void TestEssayDocument::readsOnlyWhatItCannotKeep()
{
    for (const QByteArray &bytes : {QByteArray("caf\xE9\n"), QByteArray("a\rb\n"),
                                    QByteArray("a\xE2\x80\xA9"
                                               "b\xEF\xB7\x90")}) {
        QVERIFY(open(bytes));
        QVERIFY(m_essay->isReadOnly());
        QVERIFY(!m_essay->readOnlyReason().isEmpty());
        const QString before = m_essay->text();
        m_essay->apply({{0, 1, u"x"_s}});
        QCOMPARE(m_essay->text(), before);
        QVERIFY(m_essay->editFrontMatter([](const QString &) -> Result<QList<TextEdit>> {
            return QList<TextEdit>{{0, 1, u"x"_s}};
        }));

        QSignalSpy failed(m_essay.get(), &EssayDocument::failed);
        m_essay->save();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::Refused);
        QCOMPARE(read(path()), bytes);
        QTRY_COMPARE(m_essay->analysis()->text, before);
    }
    // It can be written again once it is another file.
    QVERIFY(open("fine\n"));
    QVERIFY(!m_essay->isReadOnly());
}

void TestEssayDocument::tellsEveryEdit()
{
    QVERIFY(open("one\ntwo\n"));
    QSignalSpy edited(m_essay.get(), &EssayDocument::edited);
    const quint64 revision = m_essay->revision();
    const auto last = [&edited] { return edited.last()[0].value<TextEdit>(); };
    type(*m_essay, 3, u"s"_s);
    QCOMPARE(last(), (TextEdit{3, 0, u"s"_s}));
    type(*m_essay, 9, u"end"_s);
    QCOMPARE(last(), (TextEdit{11, 0, u"d"_s}));
    remove(*m_essay, 8, 4);
    QCOMPARE(last(), (TextEdit{8, 4, {}}));
    remove(*m_essay, 0, 8);
    QCOMPARE(last(), (TextEdit{0, 8, {}}));
    m_essay->textDocument()->undo();
    QCOMPARE(last(), (TextEdit{0, 0, u"ones\ntwo"_s}));
    m_essay->apply({{0, 1, u"O"_s}, {5, 1, u"T"_s}});
    QCOMPARE(last(), (TextEdit{0, 6, u"Ones\nT"_s}));
    QCOMPARE(edited.count(), 8);
    QCOMPARE(m_essay->revision(), revision + 8);
}

void TestEssayDocument::markingLineEndingsIsNoEdit()
{
    QSignalSpy edited(m_essay.get(), &EssayDocument::edited);
    QVERIFY(open("one\r\ntwo\nthree\n"));
    QCOMPARE(edited.count(), 1);
    QVERIFY(m_essay->hasMixedLineEndings());
    QVERIFY(open("one\ntwo\r\nthree\n")); // the same text, other endings
    QCOMPARE(edited.count(), 1);
    QCOMPARE(bytesOf(*m_essay), "one\ntwo\r\nthree\n");
    QVERIFY(!m_essay->textDocument()->isUndoAvailable());
    QVERIFY(!m_essay->isModified());
    QVERIFY(open("one\ntwo\nthree\n"));
    QVERIFY(!m_essay->hasMixedLineEndings());
}

void TestEssayDocument::analysisFollowsTheText()
{
    QCOMPARE(m_essay->analysis()->text, QString());
    QVERIFY(open(sample));
    QTRY_COMPARE(m_essay->analysis()->revision, m_essay->revision());
    QCOMPARE(m_essay->analysis()->text, m_essay->text());
    QSignalSpy analysed(m_essay.get(), &EssayDocument::analysed);
    const QString before = m_essay->text();
    type(*m_essay, 5, u"x"_s);
    QCOMPARE(m_essay->analysis()->text, before);
    QCOMPARE(m_essay->editsSinceAnalysis(), (QList<TextEdit>{{5, 0, u"x"_s}}));
    QVERIFY(analysed.wait());
    QCOMPARE(m_essay->analysis()->text, m_essay->text());
    QVERIFY(m_essay->editsSinceAnalysis().isEmpty());
}

void TestEssayDocument::givesTheFrontMatter_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QString>("body");
    QTest::newRow("short") << u"---\na: b\n---\n"_s << u"text\n"_s;
    QTest::newRow("alone") << u"---\na: b\n---"_s << QString();
    QTest::newRow("long") << u"---\na: "_s + QString(100'000, u'x') + u"\n---\n"_s << u"text\n"_s;
    // A first look at 65536 ends within the closing fence.
    QTest::newRow("cut fence") << u"---\na: "_s + QString(65'536 - 7 - 3, u'x') + u"\n---\n"_s
                               << u"text\n"_s;
    QTest::newRow("cut longer line")
        << u"---\na: |\n  "_s + QString(65'536 - 11 - 4, u'x') + u"\n---x: 1\nb: c\n---\n"_s
        << u"text\n"_s;
    QTest::newRow("none") << QString() << u"text\n"_s;
}

void TestEssayDocument::givesTheFrontMatter()
{
    QFETCH(QString, frontMatter);
    QFETCH(QString, body);
    QVERIFY(open((frontMatter + body).toUtf8()));
    QCOMPARE(m_essay->frontMatterText(), frontMatter.isEmpty() ? body : frontMatter);
}

void TestEssayDocument::appliesEditsAsOneStep()
{
    QVERIFY(open("one two three\n"));
    m_essay->apply({{0, 3, u"1"_s}, {4, 3, u"2"_s}, {8, 5, u"3"_s}});
    QCOMPARE(m_essay->text(), u"1 2 3\n"_s);
    m_essay->textDocument()->undo();
    QCOMPARE(m_essay->text(), u"one two three\n"_s);
    QVERIFY(!m_essay->textDocument()->isUndoAvailable());
    m_essay->textDocument()->redo();
    QCOMPARE(m_essay->text(), u"1 2 3\n"_s);
}

void TestEssayDocument::joinsAGesture()
{
    QVERIFY(open("percent: 40\n"));
    for (const QString &value : {u"41"_s, u"55"_s, u"70"_s})
        m_essay->apply({{9, 2, value}}, u"drag"_s);
    m_essay->apply({{9, 2, u"100"_s}}, u"drag"_s);
    QCOMPARE(m_essay->text(), u"percent: 100\n"_s);
    m_essay->textDocument()->undo();
    QCOMPARE(m_essay->text(), u"percent: 40\n"_s);
    QVERIFY(!m_essay->textDocument()->isUndoAvailable());
    QVERIFY(!m_essay->isModified());
    m_essay->textDocument()->redo();
    QCOMPARE(m_essay->text(), u"percent: 100\n"_s);
}

void TestEssayDocument::endsAGesture_data()
{
    QTest::addColumn<int>("between");
    QTest::newRow("endGesture()") << 0;
    QTest::newRow("another gesture") << 1;
    QTest::newRow("typing") << 2;
    QTest::newRow("an edit without a gesture") << 3;
    QTest::newRow("undo and redo") << 4;
    QTest::newRow("saving") << 5;
}

void TestEssayDocument::endsAGesture()
{
    QFETCH(int, between);
    QVERIFY(open("percent: 40\n"));
    m_essay->apply({{9, 2, u"50"_s}}, u"drag"_s);
    switch (between) {
    case 0:
        m_essay->endGesture();
        break;
    case 1:
        m_essay->apply({{0, 0, u"x"_s}}, u"other"_s);
        break;
    case 2:
        type(*m_essay, 0, u"x"_s);
        break;
    case 3:
        m_essay->apply({{0, 0, u"x"_s}});
        break;
    case 4:
        m_essay->textDocument()->undo();
        m_essay->textDocument()->redo();
        break;
    default:
        QVERIFY(save());
        break;
    }
    const QString before = m_essay->text();
    m_essay->apply({{before.indexOf(u'5'), 2, u"60"_s}}, u"drag"_s);
    m_essay->textDocument()->undo();
    QCOMPARE(m_essay->text(), before);
    QVERIFY(m_essay->textDocument()->isUndoAvailable());
}

void TestEssayDocument::aGestureThatLeadsBackLeavesNothing()
{
    QVERIFY(open("one: 40\r\ntwo: 50\n"));
    const QByteArray before = bytesOf(*m_essay);
    QSignalSpy modified(m_essay.get(), &EssayDocument::modifiedChanged);
    for (const QString &value : {u"41"_s, u"9"_s, u"40"_s})
        m_essay->apply({{5, m_essay->text().indexOf(u'\n') - 5, value}}, u"drag"_s);
    QCOMPARE(bytesOf(*m_essay), before);
    QVERIFY(!m_essay->textDocument()->isUndoAvailable());
    QVERIFY(!m_essay->textDocument()->isRedoAvailable());
    QVERIFY(!m_essay->isModified());
    QCOMPARE(modified.count(), 2);

    // The same drag goes on.
    m_essay->apply({{5, 2, u"60"_s}}, u"drag"_s);
    m_essay->apply({{5, 2, u"70"_s}, {13, 2, u"x"_s}}, u"drag"_s);
    QCOMPARE(m_essay->text(), u"one: 70\ntwo: x\n"_s);
    m_essay->textDocument()->undo();
    QCOMPARE(bytesOf(*m_essay), before);
    QVERIFY(!m_essay->textDocument()->isUndoAvailable());
}

void TestEssayDocument::anEditThatChangesNothingLeavesNothing()
{
    QVERIFY(open("text\n"));
    QSignalSpy edited(m_essay.get(), &EssayDocument::edited);
    m_essay->apply({});
    m_essay->apply({{1, 2, u"ex"_s}});
    m_essay->apply({{1, 2, u"ex"_s}}, u"drag"_s);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!m_essay->textDocument()->isUndoAvailable());
}

void TestEssayDocument::editsTheFrontMatter()
{
    QVERIFY(open(QByteArray(sample).replace("\n", "\r\n")));
    const FieldPath percentage = *FieldPath::parse(u"status.percentage");
    const auto error = m_essay->editFrontMatter(
        [&](const QString &text) { return setScalar(text, percentage, u"70"_s); }, u"drag"_s);
    QVERIFY(!error);
    QVERIFY(save());
    QCOMPARE(read(path()), QByteArray(sample).replace("40", "70").replace("\n", "\r\n"));
}

void TestEssayDocument::refusedFrontMatterEditsChangeNothing()
{
    QVERIFY(open(sample));
    const auto error = m_essay->editFrontMatter([](const QString &text) -> Result<QList<TextEdit>> {
        return Error{Error::Kind::Refused, text.first(3)};
    });
    QVERIFY(error);
    QCOMPARE(error->message, u"---"_s);
    QVERIFY(!m_essay->isModified());
}

void TestEssayDocument::isCleanWhereTheFileIs()
{
    QVERIFY(open(sample));
    QSignalSpy modified(m_essay.get(), &EssayDocument::modifiedChanged);
    type(*m_essay, 0, u"a"_s);
    QVERIFY(m_essay->isModified());
    m_essay->textDocument()->undo();
    QVERIFY(!m_essay->isModified());
    m_essay->textDocument()->redo();
    QVERIFY(save());
    QVERIFY(!m_essay->isModified());
    type(*m_essay, 1, u"b"_s);
    QVERIFY(m_essay->isModified());
    m_essay->textDocument()->undo(); // to what was saved, not farther
    QVERIFY(!m_essay->isModified());
    QCOMPARE(m_essay->text().left(2), u"a-"_s);
    m_essay->textDocument()->undo();
    QVERIFY(m_essay->isModified());
    QCOMPARE(modified.count(), 7);
}

void TestEssayDocument::typingDuringASaveStaysModified()
{
    QVERIFY(open(sample));
    type(*m_essay, 0, u"a"_s);
    QSignalSpy saved(m_essay.get(), &EssayDocument::saved);
    m_essay->save();
    QVERIFY(m_essay->isBusy());
    QVERIFY(m_essay->isModified()); // nothing is on the disk yet
    type(*m_essay, 1, u"b"_s);
    QVERIFY(saved.wait());
    QCOMPARE(read(path()), "a" + sample);
    QVERIFY(m_essay->isModified());
    m_essay->textDocument()->undo();
    QVERIFY(!m_essay->isModified());
    QCOMPARE(m_essay->text(), QString::fromUtf8("a" + sample));
}

void TestEssayDocument::failedSavesStayModified()
{
    QVERIFY(open(sample));
    type(*m_essay, 0, u"a"_s);
    QSignalSpy failed(m_essay.get(), &EssayDocument::failed);
    m_essay->saveAs(path(u"no/such/folder.md"_s));
    type(*m_essay, 1, u"b"_s);
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::NotWritable);
    QCOMPARE(m_essay->path(), path());
    QVERIFY(m_essay->isModified());
    m_essay->textDocument()->undo(); // to what could not be saved
    QVERIFY(m_essay->isModified());
    QVERIFY(save());
    QVERIFY(!m_essay->isModified());

    // Half of a character, which no file can hold.
    type(*m_essay, 0, QString(QChar(0xD83D)));
    m_essay->save();
    QVERIFY(failed.wait());
    QVERIFY(m_essay->isModified());
    QCOMPARE(read(path()), "a" + sample);
}

void TestEssayDocument::refusesToSaveOverChanges()
{
    QVERIFY(open(sample));
    type(*m_essay, 0, u"a"_s);
    QVERIFY(write(path(), "theirs"));
    QSignalSpy failed(m_essay.get(), &EssayDocument::failed);
    m_essay->save();
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::ChangedOnDisk);
    QCOMPARE(read(path()), "theirs");
    QVERIFY(m_essay->isModified());

    QSignalSpy saved(m_essay.get(), &EssayDocument::saved);
    m_essay->saveOverChanges();
    QVERIFY(saved.wait());
    QCOMPARE(read(path()), "a" + sample);
    QVERIFY(!m_essay->isModified());
    QVERIFY(save());
}

void TestEssayDocument::aFileThatVanishedIsNotSaved()
{
    QVERIFY(open(sample));
    QVERIFY(QFile::remove(path()));
    QSignalSpy failed(m_essay.get(), &EssayDocument::failed);
    m_essay->save();
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::ChangedOnDisk);
    QVERIFY(m_essay->isModified()); // only this window has the text now
}

void TestEssayDocument::savesAsAnotherFile()
{
    QCOMPARE(m_essay->displayName(), u"Untitled"_s);
    type(*m_essay, 0, u"new\n"_s);
    QSignalSpy failed(m_essay.get(), &EssayDocument::failed);
    m_essay->save();
    QTRY_COMPARE(failed.count(), 1); // it has no file yet

    QSignalSpy saved(m_essay.get(), &EssayDocument::saved);
    QSignalSpy pathChanged(m_essay.get(), &EssayDocument::pathChanged);
    QVERIFY(write(path(u"other.md"_s), "replaced"));
    m_essay->saveAs(path(u"other.md"_s));
    QVERIFY(saved.wait());
    QCOMPARE(pathChanged.count(), 1);
    QCOMPARE(m_essay->path(), path(u"other.md"_s));
    QCOMPARE(m_essay->displayName(), u"other.md"_s);
    QVERIFY(!m_essay->isModified());
    QCOMPARE(read(path(u"other.md"_s)), "new\n");
    QVERIFY(save());
}

void TestEssayDocument::revertsAndKeepsCarets()
{
    QVERIFY(open("one\ntwo\nthree\n"));
    QTextCursor early(m_essay->textDocument());
    early.setPosition(1);
    QTextCursor late(m_essay->textDocument());
    late.setPosition(10);
    type(*m_essay, 5, u"xyz"_s);
    QVERIFY(write(path(), "one\r\ntwo\r\n\r\nthree\n"));

    QSignalSpy loaded(m_essay.get(), &EssayDocument::loaded);
    QSignalSpy pathChanged(m_essay.get(), &EssayDocument::pathChanged);
    m_essay->load(path());
    QVERIFY(loaded.wait());
    QCOMPARE(m_essay->text(), u"one\ntwo\n\nthree\n"_s);
    QCOMPARE(bytesOf(*m_essay), "one\r\ntwo\r\n\r\nthree\n");
    QCOMPARE(early.position(), 1);
    QCOMPARE(late.position(), 11);
    QVERIFY(!m_essay->isModified());
    QVERIFY(!m_essay->textDocument()->isUndoAvailable());
    QCOMPARE(pathChanged.count(), 0);
    QTRY_COMPARE(m_essay->analysis()->text, m_essay->text());
}

void TestEssayDocument::loadingWhatIsNotThereChangesNothing()
{
    QVERIFY(open(sample));
    type(*m_essay, 0, u"a"_s);
    QSignalSpy failed(m_essay.get(), &EssayDocument::failed);
    m_essay->load(path(u"nothing.md"_s));
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::NotFound);
    QCOMPARE(m_essay->path(), path());
    QCOMPARE(m_essay->text(), QString::fromUtf8("a" + sample));
    QVERIFY(m_essay->isModified());
    QVERIFY(!m_essay->isBusy());
}

void TestEssayDocument::worksInTheOrderAskedFor()
{
    QVERIFY(open(sample));
    QVERIFY(write(path(u"other.md"_s), "other\n"));
    QSignalSpy busy(m_essay.get(), &EssayDocument::busyChanged);
    QSignalSpy saved(m_essay.get(), &EssayDocument::saved);
    QSignalSpy loaded(m_essay.get(), &EssayDocument::loaded);
    type(*m_essay, 0, u"a"_s);
    m_essay->save();
    m_essay->save();
    m_essay->load(path(u"other.md"_s));
    m_essay->save();
    QTRY_VERIFY(!m_essay->isBusy());
    QCOMPARE(saved.count(), 3);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(busy.count(), 2);
    QCOMPARE(read(path()), "a" + sample);
    QCOMPARE(read(path(u"other.md"_s)), "other\n");
}

void TestEssayDocument::mayGoWhileItLoadsOrSaves()
{
    QVERIFY(open(sample));
    type(*m_essay, 0, u"a"_s);
    m_essay->save();
    m_essay.reset(); // waits for the save: no half a file
    QCOMPARE(read(path()), "a" + sample);
    m_essay = std::make_unique<EssayDocument>();
    m_essay->load(path());
    m_essay.reset();
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestEssayDocument)
#include "test_essay_document.moc"
