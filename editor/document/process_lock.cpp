// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/process_lock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace stetmark {

namespace {

/// Whether `descriptor` is still the file at `path`: the one who had it before may have
/// removed it between opening and locking.
bool isAt(int descriptor, const QByteArray &path)
{
    struct stat opened = {};
    struct stat there = {};
    return ::fstat(descriptor, &opened) == 0 && ::lstat(path.constData(), &there) == 0
           && opened.st_dev == there.st_dev && opened.st_ino == there.st_ino;
}

} // namespace

std::unique_ptr<ProcessLock> ProcessLock::take(const QString &path)
{
    constexpr int attempts = 10;
    const QByteArray name = QFile::encodeName(path);
    for (int i = 0; i < attempts; ++i) {
        const int descriptor =
            ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
        if (descriptor < 0)
            return nullptr;
        const bool isLocked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        if (isLocked && isAt(descriptor, name))
            return std::unique_ptr<ProcessLock>(new ProcessLock(path, descriptor));
        ::close(descriptor);
        if (!isLocked)
            return nullptr;
    }
    return nullptr;
}

ProcessLock::ProcessLock(QString path, int descriptor)
    : m_path(std::move(path)), m_descriptor(descriptor)
{
}

ProcessLock::~ProcessLock()
{
    // While it is held: nobody else can have taken the name meanwhile.
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_descriptor);
}

} // namespace stetmark
