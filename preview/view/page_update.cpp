// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/page_update.h"

#include "preview/view/block_patch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// A static library's resources are linked in only where they are asked for. The
/// macro has to be used outside any namespace.
static void loadPreviewResources()
{
    Q_INIT_RESOURCE(preview_page);
}

namespace stetmark {

namespace {

QString resource(const QString &path)
{
    loadPreviewResources();
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "resource", "the preview's own files are built in");
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the page may do, whatever HTML it holds: show text and its images.
constexpr auto contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; "
                               "img-src stetmark:; form-action 'none'; base-uri 'none'"_L1;

} // namespace

QString updateScript(const EssayPage *before, const EssayPage &after, quint64 essay)
{
    const BlockPatch patch = blockPatch(before ? before->blocks : QList<HtmlBlock>(), after.blocks);
    QJsonObject update{
        {u"essay"_s, qint64(essay)},
        {u"fresh"_s, before == nullptr},
        {u"start"_s, patch.start},
        {u"removed"_s, patch.removed},
        {u"html"_s, QJsonArray::fromStringList(patch.html)},
    };
    if (!before || before->head != after.head)
        update.insert(u"head"_s, after.head);
    if (!before || before->language != after.language)
        update.insert(u"language"_s, after.language);

    // JSON is also a JavaScript expression.
    return u"stetmarkPreview.apply("_s
           + QString::fromUtf8(QJsonDocument(update).toJson(QJsonDocument::Compact)) + u");"_s;
}

QString colorSchemeScript(bool dark)
{
    return dark ? u"stetmarkPreview.setDark(true);"_s : u"stetmarkPreview.setDark(false);"_s;
}

QString pageScript()
{
    return resource(u":/stetmark/preview/page.js"_s);
}

QString emptyDocument()
{
    EssayPage page;
    page.language = u"en"_s;
    page.head =
        u"<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<style>\n%2</style>\n"_s.arg(contentPolicy, resource(u":/stetmark/preview/page.css"_s));
    return toDocument(page);
}

} // namespace stetmark
