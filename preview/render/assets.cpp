// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/assets.h"

#include "preview/render/image_header.h"
#include "preview/render/links.h"
#include "preview/render/regular_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

PageImage missing(const QString &problem)
{
    PageImage image;
    image.problem = problem;
    return image;
}

PageImage remote(const QString &address)
{
    PageImage image;
    image.kind = PageImage::Kind::Remote;
    image.problem = tr("The image at %1 is shown as a link: a page loads nothing from elsewhere. "
                       "Save it beside the essay to show it.")
                        .arg(address.left(200));
    return image;
}

/// The nearest folder from `folder` upwards that a project starts in, else `folder`.
QString projectOf(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    QDir dir(folder);
    do {
        if (dir.exists(u".stetmark"_s) || dir.exists(u".git"_s))
            return dir.path();
    } while (dir.cdUp());
    return folder;
}

bool isInside(const QString &path, const QString &folder)
{
    const QString prefix = folder.endsWith(u'/') ? folder : folder + u'/';
    return !folder.isEmpty() && path.startsWith(prefix);
}

/// An image's address without what a web server would read behind its path.
QString pathPart(const QString &address)
{
    qsizetype end = address.size();
    for (const QChar mark : {u'?', u'#'}) {
        const qsizetype at = address.indexOf(mark);
        if (at >= 0)
            end = std::min(end, at);
    }
    return address.first(end);
}

/// The files that `address` may mean, likeliest first.
QStringList candidates(const QString &address)
{
    QStringList names{QUrl::fromPercentEncoding(pathPart(address).toUtf8()), address};
    names.removeDuplicates();
    return names;
}

} // namespace

ImageFinder::ImageFinder(const QString &essayPath, ImageMode mode)
    : m_folder(folderOf(essayPath)), m_project(projectOf(m_folder)), m_mode(mode)
{
}

PageImage ImageFinder::find(const QString &address)
{
    const QString trimmed = address.trimmed();
    if (trimmed.startsWith("http:"_L1, Qt::CaseInsensitive)
        || trimmed.startsWith("https:"_L1, Qt::CaseInsensitive) || trimmed.startsWith("//"_L1))
        return remote(trimmed);
    if (trimmed.isEmpty() || hasScheme(trimmed))
        return missing(tr("The image “%1” is not shown: a page shows only pictures that lie "
                          "beside the essay.")
                           .arg(trimmed.left(100)));
    if (m_folder.isEmpty())
        return missing(tr("The image %1 is not shown: an essay that was never saved has no "
                          "folder to look for it in.")
                           .arg(trimmed.left(200)));
    for (const QString &name : candidates(trimmed)) {
        const QString path = QFileInfo(QDir(m_folder).absoluteFilePath(name)).canonicalFilePath();
        if (!path.isEmpty())
            return findLocal(path, name);
    }
    return missing(tr("The image %1 was not found.").arg(trimmed.left(200)));
}

/// `path` has no symbolic links in it; `name` is what the essay calls it.
PageImage ImageFinder::findLocal(const QString &path, const QString &name)
{
    const QString shown = name.left(200);
    if (!isInside(path, m_folder) && !isInside(path, m_project))
        return missing(tr("The image %1 is not shown: it lies outside the essay's folder and "
                          "project.")
                           .arg(shown));
    RegularFile file(path);
    if (file.state() != RegularFile::State::Open)
        return missing(tr("The image %1 is not shown: it is no file that can be read.").arg(shown));
    if (file.size() > largestImage)
        return missing(tr("The image %1 is not shown: it is larger than 20 MB.").arg(shown));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(path.toUtf8());
    hash.addData(QByteArray::number(file.size()) + ' ' + QByteArray::number(file.modified()));
    const QString key = QString::fromLatin1(hash.result().toHex().first(32));
    Known &known = m_known[path];
    if (known.key != key)
        known = {key, read(file, path, key, shown)};
    return known.image;
}

PageImage ImageFinder::read(RegularFile &file, const QString &path, const QString &key,
                            const QString &name)
{
    const QByteArray bytes = file.read(largestImage);
    const ImageHeader header = readImageHeader(bytes);
    if (!header.isImage())
        return missing(
            tr("The image %1 is not shown: it is no PNG, JPEG, GIF, WebP, AVIF or SVG.").arg(name));
    if (header.mediaType == "image/svg+xml"_L1 && !isHarmlessSvg(bytes))
        return missing(tr("The drawing %1 is not shown: it holds more than a drawing, such as a "
                          "script or something to be fetched.")
                           .arg(name));
    PageImage image;
    image.kind = PageImage::Kind::Shown;
    image.size = header.size;
    image.path = path;
    image.key = key;
    image.source = m_mode == ImageMode::ByScheme ? "stetmark:image/"_L1 + key
                                                 : "data:"_L1 + header.mediaType + ";base64,"_L1
                                                       + QLatin1StringView(bytes.toBase64());
    return image;
}

} // namespace stetmark
