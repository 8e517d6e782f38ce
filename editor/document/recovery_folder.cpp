// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/recovery_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr qint64 syncInterval = 5000; ///< milliseconds
/// No journal of an essay that can be opened grows beyond.
constexpr qint64 largestJournal = 10 * largestEssay;
constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
const auto journalSuffix = u".journal"_s;
const auto unfinishedSuffix = u".new"_s;
const auto brokenSuffix = u".broken"_s;
const auto lockSuffix = u".lock"_s;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

Error notKept(const QString &reason)
{
    return {Error::Kind::NotWritable,
            Messages::tr("Text that is not saved yet cannot be kept for the case of a crash: %1. "
                         "Writing and saving go on as usual; save more often for now.")
                .arg(reason)};
}

void sync(const QFile &file)
{
    ::fdatasync(file.handle());
}

/// The run that wrote the journal `name`, or has the lock of that name.
QString runOf(const QString &name)
{
    if (name.endsWith(lockSuffix))
        return name.chopped(lockSuffix.size());
    return name.first(std::max<qsizetype>(0, name.lastIndexOf(u'-')));
}

/// The bytes of a journal; nothing for what is no regular file of a sensible size. Never
/// waits for a pipe or follows a link.
std::optional<QByteArray> readAll(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    struct stat status = {};
    QFile file;
    const bool isFile = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)
                        && status.st_size <= largestJournal;
    if (!isFile
        || !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                      QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return std::nullopt;
    }
    return file.read(status.st_size);
}

} // namespace

RecoveryFolder::RecoveryFolder(const QString &path)
    : m_path(path), m_run(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

RecoveryFolder::~RecoveryFolder() = default;

QString RecoveryFolder::defaultPath()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + u"/.local/state"_s;
    return QDir::cleanPath(state) + u"/stetmark/recovery"_s;
}

QString RecoveryFolder::pathOf(const QString &name) const
{
    return m_path + u'/' + name;
}

QString RecoveryFolder::journalPath(quint64 number) const
{
    return pathOf(u"%1-%2"_s.arg(m_run).arg(number) + journalSuffix);
}

/// Makes the folder and takes the lock of this run, once and again if they are gone.
std::optional<Error> RecoveryFolder::makeReady()
{
    if (m_lock && QFile::exists(m_path))
        return std::nullopt;
    m_journals.clear();
    m_lock.reset();
    const QByteArray path = QFile::encodeName(m_path);
    const QString parent = QFileInfo(m_path).path();
    if (!QDir().mkpath(parent) || (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST)) {
        return notKept(
            Messages::tr("there can be no folder “%1”").arg(QDir::toNativeSeparators(m_path)));
    }
    ::chmod(path.constData(), 0700);
    m_lock = ProcessLock::take(pathOf(m_run + lockSuffix));
    if (!m_lock) {
        return notKept(Messages::tr("the folder “%1” takes no new file")
                           .arg(QDir::toNativeSeparators(m_path)));
    }
    return std::nullopt;
}

std::optional<Error> RecoveryFolder::begin(quint64 number, const QByteArray &record)
{
    if (const auto error = makeReady())
        return error;
    const QString path = journalPath(number);
    const QString unfinished = path + unfinishedSuffix;
    QFile::remove(unfinished);
    auto journal = std::make_shared<Journal>();
    journal->file = std::make_unique<QFile>(unfinished);
    QFile &file = *journal->file;
    const QByteArray bytes = journalStart() + record;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerOnly)
        || file.write(bytes) != bytes.size()) {
        const QString reason = file.errorString();
        file.close();
        QFile::remove(unfinished);
        return notKept(reason);
    }
    if (QFile::exists(path))
        sync(file); // else a power cut could leave neither the old one nor the new
    if (std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData())
        != 0) {
        QFile::remove(unfinished);
        return notKept(qt_error_string());
    }
    journal->size = bytes.size();
    journal->sinceSync.start();
    m_journals.insert(number, journal);
    return std::nullopt;
}

std::optional<Error> RecoveryFolder::append(quint64 number, const QByteArray &record)
{
    const auto journal = m_journals.value(number);
    if (!journal)
        return notKept(Messages::tr("its journal is gone"));
    QFile &file = *journal->file;
    struct stat status = {};
    if (::fstat(file.handle(), &status) != 0 || status.st_nlink == 0) {
        m_journals.remove(number);
        return notKept(Messages::tr("its journal was deleted"));
    }
    if (file.write(record) != record.size()) {
        const QString reason = file.errorString();
        // What follows half a record could not be read.
        file.resize(journal->size);
        m_journals.remove(number);
        return notKept(reason);
    }
    journal->size += record.size();
    if (journal->sinceSync.elapsed() >= syncInterval) {
        sync(file);
        journal->sinceSync.start();
    }
    return std::nullopt;
}

void RecoveryFolder::remove(quint64 number)
{
    m_journals.remove(number);
    if (m_lock)
        QFile::remove(journalPath(number));
}

RecoveryFolder::LeftJournals RecoveryFolder::claimLeft()
{
    LeftJournals left;
    QHash<QString, bool> isClaimed{{m_run, false}};
    const QStringList names = QDir(m_path).entryList(
        {u'*' + journalSuffix, u'*' + journalSuffix + unfinishedSuffix, u'*' + lockSuffix},
        QDir::Files | QDir::System | QDir::Hidden, QDir::Time | QDir::Reversed);
    for (const QString &name : names) {
        const QString run = runOf(name);
        if (!isClaimed.contains(run))
            isClaimed.insert(run, claim(run));
        if (isClaimed.value(run))
            sortIn(name, left);
    }
    return left;
}

bool RecoveryFolder::claim(const QString &run)
{
    auto lock = ProcessLock::take(pathOf(run + lockSuffix));
    if (!lock)
        return false;
    m_claimed.push_back(std::move(lock));
    return true;
}

void RecoveryFolder::sortIn(const QString &name, LeftJournals &left) const
{
    if (name.endsWith(lockSuffix))
        return; // goes with release()
    if (name.endsWith(unfinishedSuffix)) {
        QFile::remove(pathOf(name)); // what it was to replace is still there
        return;
    }
    const auto bytes = readAll(pathOf(name));
    auto essay = bytes ? readJournal(*bytes) : std::nullopt;
    if (essay)
        left.readable.append({name, std::move(*essay)});
    else if (bytes && bytes->isEmpty())
        QFile::remove(pathOf(name)); // a power cut's
    else
        left.setAside.append(setAside(name));
}

QString RecoveryFolder::setAside(const QString &name) const
{
    const QString path = pathOf(name) + brokenSuffix;
    std::rename(QFile::encodeName(pathOf(name)).constData(), QFile::encodeName(path).constData());
    return path;
}

void RecoveryFolder::takeOver(const Left &left, quint64 number)
{
    if (left.essay.isDamaged) {
        setAside(left.file);
        return;
    }
    // Under the new name it is held by this run's lock: nobody is offered it twice.
    if (!makeReady())
        std::rename(QFile::encodeName(pathOf(left.file)).constData(),
                    QFile::encodeName(journalPath(number)).constData());
}

void RecoveryFolder::discard(const Left &left)
{
    if (left.essay.isDamaged)
        setAside(left.file);
    else
        QFile::remove(pathOf(left.file));
}

void RecoveryFolder::release()
{
    m_claimed.clear();
}

} // namespace stetmark
