// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/field_schema.h"
#include "editor/essay/issue.h"
#include "editor/essay/result.h"
#include "preview/render/page_options.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace stetmark {

struct ExportedPage {
    QByteArray html;     ///< UTF-8
    QList<Issue> issues; ///< of the rendering, not of the analysis
};

/// The finished page: one file with everything inside. Call it off the GUI thread.
ExportedPage exportPage(const Analysis &analysis, const FieldSchema &schema,
                        const PageOptions &options);

/// The same, written to `target` atomically. Gives the rendering's issues.
Result<QList<Issue>> exportFile(const Analysis &analysis, const FieldSchema &schema,
                                const PageOptions &options, const QString &target);

} // namespace stetmark
