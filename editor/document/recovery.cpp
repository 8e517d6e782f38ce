// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/recovery.h"

#include "editor/document/edit_list.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <utility>

using namespace std::chrono_literals;

namespace stetmark {

namespace {

constexpr auto delay = 300ms;
constexpr auto delayAfterFailure = 5s;
/// With fewer bytes of edits the whole text is not written again, whatever its length.
constexpr qint64 littleToRead = 64 * 1024;
/// More would take long to read.
constexpr int mostRecords = 2000;

/// Whether losing the text of `essay` would lose anything.
bool isWorthKeeping(const EssayDocument &essay)
{
    return essay.isModified() && (!essay.path().isEmpty() || essay.length() > 0);
}

JournalFacts factsOf(const EssayDocument &essay, qsizetype place)
{
    return {essay.path(),
            essay.digest(),
            essay.hasByteOrderMark(),
            essay.prevailingLineEnding(),
            place,
            QDateTime::currentDateTime()};
}

/// As written to a file; empty when no file can hold it.
QByteArray digestOf(const DecodedText &content)
{
    const Result<QByteArray> bytes =
        encodeText(content.text, content.hasByteOrderMark, content.lineEndings);
    return bytes ? essayDigest(*bytes) : QByteArray();
}

/// A save that the crash cut off may have come as far as the file.
void finishSaving(JournalEssay &essay)
{
    if (essay.savingPath.isEmpty())
        return;
    const Result<QByteArray> there = readEssayBytes(essay.savingPath);
    if (!there || essayDigest(*there) != essay.savingDigest)
        return;
    essay.file.path = essay.savingPath;
    essay.file.digest = essay.savingDigest;
}

/// Compares what was left with the file on disk; nothing when they are the same.
std::optional<LeftEssay> lookAt(RecoveryFolder::Left journal)
{
    LeftEssay left;
    left.journal = std::move(journal);
    finishSaving(left.journal.essay);
    const EssayFile &file = left.file();
    if (!file.path.isEmpty()) {
        const Result<EssayFile> there = readEssayFile(file.path);
        if (there && there->digest == digestOf(file.content))
            return std::nullopt;
        left.disk = !there                         ? LeftEssay::Disk::Missing
                    : there->digest == file.digest ? LeftEssay::Disk::AsRead
                                                   : LeftEssay::Disk::Changed;
        if (there)
            left.difference = lineDiff(there->content.text, file.content.text);
    }
    left.words = analyse(file.content.text, 0)->statistics.words;
    return left;
}

} // namespace

Recovery::Recovery(const QString &folder, QObject *parent)
    : QObject(parent), m_writer(std::make_shared<Writer>(folder))
{
    m_writer->pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { flush(); });
}

Recovery::~Recovery()
{
    for (Entry &entry : m_entries)
        forget(entry);
    m_writer->pool.waitForDone();
}

void Recovery::watch(EssayDocument *essay)
{
    m_entries[essay].number = essay->number();
    connect(essay, &EssayDocument::edited, this,
            [this, essay](const TextEdit &edit) { takeEdit(essay, edit); });
    const auto noteIt = [this, essay] { note(essay); };
    connect(essay, &EssayDocument::modifiedChanged, this, noteIt);
    connect(essay, &EssayDocument::saved, this, noteIt);
    connect(essay, &EssayDocument::loaded, this, [this, essay] {
        m_entries[essay].needsWholeText = true;
        note(essay);
    });
    essay->setBeforeWriting([this, essay] { return prepareSaving(essay); });
    connect(essay, &QObject::destroyed, this, [this, essay] {
        Entry entry = m_entries.take(essay);
        forget(entry);
    });
}

/// What a crash leaves while a file is being written must not be older than that file, and
/// must know it as its own: the writing waits for the journal, in its thread.
EssayDocument::BeforeWriting Recovery::prepareSaving(EssayDocument *essay)
{
    Entry &entry = m_entries[essay];
    if (std::exchange(entry.hasChanges, false))
        flush(essay, entry);
    if (!entry.hasJournal)
        return {};
    return
        [writer = m_writer, number = entry.number](const QString &path, const QByteArray &digest) {
            std::promise<void> written;
            writer->pool.start([&] {
                writer->folder.append(number, savingRecord(path, digest));
                written.set_value();
            });
            written.get_future().wait();
        };
}

void Recovery::takeEdit(EssayDocument *essay, const TextEdit &edit)
{
    Entry &entry = m_entries[essay];
    entry.place = edit.position + edit.inserted.size();
    if (!entry.needsWholeText) {
        TextEdit marked = edit;
        if (essay->mayHaveMixedLineEndings() && edit.inserted.contains(u'\n'))
            marked.inserted = essay->markedText({edit.position, entry.place});
        appendEdit(entry.waiting, marked);
    }
    note(essay);
}

