// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/essay_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(EssayFile)
};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

Error notReadable(const QString &message)
{
    return {Error::Kind::NotReadable, message};
}

Error notWritable(const QString &path, const QString &reason)
{
    return {Error::Kind::NotWritable,
            Messages::tr("“%1” could not be saved: %2. The file on disk is as it was.")
                .arg(shown(path), reason)};
}

/// The one case in which the old file is not there any more.
Error brokenOff(const QString &path, const QString &reason)
{
    return {Error::Kind::NotWritable,
            Messages::tr("Saving “%1” broke off: %2. Its folder takes no new file, so the text was "
                         "written into the file itself, which may be incomplete now. Save it "
                         "somewhere else.")
                .arg(shown(path), reason)};
}

Error tooLarge(const QString &path)
{
    return notReadable(Messages::tr("“%1” is larger than 50 MB, which is too large for an essay. "
                                    "It was not opened.")
                           .arg(shown(path)));
}

/// Opens `file` for reading if it is a regular file. Never waits for one that is
/// not: opening a FIFO would hang, and opening some devices does something.
std::optional<Error> openForReading(QFile &file)
{
    const QString path = file.fileName();
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{Error::Kind::NotFound,
                     Messages::tr("There is no file “%1”.").arg(shown(path))};
    }
    if (info.isDir())
        return notReadable(Messages::tr("“%1” is a folder, not an essay.").arg(shown(path)));
    const Error notRegular =
        notReadable(Messages::tr("“%1” is a device or a pipe, not a file that could hold an essay.")
                        .arg(shown(path)));
    if (!info.isFile())
        return notRegular;

#ifdef Q_OS_UNIX
    // What stands at the path may have been replaced since it was looked at.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat status = {};
    if (descriptor >= 0 && ::fstat(descriptor, &status) == 0 && !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return notRegular;
    }
    const bool opened = descriptor >= 0
                        && file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                                     QFileDevice::AutoCloseHandle);
#else
    const bool opened = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
#endif
    if (!opened) {
        return notReadable(Messages::tr("“%1” could not be read: you may not have the right to "
                                        "read it.")
                               .arg(shown(path)));
    }
    return std::nullopt;
}

/// All of `file`, or a little more than `largestEssay` of it. Reads to the end
/// whatever size the file system told.
QByteArray readBounded(QFile &file)
{
    constexpr qint64 chunkSize = 1 << 20;
    QByteArray bytes;
    bytes.reserve(std::min(file.size(), largestEssay) + 1);
    while (bytes.size() <= largestEssay) {
        const QByteArray chunk = file.read(chunkSize);
        if (chunk.isEmpty())
            break;
        bytes += chunk;
    }
    return bytes;
}

Error brokenRead(const QString &path, const QFile &file)
{
    return notReadable(Messages::tr("“%1” could not be read to its end: %2.")
                           .arg(shown(path), file.errorString()));
}

/// Whether `bytes` hold a control character that no text has.
bool hasBinaryControl(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 && !(code >= '\t' && code <= '\r') && code != 0x1A && code != 0x1B;
    });
}

/// An Error unless the file at `path` still has `expectedDigest`.
std::optional<Error> checkUnchanged(const QString &path, const QByteArray &expectedDigest)
{
    QFile file(path);
    if (const auto error = openForReading(file)) {
        if (error->kind == Error::Kind::NotFound) {
            return Error{Error::Kind::ChangedOnDisk,
                         Messages::tr("“%1” is no longer there: it was moved or deleted. Nothing "
                                      "was written.")
                             .arg(shown(path))};
        }
        return Error{Error::Kind::NotWritable, error->message};
    }
    if (file.size() <= largestEssay && essayDigest(readBounded(file)) == expectedDigest)
        return std::nullopt;
    return Error{Error::Kind::ChangedOnDisk,
                 Messages::tr("“%1” was changed by another program since it was opened. Nothing "
                              "was written: the file has the other program's text.")
                     .arg(shown(path))};
}

/// The file that `path` names, at the end of all symbolic links.
QFileInfo realTarget(const QString &path)
{
    QFileInfo target(path);
    // A link to a file that is not there yet has no canonical path.
    for (int links = 0; target.isSymLink() && links < 40; ++links)
        target.setFile(target.symLinkTarget());
    return target;
}

/// Why nothing could be saved at `path`, as far as one can tell without trying.
std::optional<Error> checkTarget(const QString &path, const QFileInfo &target)
{
    if (target.isDir())
        return notWritable(path, Messages::tr("it is a folder"));
    if (target.exists() && !target.isFile())
        return notWritable(path, Messages::tr("it is a device or a pipe"));
    if (target.exists() && !target.isWritable())
        return notWritable(path, Messages::tr("the file is write-protected"));
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir())
        return notWritable(path,
                           Messages::tr("there is no folder “%1”").arg(shown(folder.filePath())));
    if (!target.exists() && !folder.isWritable())
        return notWritable(
            path,
            Messages::tr("you may not write in the folder “%1”").arg(shown(folder.filePath())));
    return std::nullopt;
}

