// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/span.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace stetmark {

class EssayDocument;

/// The issues of an essay as a list. Choosing one, by click or by Return, asks
/// to show its place. Follows typing while it can be seen.
class IssuesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit IssuesPanel(QWidget *parent = nullptr);

    /// Shows the issues of `document`, which is not owned; null shows none.
    void setDocument(EssayDocument *document);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// In the text as it is now.
    void placeRequested(stetmark::Span span);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void requestPlace(const QListWidgetItem *item);

    QPointer<EssayDocument> m_document;
    AnalysisPtr m_shown; ///< that the list was made from
    QListWidget *m_list;
    QLabel *m_none;
};

} // namespace stetmark
