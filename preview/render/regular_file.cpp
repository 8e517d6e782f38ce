// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/regular_file.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stetmark {

RegularFile::RegularFile(const QString &path)
{
    // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
    m_descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    struct stat status = {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0)
        return;
    m_state = S_ISREG(status.st_mode) ? State::Open : State::NotRegular;
    m_size = status.st_size;
    m_modified = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

RegularFile::~RegularFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QByteArray RegularFile::read(qint64 most)
{
    QFile file;
    if (m_state != State::Open || !file.open(m_descriptor, QIODevice::ReadOnly) || !file.seek(0))
        return {};
    return file.read(most);
}

QString folderOf(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo file(path);
    return file.exists() ? file.canonicalPath()
                         : QFileInfo(file.absolutePath()).canonicalFilePath();
}

} // namespace stetmark
