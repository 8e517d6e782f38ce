// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/span.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace stetmark {

/// Checks the spelling for all essays of the program, in a thread of its own, where the
/// dictionaries are read when they are first needed. Lives in the GUI thread.
class Spelling : public QObject
{
    Q_OBJECT

public:
    /// A part of an essay: a block, or with a null block the front matter.
    struct Part {
        std::shared_ptr<const MarkdownBlock> block;
        qsizetype start = 0; ///< of the block in the text of `analysis`
        AnalysisPtr analysis;
    };
    struct Request {
        std::vector<Part> parts;
        QStringList languages;      ///< tags; a word is right if it is in one of them
        QSet<QString> ignoredWords; ///< right in this essay
    };
    /// For each part its misspelt words, as wordsToSpell() counts them.
    using Answer = std::vector<std::vector<Span>>;

    /// `ownWordsFile` holds the words that the person added, a line each.
    explicit Spelling(QString ownWordsFile, QObject *parent = nullptr);
    ~Spelling() override;

    /// `then` gets the answer, in the GUI thread, unless `receiver` is gone by then.
    void check(Request request, QObject *receiver, std::function<void(const Answer &)> then);
    void suggest(const QString &word, const QStringList &languages, QObject *receiver,
                 std::function<void(const QStringList &)> then);
    /// The word is right from now on, in all essays and times to come.
    void addOwnWord(const QString &word);

Q_SIGNALS:
    /// What was checked before may be right now.
    void changed();
    /// Nothing here knows `language`. Said once for each.
    void dictionaryMissing(const QString &language);
    /// The person's words could not be written.
    void failed(const QString &reason);

private:
    class Worker;

    /// Runs `work` in the thread and `then` with what it gives in this one.
    template <typename Result>
    void run(std::function<Result(Worker &)> work, QObject *receiver,
             std::function<void(const Result &)> then);

    std::shared_ptr<Worker> m_worker; ///< used in the thread only
    QThreadPool m_pool;
};

} // namespace stetmark
