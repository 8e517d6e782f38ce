// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/span.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QModelIndex;

namespace stetmark {

class OutlineModel;
class OutlineView;
class TextEditor;

/// The headings of an essay as a list, each level farther in. The one under which the
/// caret stands is chosen. Choosing another one, by click or by Return, asks to show its
/// place; typing leads to headings that begin so. Follows typing while it can be seen.
/// Headings take their sections along to where they are dragged, or moved by keys; each is one
/// undo step.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    /// Shows the headings of the essay of `editor`, which is not owned; null shows none.
    void setEditor(TextEditor *editor);

Q_SIGNALS:
    /// In the text as it is now.
    void placeRequested(stetmark::Span span);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void followCaret();
    void requestPlace(const QModelIndex &index);

    void moveSection(int row, int before);
    void moveStep(int row, int step);
    void changeLevel(int row, int by);
    /// The sections of the rows are those of the text as it is.
    bool isCurrent() const;

    QPointer<TextEditor> m_editor;
    AnalysisPtr m_shown; ///< that the list was made from
    OutlineModel *m_model;
    OutlineView *m_list;
    QLabel *m_none;
};

} // namespace stetmark
