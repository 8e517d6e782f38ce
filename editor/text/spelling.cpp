// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/spelling.h"

#include "editor/essay/spelling_words.h"
#include "editor/text/dictionaries.h"
#include "editor/text/own_words.h"
#include "editor/text/speller.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <optional>

namespace stetmark {

namespace {

/// Words looked up are remembered, up to so many.
constexpr qsizetype mostWords = 200'000;

} // namespace

/// What only the spelling thread touches.
class Spelling::Worker
{
public:
    explicit Worker(Spelling &owner, QString ownWordsFile)
        : m_owner(owner), m_ownWordsFile(std::move(ownWordsFile))
    {
    }

    Answer check(const Request &request);
    QStringList suggestions(const QString &word, const QStringList &languages);
    /// The reason why it could not be written, else nothing.
    QString addOwnWord(const QString &word);

private:
    using Spellers = std::vector<std::shared_ptr<Speller>>;

    Spellers spellersFor(const QStringList &languages);
    std::shared_ptr<Speller> spellerFor(const QString &language);
    bool isRight(const QString &word, const Spellers &spellers);
    void readOwnWords();

    Spelling &m_owner; ///< for its signals only
    const QString m_ownWordsFile;
    std::optional<QSet<QString>> m_ownWords; ///< once they are read
    std::optional<QList<Dictionary>> m_dictionaries;
    QHash<QString, std::shared_ptr<Speller>> m_spellers; ///< by language; null where there is none
    Spellers m_lastSpellers;
    QHash<QString, bool> m_words; ///< looked up with m_lastSpellers
};

std::shared_ptr<Speller> Spelling::Worker::spellerFor(const QString &language)
{
    const auto known = m_spellers.constFind(language);
    if (known != m_spellers.constEnd())
        return *known;
    if (!m_dictionaries)
        m_dictionaries = installedDictionaries();
    QStringList available;
    for (const Dictionary &one : std::as_const(*m_dictionaries))
        available.append(one.language);
    std::shared_ptr<Speller> speller;
    const qsizetype index = available.indexOf(dictionaryFor(language, available));
    if (index >= 0)
        speller = std::make_shared<Speller>(m_dictionaries->at(index));
    if (speller && !speller->isUsable())
        speller.reset();
    if (!speller)
        Q_EMIT m_owner.dictionaryMissing(language);
    m_spellers.insert(language, speller);
    return speller;
}

Spelling::Worker::Spellers Spelling::Worker::spellersFor(const QStringList &languages)
{
    Spellers spellers;
    for (const QString &language : languages) {
        if (const std::shared_ptr<Speller> speller = spellerFor(language))
            spellers.push_back(speller);
    }
    return spellers;
}

void Spelling::Worker::readOwnWords()
{
    if (!m_ownWords)
        m_ownWords = stetmark::readOwnWords(m_ownWordsFile);
}

bool Spelling::Worker::isRight(const QString &word, const Spellers &spellers)
{
    const auto known = m_words.constFind(word);
    if (known != m_words.constEnd())
        return *known;
    // A word in a script that no dictionary here has is none that they could judge.
    bool isJudged = false;
    bool isRight = false;
    for (const std::shared_ptr<Speller> &speller : spellers) {
        if (!isRight && speller->knowsScriptOf(word)) {
            isJudged = true;
            isRight = speller->isRight(word);
        }
    }
    if (m_words.size() >= mostWords)
        m_words.clear();
    m_words.insert(word, isRight || !isJudged);
    return isRight || !isJudged;
}

Spelling::Answer Spelling::Worker::check(const Request &request)
{
    readOwnWords();
    const Spellers spellers = spellersFor(request.languages);
    if (spellers != m_lastSpellers) {
        m_lastSpellers = spellers;
        m_words.clear();
    }
    Answer answer(request.parts.size());
    if (spellers.empty())
        return answer;
    for (size_t i = 0; i < request.parts.size(); ++i) {
        const Part &part = request.parts[i];
        QStringView text = part.analysis->text;
        if (part.block)
            text = text.sliced(part.start, std::min(part.block->length, text.size() - part.start));
        const std::vector<Span> words = part.block
                                            ? wordsToSpell(*part.block, text)
                                            : wordsToSpell(*part.analysis->frontMatter, text);
        for (const Span word : words) {
            const QString spelled = spelledWord(text, word);
            if (!m_ownWords->contains(spelled) && !request.ignoredWords.contains(spelled)
                && !isRight(spelled, spellers))
                answer[i].push_back(word);
        }
    }
    return answer;
}

QStringList Spelling::Worker::suggestions(const QString &word, const QStringList &languages)
{
    QStringList all;
    for (const std::shared_ptr<Speller> &speller : spellersFor(languages)) {
        if (speller->knowsScriptOf(word))
            all += speller->suggestions(word);
    }
    all.removeDuplicates();
    return all;
}

QString Spelling::Worker::addOwnWord(const QString &word)
{
    readOwnWords();
    if (m_ownWords->contains(word))
        return {};
    m_ownWords->insert(word);
    return appendOwnWord(m_ownWordsFile, word);
}

Spelling::Spelling(QString ownWordsFile, QObject *parent)
    : QObject(parent), m_worker(std::make_shared<Worker>(*this, std::move(ownWordsFile)))
{
    // Dictionaries are no more thread-safe than one thread needs them to be.
    m_pool.setMaxThreadCount(1);
}

Spelling::~Spelling()
{
    m_pool.clear();
    m_pool.waitForDone();
}

template <typename Result>
void Spelling::run(std::function<Result(Worker &)> work, QObject *receiver,
                   std::function<void(const Result &)> then)
{
    // This object waits for its thread, so it is there for the answer; who asked may not be.
    m_pool.start([this, worker = m_worker, work = std::move(work),
                  receiver = QPointer<QObject>(receiver), then = std::move(then)] {
        const Result result = work(*worker);
        QMetaObject::invokeMethod(
            this,
            [receiver, then, result] {
                if (receiver)
                    then(result);
            },
            Qt::QueuedConnection);
    });
}

void Spelling::check(Request request, QObject *receiver, std::function<void(const Answer &)> then)
{
    run<Answer>([request = std::move(request)](Worker &worker) { return worker.check(request); },
                receiver, std::move(then));
}

void Spelling::suggest(const QString &word, const QStringList &languages, QObject *receiver,
                       std::function<void(const QStringList &)> then)
{
    run<QStringList>(
        [word, languages](Worker &worker) { return worker.suggestions(word, languages); }, receiver,
        std::move(then));
}

void Spelling::addOwnWord(const QString &word)
{
    run<QString>([word](Worker &worker) { return worker.addOwnWord(word); }, this,
                 [this](const QString &reason) {
                     if (!reason.isEmpty())
                         Q_EMIT failed(reason);
                     Q_EMIT changed();
                 });
}

} // namespace stetmark
