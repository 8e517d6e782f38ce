// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/preview_scheme.h"

#include "preview/view/image_file.h"
#include "preview/view/page_update.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

void reply(QWebEngineUrlRequestJob *job, const QByteArray &mimeType, const QByteArray &content)
{
    auto *buffer = new QBuffer;
    buffer->setData(content);
    buffer->open(QIODevice::ReadOnly);
    // The engine reads from another thread as long as the job lives.
    QObject::connect(job, &QObject::destroyed, buffer, &QObject::deleteLater);
    job->reply(mimeType, buffer);
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
        const std::optional<ImageFile> image = readImageFile(path);
        QMetaObject::invokeMethod(this, [job, image] {
            if (!job)
                return; // the page wants it no more
            if (image)
                reply(job, image->mimeType, image->content);
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
