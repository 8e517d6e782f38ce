// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/document/essay_document.h"
#include "editor/document/recovery_folder.h"
#include "editor/essay/line_diff.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace stetmark {

/// An essay whose text was in no file when the program came to an unexpected end.
struct LeftEssay {
    RecoveryFolder::Left journal;
    qsizetype words = 0; ///< as the status bar counts them

    enum class Disk {
        NoFile,  ///< it was never saved
        AsRead,  ///< the file is the one that was edited
        Changed, ///< another program wrote it since
        Missing, ///< it is gone, or cannot be read
    };
    Disk disk = Disk::NoFile;
    QList<DiffLine> difference; ///< from the file on disk; empty without one

    const EssayFile &file() const { return journal.essay.file; }
};

/// Keeps the text of every essay that has changes in a journal, so that it can be offered
/// again after a crash. Within half a second of a change what changed is on its way to the
/// disk; the GUI thread does not wait for it, and the whole text is written only now and
/// then. A journal goes when its essay is saved, brought back to what was saved, or closed.
class Recovery : public QObject
{
    Q_OBJECT

public:
    /// `folder` as for RecoveryFolder.
    explicit Recovery(const QString &folder, QObject *parent = nullptr);
    /// Forgets all essays that it still watches, and waits until that is done.
    ~Recovery() override;

    /// Keeps the text of `essay` until it is destroyed.
    void watch(EssayDocument *essay);

    /// Looks in the background for what was left by a crash; then found(). Nothing is found
    /// twice, nor what another running Stetmark keeps.
    void look();
    /// `essay`, which is watched, has the text of `left`: its journal takes that one's place.
    void takeOver(EssayDocument *essay, const LeftEssay &left);
    void discard(const LeftEssay &left);
    /// What was neither taken over nor discarded is found by the next look(), by whomever.
    void keepTheRest();

Q_SIGNALS:
    /// `setAside` are the paths of journals that cannot be read, under their new names.
    void found(const QList<stetmark::LeftEssay> &essays, const QStringList &setAside);
    /// Text cannot be kept; told once, until it can be again: then worked().
    void failed(const stetmark::Error &error);
    void worked();

private:
    struct Writer {
        explicit Writer(const QString &path) : folder(path) {}

        RecoveryFolder folder; ///< used in the pool only
        QThreadPool pool;      ///< of one thread
    };
    struct Entry {
        quint64 number = 0;
        QList<TextEdit> waiting; ///< marked; only while a whole text need not be written
        qsizetype place = 0;
        bool hasChanges = false; ///< since the last flush
        bool hasJournal = false;
        bool needsWholeText = true;
        qint64 recordsSize = 0; ///< of the edits since the last whole text, about
        int records = 0;
    };

    EssayDocument::BeforeWriting prepareSaving(EssayDocument *essay);
    void takeEdit(EssayDocument *essay, const TextEdit &edit);
    void note(EssayDocument *essay);
    void flush();
    void flush(EssayDocument *essay, Entry &entry);
    void forget(Entry &entry);
    void writeWholeText(const EssayDocument *essay, Entry &entry, const JournalFacts &facts);
    void writeEdits(Entry &entry, const JournalFacts &facts);
    void inBackground(quint64 number, std::function<std::optional<Error>()> write);
    void finish(quint64 number, const std::optional<Error> &error);

    QHash<EssayDocument *, Entry> m_entries;
    QTimer m_timer;
    bool m_isFailing = false;
    /// Shared with the essays that are being saved.
    std::shared_ptr<Writer> m_writer;
};

} // namespace stetmark

Q_DECLARE_METATYPE(stetmark::LeftEssay)
