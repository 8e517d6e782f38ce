// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStatusBar>
#include <QTimer>

#include <memory>

class QAction;
class QLabel;
class QProgressBar;
class QToolButton;

namespace stetmark {

class TextEditor;
class WordBar;

/// Figures of the current essay, and what goes on in the background.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    /// The actions show and hide the list of issues and the statistics; not owned.
    StatusBar(QAction *issuesAction, QAction *statisticsAction, QWidget *parent = nullptr);
    ~StatusBar() override;

    /// Follows `editor` and its essay; null follows none.
    void setEditor(TextEditor *editor);
    /// What takes a while, as "Saving…"; empty when nothing does. Shown only when
    /// it takes longer than a blink.
    void setActivity(const QString &activity);
    /// Whoever counts words shows them there.
    WordBar *words() const { return m_words; }
    /// How far that is, in percent, until it ends or another begins.
    void setProgress(int percent);

private:
    QLabel *addFigure(const QString &name);
    void showIssues();
    void showPlace();
    void showFile();

    TextEditor *m_editor = nullptr;
    /// Owns the connections to what is followed.
    std::unique_ptr<QObject> m_following;
    QLabel *m_activity;
    QProgressBar *m_progress;
    QToolButton *m_issues;
    WordBar *m_words;
    QLabel *m_place;
    QLabel *m_lineEnding;
    QLabel *m_encoding;
    QLabel *m_readOnly;
    QTimer m_delay;
};

} // namespace stetmark