#ifdef Q_OS_UNIX
/// Gives the file that is about to replace `target` its owner, group and mode.
/// Only root may keep a foreign owner; the mode is set last, since a change of
/// owner clears parts of it.
/// A new file is left as the umask made it.
void keepOwnership(const QSaveFile &file, const QFileInfo &target)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(target.filePath()).constData(), &status) != 0)
        return;
    const bool kept = ::fchown(file.handle(), status.st_uid, status.st_gid) == 0
                      || ::fchown(file.handle(), uid_t(-1), status.st_gid) == 0;
    // Bits that run a program as its owner must not move to another owner.
    ::fchmod(file.handle(), status.st_mode & (kept ? 07777 : 0777));
}
#endif

} // namespace

QByteArray essayDigest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<QByteArray> readEssayBytes(const QString &path)
{
    QFile file(path);
    if (const auto error = openForReading(file))
        return *error;
    if (file.size() > largestEssay)
        return tooLarge(path);
    const QByteArray bytes = readBounded(file);
    if (file.error() != QFileDevice::NoError)
        return brokenRead(path, file);
    if (bytes.size() > largestEssay)
        return tooLarge(path);
    return bytes;
}

Result<QByteArray> readEssayStart(const QString &path, qint64 size)
{
    QFile file(path);
    if (const auto error = openForReading(file))
        return *error;
    const QByteArray bytes = file.read(size);
    if (file.error() != QFileDevice::NoError)
        return brokenRead(path, file);
    return bytes;
}

Result<EssayFile> readEssayFile(const QString &path)
{
    const Result<QByteArray> bytes = readEssayBytes(path);
    if (!bytes)
        return bytes.error();
    EssayFile essay{QFileInfo(path).absoluteFilePath(), decodeText(*bytes), essayDigest(*bytes)};
    if (!essay.content.readOnlyReason.isEmpty() && !essay.content.hasByteOrderMark
        && hasBinaryControl(*bytes) && !bytes->isValidUtf8()) {
        return notReadable(
            Messages::tr("“%1” is not a text file. It was not opened.").arg(shown(path)));
    }
    return essay;
}

Result<QByteArray> writeEssayFile(const QString &path, const QByteArray &bytes,
                                  const std::optional<QByteArray> &expectedDigest)
{
    const QFileInfo target = realTarget(path);
    if (expectedDigest) {
        if (const auto error = checkUnchanged(path, *expectedDigest))
            return *error;
    }
    if (const auto error = checkTarget(path, target))
        return *error;

    QSaveFile file(target.filePath());
    // A file next to the essay, renamed over it, is safe when power or space run
    // out. Where the folder takes no new file, writing into the essay itself is
    // all that is left.
    const bool direct = !QFileInfo(target.absolutePath()).isWritable();
    file.setDirectWriteFallback(direct);
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(path, file.errorString());
    const auto failed = [&] {
        const QString reason = file.errorString();
        file.cancelWriting();
        return direct ? brokenOff(path, reason) : notWritable(path, reason);
    };
#ifdef Q_OS_UNIX
    if (!direct)
        keepOwnership(file, target);
#endif
    if (file.write(bytes) != bytes.size() || !file.flush())
        return failed();
    // Once more, as late as can be: writing may have taken a while.
    if (expectedDigest && !direct) {
        if (const auto error = checkUnchanged(path, *expectedDigest)) {
            file.cancelWriting();
            return *error;
        }
    }
    if (!file.commit())
        return failed();
    return essayDigest(bytes);
}

std::optional<Error> createEssayFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    const auto isThere = [&path] {
        const QFileInfo file(path);
        return file.exists() || file.isSymLink();
    };
    const Error refused{
        Error::Kind::Refused,
        Messages::tr("“%1” is there already. Nothing was written.").arg(shown(path))};
    if (isThere())
        return refused;
    if (!QFileInfo(target.absolutePath()).isDir()) {
        return Error{Error::Kind::NotWritable,
                     Messages::tr("“%1” could not be written: there is no folder “%2”.")
                         .arg(shown(path), shown(target.absolutePath()))};
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        // Another program may have been faster.
        return isThere()
                   ? refused
                   : Error{Error::Kind::NotWritable, Messages::tr("“%1” could not be written: %2.")
                                                         .arg(shown(path), file.errorString())};
    }
    if (file.write(bytes) == bytes.size() && file.flush())
        return std::nullopt;
    const QString reason = file.errorString();
    file.remove();
    return Error{Error::Kind::NotWritable,
                 Messages::tr("“%1” could not be written: %2.").arg(shown(path), reason)};
}

} // namespace stetmark
