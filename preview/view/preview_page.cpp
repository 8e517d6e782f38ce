// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/preview_page.h"

#include "preview/view/preview_scheme.h"

#include <QLoggingCategory>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

Q_LOGGING_CATEGORY(logPreview, "stetmark.preview", QtWarningMsg)

constexpr QWebEngineSettings::WebAttribute turnedOff[] = {
    QWebEngineSettings::JavascriptEnabled,
    QWebEngineSettings::JavascriptCanOpenWindows,
    QWebEngineSettings::JavascriptCanAccessClipboard,
    QWebEngineSettings::JavascriptCanPaste,
    QWebEngineSettings::AllowWindowActivationFromJavaScript,
    QWebEngineSettings::LocalStorageEnabled,
    QWebEngineSettings::LocalContentCanAccessRemoteUrls,
    QWebEngineSettings::LocalContentCanAccessFileUrls,
    QWebEngineSettings::AllowRunningInsecureContent,
    QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
    QWebEngineSettings::PluginsEnabled,
    QWebEngineSettings::PdfViewerEnabled,
    QWebEngineSettings::WebGLEnabled,
    QWebEngineSettings::Accelerated2dCanvasEnabled,
    QWebEngineSettings::FullScreenSupportEnabled,
    QWebEngineSettings::ScreenCaptureEnabled,
    QWebEngineSettings::HyperlinkAuditingEnabled,
    QWebEngineSettings::DnsPrefetchEnabled,
    QWebEngineSettings::AutoLoadIconsForPage,
    QWebEngineSettings::TouchIconsEnabled,
    QWebEngineSettings::ErrorPageEnabled,
    QWebEngineSettings::NavigateOnDropEnabled,
    QWebEngineSettings::FocusOnNavigationEnabled,
};

} // namespace

void lockDown(QWebEngineProfile *profile)
{
    for (const auto attribute : turnedOff)
        profile->settings()->setAttribute(attribute, false);
    profile->settings()->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    profile->settings()->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, true);
    // With the stricter policy a mailto link would not even be asked about; the
    // page follows none of them (acceptNavigationRequest).
    profile->settings()->setUnknownUrlSchemePolicy(
        QWebEngineSettings::AllowUnknownUrlSchemesFromUserInteraction);
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setSpellCheckEnabled(false);
    QObject::connect(profile, &QWebEngineProfile::downloadRequested, profile,
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

PreviewPage::PreviewPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this,
            [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    // A link clicked with Ctrl or the middle button asks for a window.
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](const QWebEngineNewWindowRequest &request) {
                if (request.isUserInitiated())
                    activate(request.requestedUrl());
            });
}

void PreviewPage::run(const QString &script, const std::function<void(const QVariant &)> &done)
{
    runJavaScript(script, QWebEngineScript::ApplicationWorld, done);
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return false;
    if (type == NavigationTypeTyped)
        return url == previewUrl(); // our own load()
    if (type == NavigationTypeLinkClicked) {
        if (url.hasFragment() && url.matches(previewUrl(), QUrl::RemoveFragment))
            return true;
        activate(url);
    }
    return false;
}

void PreviewPage::activate(const QUrl &url)
{
    constexpr QLatin1StringView schemes[] = {"http"_L1, "https"_L1, "mailto"_L1};
    if (url.isValid()
        && std::find(std::begin(schemes), std::end(schemes), url.scheme()) != std::end(schemes))
        Q_EMIT linkActivated(url);
}

QStringList PreviewPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void PreviewPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message,
                                           int lineNumber, const QString &source)
{
    // Mostly what the content policy kept from loading.
    qCDebug(logPreview).noquote() << source << lineNumber << message;
}

} // namespace stetmark
