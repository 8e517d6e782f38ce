// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tag_completions.h"
#include "editor/document/essay_document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stetmark;
using namespace Qt::StringLiterals;

/// What is offered while one writes tags, and which fields can be added.
class TestTagCompletions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersWordsOfOpenEssays();
    void offersWordsOfTheFolder();
    void forgetsAnotherFolder();
    void offersOtherKeys();
    void offersWordsForTheFieldsOfAProject();
    void saysNothingTwice();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    /// Opens `text` as an essay that was never saved.
    std::unique_ptr<EssayDocument> essayWith(const QString &text);
    void watch(TagCompletions &completions);

    std::unique_ptr<QTemporaryDir> m_folder;
    QHash<QString, QStringList> m_words; ///< as last told
    QStringList m_keys;
};

void TestTagCompletions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_words.clear();
    m_keys.clear();
}

void TestTagCompletions::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

std::unique_ptr<EssayDocument> TestTagCompletions::essayWith(const QString &text)
{
    auto essay = std::make_unique<EssayDocument>();
    essay->apply({{0, 0, text}});
    return essay;
}

void TestTagCompletions::watch(TagCompletions &completions)
{
    connect(&completions, &TagCompletions::changed, this,
            [this](const QString &key, const QStringList &words) { m_words[key] = words; });
    connect(&completions, &TagCompletions::keysChanged, this, [this](const QList<Field> &fields) {
        m_keys.clear();
        for (const Field &field : fields)
            m_keys.append(field.key);
    });
}

void TestTagCompletions::offersWordsOfOpenEssays()
{
    TagCompletions completions;
    watch(completions);
    const auto one = essayWith(u"---\ntags: [stone, Iron]\n---\n"_s);
    auto two = essayWith(u"---\ntags: [stone, gold]\ncategories: [Work]\n---\n"_s);
    completions.watch(one.get());
    completions.watch(two.get());
    QTRY_COMPARE(m_words[u"tags"_s], QStringList({u"gold"_s, u"Iron"_s, u"stone"_s}));
    QCOMPARE(m_words[u"keywords"_s], m_words[u"tags"_s]);
    QTRY_COMPARE(m_words[u"categories"_s], QStringList({u"Work"_s}));
    two.reset();
    QCOMPARE(m_words[u"tags"_s], QStringList({u"Iron"_s, u"stone"_s}));
    QCOMPARE(m_words[u"categories"_s], QStringList());
}

void TestTagCompletions::offersWordsOfTheFolder()
{
    write(u"a.md"_s, "---\ntags: [gold]\n---\n");
    TagCompletions completions;
    watch(completions);
    const auto essay = essayWith(u"---\ntags: [stone]\n---\n"_s);
    completions.watch(essay.get());
    completions.setFolder(m_folder->path());
    QTRY_COMPARE(m_words[u"tags"_s], QStringList({u"gold"_s, u"stone"_s}));
    // Another essay was saved there.
    write(u"b.md"_s, "---\ntags: [silver]\n---\n");
    completions.setFolder(m_folder->path());
    QTRY_COMPARE(m_words[u"tags"_s], QStringList({u"gold"_s, u"silver"_s, u"stone"_s}));
}

void TestTagCompletions::forgetsAnotherFolder()
{
    write(u"a.md"_s, "---\ntags: [gold]\nmood: calm\n---\n");
    TagCompletions completions;
    watch(completions);
    completions.setFolder(m_folder->path());
    QTRY_COMPARE(m_words[u"tags"_s], QStringList({u"gold"_s}));
    completions.setFolder(QString());
    QCOMPARE(m_words[u"tags"_s], QStringList());
    QCOMPARE(m_keys, QStringList());
}

void TestTagCompletions::offersOtherKeys()
{
    write(u"a.md"_s, "---\ntitle: T\nmood: calm\nrating: 5\n---\n");
    write(u"b.md"_s, "---\nrating: 6\n---\n");
    TagCompletions completions;
    watch(completions);
    completions.setFolder(m_folder->path());
    QTRY_COMPARE(m_keys, QStringList({u"rating"_s, u"mood"_s}));
    const auto essay = essayWith(u"---\nseries: Stones\nmood: wild\n---\n"_s);
    completions.watch(essay.get());
    QTRY_COMPARE(m_keys, QStringList({u"rating"_s, u"mood"_s, u"series"_s}));
}

void TestTagCompletions::offersWordsForTheFieldsOfAProject()
{
    write(u"a.md"_s, "---\nthemes: [gold]\nplaces: Rome, Athens\nmood: calm\n---\n");
    auto read = readFieldSchema(u"fields: [{key: themes, type: tags, role: tags},\n"
                                "         {key: places, type: tags}]");
    QVERIFY(read);
    const auto schema = std::make_shared<FieldSchema>(*std::move(read));
    TagCompletions completions;
    watch(completions);
    completions.setFolder(m_folder->path());
    QTRY_COMPARE(m_keys, QStringList({u"mood"_s, u"places"_s, u"themes"_s}));
    QCOMPARE(m_words.value(u"themes"_s), QStringList());

    completions.setFolder(m_folder->path(), schema);
    QTRY_COMPARE(m_words[u"themes"_s], QStringList({u"gold"_s}));
    QCOMPARE(m_words[u"places"_s], QStringList({u"Athens"_s, u"Rome"_s}));
    QCOMPARE(m_keys, QStringList({u"mood"_s}));
    const auto essay = essayWith(u"---\nthemes: [stone]\nplaces: [Troy]\n---\n"_s);
    completions.watch(essay.get());
    essay->setSchema(schema);
    QTRY_COMPARE(m_words[u"places"_s], QStringList({u"Athens"_s, u"Rome"_s, u"Troy"_s}));
    QCOMPARE(m_words[u"themes"_s], QStringList({u"gold"_s, u"stone"_s}));

    completions.setFolder(QString());
    QCOMPARE(m_words[u"themes"_s], QStringList());
}

void TestTagCompletions::saysNothingTwice()
{
    write(u"a.md"_s, "---\ntags: [gold]\n---\n");
    TagCompletions completions;
    watch(completions);
    completions.setFolder(m_folder->path());
    QTRY_COMPARE(m_words[u"tags"_s], QStringList({u"gold"_s}));
    QSignalSpy words(&completions, &TagCompletions::changed);
    QSignalSpy keys(&completions, &TagCompletions::keysChanged);
    const auto essay = essayWith(u"---\ntags: [gold]\n---\n"_s);
    QSignalSpy analysed(essay.get(), &EssayDocument::analysed);
    completions.watch(essay.get());
    QVERIFY(analysed.wait());
    QCOMPARE(words.size(), 0);
    QCOMPARE(keys.size(), 0);
}

QTEST_MAIN(TestTagCompletions)
#include "test_tag_completions.moc"
