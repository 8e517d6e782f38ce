// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/image_store.h"

#include "app/image_names.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr qint64 chunk = 1024 * 1024;
constexpr int mostNames = 10'000;
constexpr qsizetype longestEssayName = 60; ///< in the name of an image

QString tr(const char *text)
{
    return QCoreApplication::translate("ImageStore", text);
}

Error problem(Error::Kind kind, const QString &message)
{
    return {kind, message + u' ' + tr("The text is as it was.")};
}

Error notReadable(const QString &path)
{
    return problem(Error::Kind::NotReadable,
                   tr("The image “%1” cannot be read.").arg(QDir::toNativeSeparators(path)));
}

/// The path of `file` from `folder` on, if it lies beneath it, whatever links lead there.
std::optional<QString> pathBeneath(const QString &folder, const QString &file)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QString path = QFileInfo(file).canonicalFilePath();
    if (root.isEmpty() || !path.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return std::nullopt;
    return QDir(root).relativeFilePath(path);
}

/// A new file in `folder`, open for writing; its name is the first that `nameOf` gives and no
/// file has.
template <typename NameOf>
std::optional<Error> create(QFile &file, const QDir &folder, const NameOf &nameOf)
{
    for (int number = 1; number <= mostNames; ++number) {
        file.setFileName(folder.filePath(nameOf(number)));
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return std::nullopt;
        const QFileInfo info(file.fileName());
        if (!info.exists() && !info.isSymLink())
            break;
    }
    return problem(Error::Kind::NotWritable,
                   tr("The image was not saved: no file can be written in the folder “%1” (%2).")
                       .arg(QDir::toNativeSeparators(folder.path()), file.errorString()));
}

std::optional<Error> cannotWrite(const QFile &file)
{
    return problem(Error::Kind::NotWritable,
                   tr("The image was not saved in “%1”: %2.")
                       .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
}

std::optional<Error> write(QFile &target, QIODevice &source, const std::atomic_bool &isStopped)
{
    while (!source.atEnd()) {
        if (isStopped)
            return Error{Error::Kind::Refused, {}};
        const QByteArray bytes = source.read(chunk);
        if (bytes.isEmpty())
            return problem(Error::Kind::NotReadable, tr("The image could not be read to its end."));
        if (target.write(bytes) != bytes.size())
            return cannotWrite(target);
    }
    return target.flush() ? std::nullopt : cannotWrite(target);
}

/// What is to be written, and the suffix of its file.
struct Content {
    std::unique_ptr<QIODevice> device;
    QString name; ///< of a file that has one, without suffix
    QString suffix;
};

Result<Content> contentOf(const NewImage &image)
{
    Content content;
    if (image.isFile()) {
        const QFileInfo info(image.file);
        content.device = std::make_unique<QFile>(image.file);
        content.name = info.completeBaseName();
        content.suffix = info.suffix().toLower();
        // A pipe, say, would never end.
        if (!info.isFile() || !content.device->open(QIODevice::ReadOnly))
            return notReadable(image.file);
        return content;
    }
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(image.bytes);
    content.suffix = image.suffix;
    buffer->open(QIODevice::ReadWrite);
    if (image.bytes.isEmpty()) {
        content.suffix = u"png"_s;
        QImageWriter writer(buffer.get(), "png");
        if (!writer.write(image.pixels))
            return problem(Error::Kind::NotReadable,
                           tr("What was pasted is no image that can be saved."));
        buffer->seek(0);
    }
    content.device = std::move(buffer);
    return content;
}

} // namespace

Result<KeptImage> keepImage(const NewImage &image, const ImagePlace &place,
                            const std::atomic_bool &isStopped)
{
    const QFileInfo essay(place.essayPath);
    const QDir home = essay.absoluteDir();
    if (image.isFile()) {
        if (const auto path = pathBeneath(home.path(), image.file))
            return KeptImage{*path, false};
    }
    Result<Content> content = contentOf(image);
    if (!content)
        return content.error();
    const ImageNaming naming{safeFileName(essay.completeBaseName()).left(longestEssayName),
                             QDateTime::currentDateTime()};
    const QString below = filledImageName(place.folder, naming, 1);
    const QDir folder(below.isEmpty() ? home.path() : home.filePath(below));
    if (!folder.mkpath(u"."_s))
        return problem(Error::Kind::NotWritable,
                       tr("The image was not saved: the folder “%1” is not there, and could not be "
                          "created.")
                           .arg(QDir::toNativeSeparators(folder.path())));
    QFile file;
    const auto nameOf = [&](int number) {
        QString name = safeFileName(content->name);
        if (content->name.isEmpty())
            name = safeFileName(filledImageName(place.name, naming, number));
        else if (number > 1)
            name += u'-' + QString::number(number);
        return name + u'.' + content->suffix;
    };
    std::optional<Error> error = create(file, folder, nameOf);
    if (error)
        return *error;
    error = write(file, *content->device, isStopped);
    file.close();
    if (error) {
        file.remove();
        return *error;
    }
    return KeptImage{home.relativeFilePath(file.fileName()), true};
}

} // namespace stetmark
