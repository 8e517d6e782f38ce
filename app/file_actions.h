// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/essay_maker.h"
#include "app/essay_saver.h"
#include "app/page_export.h"
#include "app/recent_files.h"

#include <QHash>
#include <QObject>

namespace stetmark {

class EssayDocument;
class MessageArea;
class OpenEssays;
class Prompts;
class Settings;

/// What the File menu does: with the current essay, and with all of them. Tells
/// in `messages` what came of it.
class FileActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    FileActions(Settings &settings, Prompts &prompts, OpenEssays &essays, MessageArea &messages,
                QObject *parent = nullptr);

    /// Asks how a new essay is to begin, creates its file and opens it.
    void beginByDialog();
    void open(const QStringList &paths);
    void openByDialog();
    void save();
    /// False when the person gave up; else saved() or failed() of the essay follows.
    bool saveAs();
    void revert();
    void exportPage();
    /// Asks first when the essay has changes.
    void close(EssayDocument *essay);

    bool hasUnsavedChanges() const; ///< in any essay; or one is being saved
    /// As EssaySaver::settle(), for all essays.
    void settleAll(std::function<void(bool mayClose)> done);

    EssaySaver *saver() const { return m_saver; }
    RecentFiles *recentFiles() const { return m_recentFiles; }
    /// What takes time now, as "Exporting…"; empty when nothing does.
    QString activity() const;

Q_SIGNALS:
    void activityChanged();

private:
    void askAndMake(const NewEssay &suggestion, const QString &refusal);
    void showMade(const QString &path);
    void watch(EssayDocument *essay);
    void showReadOnlyReason(EssayDocument *essay);
    void reportExport(const QString &target, const QList<Issue> &issues);
    void reportProblem(const QString &topic, const Error &error, EssayDocument *about = nullptr);
    QString folder() const;

    Prompts &m_prompts;
    OpenEssays &m_essays;
    MessageArea &m_messages;
    EssayMaker *m_maker;
    EssaySaver *m_saver;
    PageExport *m_export;
    RecentFiles *m_recentFiles;
    QHash<QString, QStringList> m_made; ///< essays to be opened, and placeholders that stayed
};

} // namespace stetmark
