// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/field_schema.h"
#include "preview/render/page_options.h"

#include <QUrl>
#include <QWidget>

namespace stetmark {

/// Registers the preview's URL scheme and chooses a way of painting that suits
/// the machine. Call once, before the QApplication is made.
void preparePreview();

/// The live page: shows an Analysis as it will be exported, patched block by
/// block, in a page that runs no script of the document's and fetches nothing.
/// The browser engine starts when the pane is first visible. Where the engine
/// cannot start, a notice stands in its place.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(const FieldSchema &schema, QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// Shows `analysis` of the essay at `options.essayPath` as soon as it can;
    /// the newest wins. While the pane is hidden it is only remembered. Another
    /// path than before is another page; the same path keeps the scroll position.
    void show(const AnalysisPtr &analysis, const PageOptions &options);
    void clear();

Q_SIGNALS:
    /// A http, https or mailto link was clicked.
    void linkActivated(const QUrl &url);
    /// The page shows the Analysis of this revision.
    void shown(quint64 revision);
};

} // namespace stetmark
