// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/render/html_page.h"

#include <QHash>
#include <QString>

namespace stetmark {

/// What takes the page in the browser engine from one rendering to the next.
struct PageUpdate {
    quint64 revision = 0;           ///< of the Analysis that was rendered
    quint64 generation = 0;         ///< of the request, see RenderRequest
    QString script;                 ///< a call of the page's own script; gives true when it is done
    QHash<QString, QString> images; ///< all images of the page, as in EssayPage
};

/// The script that makes the page of `before` that of `after`; where `before` is
/// null, whatever page there is. `essay` is the essay's number: a page of another one
/// begins at the top, or where it was when it was last shown.
QString updateScript(const EssayPage *before, const EssayPage &after, quint64 essay);

/// The script that has the page painted for a dark or for a light window.
QString colorSchemeScript(bool dark);

/// The page's own script, which has to run once before the others.
QString pageScript();

/// The document without any essay that all pages are patched into.
QString emptyDocument();

} // namespace stetmark
