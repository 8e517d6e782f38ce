// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QThreadPool>
#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace stetmark {

/// Where the preview's page is: `stetmark:page`. Its images are at
/// `stetmark:image/KEY`.
QUrl previewUrl();

/// Makes the scheme known to the engine. Before the QApplication is made.
void registerPreviewScheme();

/// Answers for `stetmark:`: the empty page, and the images of the essay that is
/// shown. There is nothing else to be had.
class PreviewScheme : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    explicit PreviewScheme(QObject *parent = nullptr);
    ~PreviewScheme() override;

    /// The absolute paths of the images by their keys; all others are refused.
    void setImages(const QHash<QString, QString> &images) { m_images = images; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void sendImage(QWebEngineUrlRequestJob *job, const QString &path);

    QHash<QString, QString> m_images;
    QThreadPool m_readers; ///< images are read off the GUI thread
};

/// Stops every request that is not for `stetmark:`.
class RequestGuard : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace stetmark
