// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

namespace stetmark {

class EssayDocument;
class Prompts;

/// Saves essays, asks what has to be asked, and sees to it that nothing is closed
/// with changes that were neither saved nor given up. Saving goes on in the
/// background; nothing here waits for it.
class EssaySaver : public QObject
{
    Q_OBJECT

public:
    /// Whether `path` is open as another essay than `essay`: then it is not saved over.
    using IsOpen = std::function<bool(const QString &path, const EssayDocument *essay)>;

    /// `prompts` outlives this.
    EssaySaver(Prompts &prompts, IsOpen isOpen, QObject *parent = nullptr);

    /// Follows `essay`; every essay that is open is followed.
    void watch(EssayDocument *essay);
    /// Folder for an essay that has no file yet.
    void setFolder(const QString &folder) { m_folder = folder; }

    /// Called with every essay that has changes, right before they are saved; may edit it.
    void setBeforeSaving(std::function<void(EssayDocument *)> prepare);

    /// False when the person cancelled; else saved() or failed() of the essay follows.
    bool save(EssayDocument *essay);
    bool saveAs(EssayDocument *essay);

    /// Saves changes of an essay that has a file, now or not at all: it asks nothing, and does
    /// nothing where the file was changed by another program.
    void saveQuietly(EssayDocument *essay);

    /// Asks for each of `essays` that has changes whether to save them, saves, and
    /// then calls `done`: whether they may be closed. Does nothing and returns
    /// false while the person is still being asked about others.
    bool settle(const QList<EssayDocument *> &essays, std::function<void(bool mayClose)> done);

Q_SIGNALS:
    /// The person is about to be asked about `essay`: show it.
    void asking(stetmark::EssayDocument *essay);
    void failed(stetmark::EssayDocument *essay, const stetmark::Error &error);

private:
    void prepare(EssayDocument *essay);
    void handleFailure(EssayDocument *essay, const Error &error);
    bool resolveChange(EssayDocument *essay, const Error &error);
    void settleNext();
    bool settleOne(EssayDocument *essay);
    void endSettling(bool mayClose);

    Prompts &m_prompts;
    IsOpen m_isOpen;
    std::function<void(EssayDocument *)> m_beforeSaving;
    QString m_folder;
    QSet<EssayDocument *> m_quiet; ///< being saved without asking
    QList<QPointer<EssayDocument>> m_unsettled;
    std::function<void(bool)> m_done; ///< empty when nothing is being settled
    bool m_isAsking = false;          ///< a dialog is open, in an event loop of its own
};

} // namespace stetmark