void Recovery::note(EssayDocument *essay)
{
    m_entries[essay].hasChanges = true;
    // Not from the start again with each key: the first change waits no longer than this.
    if (!m_timer.isActive())
        m_timer.start(m_isFailing ? delayAfterFailure : delay);
}

void Recovery::flush()
{
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (std::exchange(entry->hasChanges, false))
            flush(entry.key(), *entry);
    }
}

void Recovery::flush(EssayDocument *essay, Entry &entry)
{
    if (!isWorthKeeping(*essay)) {
        forget(entry);
        return;
    }
    const JournalFacts facts = factsOf(*essay, entry.place);
    // As much again as the text: on the whole a key costs no more than twice its own.
    const qint64 enough = std::max<qint64>(littleToRead, essay->length() * qint64(sizeof(QChar)));
    if (entry.needsWholeText || entry.recordsSize > enough || entry.records >= mostRecords)
        writeWholeText(essay, entry, facts);
    else
        writeEdits(entry, facts);
}

void Recovery::forget(Entry &entry)
{
    entry.waiting.clear();
    entry.needsWholeText = true;
    if (std::exchange(entry.hasJournal, false))
        m_writer->pool.start([this, number = entry.number] { m_writer->folder.remove(number); });
}

void Recovery::writeWholeText(const EssayDocument *essay, Entry &entry, const JournalFacts &facts)
{
    entry.waiting.clear();
    entry.needsWholeText = false;
    entry.hasJournal = true;
    entry.recordsSize = 0;
    entry.records = 0;
    if (essay->mayHaveMixedLineEndings()) {
        inBackground(entry.number, [this, number = entry.number, facts,
                                    text = essay->markedText({0, essay->length()})] {
            return m_writer->folder.begin(number, wholeTextRecord(facts, text));
        });
        return;
    }
    // Of the text that was analysed there is a copy already.
    inBackground(entry.number, [this, number = entry.number, facts, analysis = essay->analysis(),
                                edits = essay->editsSinceAnalysis()] {
        QString text = analysis->text;
        for (const TextEdit &edit : edits)
            text.replace(edit.position, edit.removed, edit.inserted);
        return m_writer->folder.begin(number, wholeTextRecord(facts, text));
    });
}

void Recovery::writeEdits(Entry &entry, const JournalFacts &facts)
{
    const QList<TextEdit> edits = std::exchange(entry.waiting, {});
    const QByteArray record = editsRecord(facts, edits);
    entry.recordsSize += record.size();
    ++entry.records;
    inBackground(entry.number, [this, number = entry.number, record] {
        return m_writer->folder.append(number, record);
    });
}

/// `write` runs in the pool; an essay of which it fails is written anew, whole.
void Recovery::inBackground(quint64 number, std::function<std::optional<Error>()> write)
{
    m_writer->pool.start([this, number, write = std::move(write)] {
        const std::optional<Error> error = write();
        // Dropped by Qt when this object is gone by then.
        QMetaObject::invokeMethod(
            this, [this, number, error] { finish(number, error); }, Qt::QueuedConnection);
    });
}

void Recovery::finish(quint64 number, const std::optional<Error> &error)
{
    const bool wasFailing = std::exchange(m_isFailing, error.has_value());
    if (error) {
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
            if (entry->number != number)
                continue;
            entry->needsWholeText = true;
            entry->waiting.clear();
            note(entry.key());
        }
        if (!wasFailing)
            Q_EMIT failed(*error);
    } else if (wasFailing) {
        Q_EMIT worked();
    }
}

void Recovery::look()
{
    m_writer->pool.start([this] {
        RecoveryFolder::LeftJournals left = m_writer->folder.claimLeft();
        QList<LeftEssay> essays;
        for (RecoveryFolder::Left &journal : left.readable) {
            auto essay = lookAt(journal);
            if (essay)
                essays.append(std::move(*essay));
            else
                m_writer->folder.discard(journal);
        }
        QMetaObject::invokeMethod(
            this, [this, essays, setAside = left.setAside] { Q_EMIT found(essays, setAside); },
            Qt::QueuedConnection);
    });
}

void Recovery::takeOver(EssayDocument *essay, const LeftEssay &left)
{
    Entry &entry = m_entries[essay];
    entry.hasJournal = true;
    entry.needsWholeText = true;
    entry.place = left.journal.essay.place;
    entry.hasChanges = false;
    m_writer->pool.start([this, journal = left.journal, number = entry.number] {
        m_writer->folder.takeOver(journal, number);
    });
    flush(essay, entry);
}

void Recovery::discard(const LeftEssay &left)
{
    m_writer->pool.start([this, journal = left.journal] { m_writer->folder.discard(journal); });
}

void Recovery::keepTheRest()
{
    m_writer->pool.start([this] { m_writer->folder.release(); });
}

} // namespace stetmark
