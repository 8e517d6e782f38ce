// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/preview_scheme.h"

#include "preview/render/assets.h"
#include "preview/render/image_header.h"
#include "preview/render/regular_file.h"
#include "preview/view/page_update.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <optional>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

struct Image {
    QByteArray mediaType;
    QByteArray content;
};

/// Reads an image that the renderer has found and checked. It is checked again, as
/// another file may have come to its place since.
std::optional<Image> readImage(const QString &path)
{
    RegularFile file(path);
    if (file.state() != RegularFile::State::Open || file.size() > largestImage)
        return std::nullopt;
    const QByteArray content = file.read(largestImage);
    const ImageHeader header = readImageHeader(content);
    if (!header.isImage())
        return std::nullopt;
    return Image{QByteArray(header.mediaType.data(), header.mediaType.size()), content};
}

void reply(QWebEngineUrlRequestJob *job, const QByteArray &mediaType, const QByteArray &content)
{
    auto *buffer = new QBuffer;
    buffer->setData(content);
    buffer->open(QIODevice::ReadOnly);
    // The engine reads from another thread as long as the job lives.
    QObject::connect(job, &QObject::destroyed, buffer, &QObject::deleteLater);
    job->reply(mediaType, buffer);
}

} // namespace

QUrl previewUrl()
{
    return QUrl(u"stetmark:page"_s);
}

void registerPreviewScheme()
{
    QWebEngineUrlScheme scheme("stetmark");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
}

PreviewScheme::PreviewScheme(QObject *parent) : QWebEngineUrlSchemeHandler(parent)
{
    m_readers.setMaxThreadCount(2);
}

PreviewScheme::~PreviewScheme()
{
    m_readers.clear();
}

void PreviewScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    constexpr auto imagePrefix = "image/"_L1;
    const QString path = job->requestUrl().path();
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    } else if (job->requestUrl().matches(previewUrl(), QUrl::RemoveFragment)) {
        reply(job, "text/html; charset=utf-8", emptyDocument().toUtf8());
    } else if (const auto image = m_images.constFind(path.mid(imagePrefix.size()));
               path.startsWith(imagePrefix) && image != m_images.cend()) {
        sendImage(job, *image);
    } else {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    }
}

void PreviewScheme::sendImage(QWebEngineUrlRequestJob *job, const QString &path)
{
    m_readers.start([this, job = QPointer(job), path] {
        const std::optional<Image> image = readImage(path);
        QMetaObject::invokeMethod(this, [job, image] {
            if (!job)
                return; // the page wants it no more
            if (image)
                reply(job, image->mediaType, image->content);
            else
                job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        });
    });
}

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (info.requestUrl().scheme() != previewUrl().scheme())
        info.block(true);
}

} // namespace stetmark
