// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/image_file.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#endif

namespace stetmark {

namespace {

constexpr qint64 largestImage = 20'000'000;

/// Opens `path` if it is a regular file. What was opened is what is looked at: the
/// name may stand for something else a moment later.
bool openRegularFile(QFile &file, const QString &path)
{
#ifdef Q_OS_UNIX
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return false;
    struct stat status;
    const bool opened = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)
                        && file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle);
    if (!opened)
        ::close(descriptor);
    return opened;
#else
    file.setFileName(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly);
#endif
}

/// The type that the first bytes tell; empty for what is no image of ours.
QByteArray imageType(const QByteArray &content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (content.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return "image/gif";
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return "image/webp";
    if (content.mid(4, 4) == "ftyp" && content.mid(8, 3) == "avi")
        return "image/avif";
    if (content.left(1024).contains("<svg"))
        return "image/svg+xml";
    return {};
}

} // namespace

std::optional<ImageFile> readImageFile(const QString &path)
{
    QFile file;
    if (!openRegularFile(file, path) || file.size() > largestImage)
        return std::nullopt;
    const QByteArray content = file.read(largestImage);
    const QByteArray type = imageType(content);
    if (type.isEmpty())
        return std::nullopt;
    return ImageFile{content, type};
}

} // namespace stetmark
