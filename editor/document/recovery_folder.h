// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/document/process_lock.h"
#include "editor/document/recovery_format.h"
#include "editor/essay/result.h"

#include <QElapsedTimer>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QFile;

namespace stetmark {

/// The folder with the journals, for its owner's eyes alone: RUN-NUMBER.journal, and
/// RUN.lock, which the run of the program that writes them has locked. A journal whose run
/// holds no lock was left by a crash.
///
/// What is written survives the end of the process, however it comes. After a power cut
/// up to the last five seconds of steady typing may be missing, or what the system had not
/// yet written by itself after a pause.
///
/// Blocking; not for the GUI thread, and for one thread at a time.
class RecoveryFolder
{
public:
    /// `path` is made when the first journal is.
    explicit RecoveryFolder(const QString &path);
    /// Leaves the journals and lets go of the locks.
    ~RecoveryFolder();
    RecoveryFolder(const RecoveryFolder &) = delete;
    RecoveryFolder &operator=(const RecoveryFolder &) = delete;
    /// That of the person who runs the program, by the XDG base directories.
    static QString defaultPath();

    /// Begins journal `number` of this run with `record`, in place of what it held; all
    /// that was there stays until the new one is complete.
    std::optional<Error> begin(quint64 number, const QByteArray &record);
    /// After an error the journal is to be begun again.
    std::optional<Error> append(quint64 number, const QByteArray &record);
    void remove(quint64 number);

    struct Left {
        QString file; ///< its name in the folder
        JournalEssay essay;
    };
    struct LeftJournals {
        QList<Left> readable;
        QStringList setAside; ///< paths of those that make no sense, under their new names
    };
    /// The journals of runs that are over. They are this one's to decide about, and offered
    /// to no other, until release().
    LeftJournals claimLeft();
    /// Makes `file` the journal `number` of this run: begin() replaces it. One that is
    /// damaged is set aside.
    void takeOver(const Left &left, quint64 number);
    void discard(const Left &left);
    void release();

private:
    struct Journal {
        std::unique_ptr<QFile> file;
        qint64 size = 0;
        QElapsedTimer sinceSync;
    };

    QString pathOf(const QString &name) const;
    QString journalPath(quint64 number) const;
    std::optional<Error> makeReady();
    bool claim(const QString &run);
    void sortIn(const QString &name, LeftJournals &left) const;
    QString setAside(const QString &name) const;

    const QString m_path;
    const QString m_run;
    std::unique_ptr<ProcessLock> m_lock;
    std::vector<std::unique_ptr<ProcessLock>> m_claimed;
    QHash<quint64, std::shared_ptr<Journal>> m_journals;
};

} // namespace stetmark
