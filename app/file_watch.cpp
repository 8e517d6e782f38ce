// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/file_watch.h"

#include "app/message_area.h"
#include "app/open_essays.h"
#include "app/prompts.h"
#include "editor/document/essay_document.h"

#include <QFileInfo>
#include <QPointer>
#include <QSet>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace stetmark {

namespace {

const auto diskTopic = u"disk"_s;
constexpr auto settling = 200ms;

} // namespace

FileWatch::FileWatch(Prompts &prompts, OpenEssays &essays, MessageArea &messages, QObject *parent)
    : QObject(parent), m_prompts(prompts), m_essays(essays), m_messages(messages)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(settling);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    const auto soon = [this] { m_timer.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(&essays, &OpenEssays::added, this, &FileWatch::watch);
}

FileWatch::~FileWatch()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void FileWatch::watch(EssayDocument *essay)
{
    m_known.insert(essay, {});
    connect(essay, &QObject::destroyed, this, [this, essay] {
        m_known.remove(essay);
        follow();
    });
    connect(essay, &EssayDocument::pathChanged, this, &FileWatch::follow);
    // What it wrote or read itself is no news; what came between may be.
    const auto startAgain = [this, essay] {
        m_known[essay] = {};
        m_messages.remove(diskTopic, essay);
        follow();
    };
    connect(essay, &EssayDocument::loaded, this, startAgain);
    connect(essay, &EssayDocument::saved, this, startAgain);
    follow();
}

/// Watches the files, and their folders: many programs put a new file in the old one's place.
void FileWatch::follow()
{
    QSet<QString> wanted;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        const QString path = known.key()->path();
        if (!path.isEmpty())
            wanted |= {path, QFileInfo(path).absolutePath()};
    }
    const QStringList now = m_watcher.files() + m_watcher.directories();
    const QSet<QString> watched(now.begin(), now.end());
    const QSet<QString> gone = watched - wanted;
    const QSet<QString> fresh = wanted - watched;
    if (!gone.isEmpty())
        m_watcher.removePaths(gone.values());
    if (!fresh.isEmpty())
        m_watcher.addPaths(fresh.values());
}

void FileWatch::look()
{
    follow();
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known)
        look(known.key());
}

void FileWatch::look(EssayDocument *essay)
{
    const QString path = essay->path();
    if (path.isEmpty() || essay->isBusy())
        return;
    m_pool.start([this, essay, path, last = m_known.value(essay).stamp] {
        const QFileInfo info(path);
        const Stamp stamp{info.lastModified(), info.exists() ? info.size() : -1};
        if (stamp == last)
            return;
        const Result<EssayFile> there = readEssayFile(path);
        // Dropped by Qt when this object is gone by then.
        QMetaObject::invokeMethod(
            this,
            [this, essay, path, stamp, there] {
                if (!m_known.contains(essay) || essay->isBusy() || essay->path() != path)
                    return; // there is another look when it is done
                m_known[essay].stamp = stamp;
                take(essay, there);
            },
            Qt::QueuedConnection);
    });
}

void FileWatch::take(EssayDocument *essay, const Result<EssayFile> &there)
{
    if (!there) {
        // What cannot be read just now is told when it is to be saved or read.
        if (there.error().kind == Error::Kind::NotFound)
            takeGone(essay);
        return;
    }
    Known &known = m_known[essay];
    known.toldGone = false;
    if (there->digest == essay->digest()) {
        known.told.clear();
        m_messages.remove(diskTopic, essay);
    } else if (!essay->isModified()) {
        essay->reload();
    } else if (std::exchange(known.told, there->digest) != there->digest) {
        tellChanged(essay);
    }
}

void FileWatch::takeGone(EssayDocument *essay)
{
    if (std::exchange(m_known[essay].toldGone, true))
        return;
    m_messages.add({Message::Kind::Problem,
                    tr("The file of “%1” is no longer there: another program moved or deleted "
                       "it. The text is still open here; Save As puts it into a file again.")
                        .arg(essay->displayName()),
                    diskTopic,
                    essay,
                    {},
                    {}});
}

void FileWatch::tellChanged(EssayDocument *essay)
{
    m_messages.add({Message::Kind::Problem,
                    tr("Another program changed the file of “%1”, and here it has changes that "
                       "are not saved. Neither is lost.")
                        .arg(essay->displayName()),
                    diskTopic, essay, tr("&Compare…"),
                    [this, kept = QPointer<EssayDocument>(essay)] {
                        if (kept)
                            compare(kept);
                    }});
}

void FileWatch::compare(EssayDocument *essay)
{
    m_pool.start([this, essay, path = essay->path(), mine = essay->text()] {
        const Result<EssayFile> there = readEssayFile(path);
        if (!there)
            return; // gone again; a look tells
        const QList<DiffLine> difference = lineDiff(mine, there->content.text);
        QMetaObject::invokeMethod(
            this,
            [this, essay, path, digest = there->digest, difference] {
                if (m_known.contains(essay) && essay->path() == path)
                    ask(essay, digest, difference);
            },
            Qt::QueuedConnection);
    });
}

void FileWatch::ask(EssayDocument *essay, const QByteArray &digest,
                    const QList<DiffLine> &difference)
{
    const QPointer<EssayDocument> kept(essay);
    const Prompts::Theirs answer = m_prompts.changedMeanwhile(essay->displayName(), difference);
    if (!kept || answer == Prompts::Theirs::Later)
        return;
    m_messages.remove(diskTopic, essay);
    if (answer == Prompts::Theirs::Take)
        essay->load(essay->path());
    else
        essay->acceptOnDisk(digest);
}

} // namespace stetmark
