// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/essay_file.h"
#include "editor/essay/line_diff.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace stetmark {

class EssayDocument;
class MessageArea;
class OpenEssays;
class Prompts;

/// Looks after the files of the open essays. One that another program changes is read again
/// where nothing would be lost, with caret and place kept; where the essay has changes of
/// its own, a message tells so once, and its button shows the difference.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    /// All outlive this. Follows every essay that is added to `essays`.
    FileWatch(Prompts &prompts, OpenEssays &essays, MessageArea &messages,
              QObject *parent = nullptr);
    /// Waits for the file that is being read.
    ~FileWatch() override;

    /// Looks at all files. Changes are noticed without it, but not on every file system.
    void look();

private:
    static constexpr qint64 neverSeen = -2;
    /// What tells that a file may be another, without reading it. Its size is -1 when it is gone.
    struct Stamp {
        QDateTime modified;
        qint64 size = neverSeen;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Known {
        Stamp stamp;     ///< of the file as it was looked at last
        QByteArray told; ///< digest of the file that the person was told of
        bool toldGone = false;
    };

    void watch(EssayDocument *essay);
    void follow();
    void look(EssayDocument *essay);
    void take(EssayDocument *essay, const Result<EssayFile> &there);
    void takeGone(EssayDocument *essay);
    void tellChanged(EssayDocument *essay);
    void compare(EssayDocument *essay);
    void ask(EssayDocument *essay, const QByteArray &digest, const QList<DiffLine> &difference);

    Prompts &m_prompts;
    OpenEssays &m_essays;
    MessageArea &m_messages;
    QHash<EssayDocument *, Known> m_known;
    QFileSystemWatcher m_watcher;
    QTimer m_timer; ///< a program that saves does so in several steps
    QThreadPool m_pool;
};

} // namespace stetmark
