// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/essay_saver.h"

#include "app/prompts.h"
#include "editor/document/essay_document.h"

#include <QDir>
#include <QFileInfo>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace stetmark {

EssaySaver::EssaySaver(Prompts &prompts, IsOpen isOpen, QObject *parent)
    : QObject(parent), m_prompts(prompts), m_isOpen(std::move(isOpen)), m_folder(QDir::homePath())
{
}

void EssaySaver::watch(EssayDocument *essay)
{
    connect(essay, &EssayDocument::failed, this,
            [this, essay](const Error &error) { handleFailure(essay, error); });
    const auto endQuiet = [this, essay] { m_quiet.remove(essay); };
    connect(essay, &EssayDocument::saved, this, endQuiet);
    connect(essay, &QObject::destroyed, this, endQuiet);
    // Queued: settled by what is true when all of the essay's signals are through.
    connect(essay, &EssayDocument::busyChanged, this, &EssaySaver::settleNext,
            Qt::QueuedConnection);
}

void EssaySaver::setBeforeSaving(std::function<void(EssayDocument *)> prepare)
{
    m_beforeSaving = std::move(prepare);
}

void EssaySaver::prepare(EssayDocument *essay)
{
    if (m_beforeSaving && essay->isModified())
        m_beforeSaving(essay);
}

bool EssaySaver::save(EssayDocument *essay)
{
    if (essay->path().isEmpty())
        return saveAs(essay);
    prepare(essay);
    essay->save();
    return true;
}

void EssaySaver::saveQuietly(EssayDocument *essay)
{
    if (essay->path().isEmpty() || essay->isReadOnly() || essay->isBusy() || !essay->isModified())
        return;
    prepare(essay);
    m_quiet.insert(essay);
    essay->save();
}

bool EssaySaver::saveAs(EssayDocument *essay)
{
    const QString suggestion = essay->path().isEmpty()
                                   ? QDir(m_folder).filePath(essay->displayName() + u".md"_s)
                                   : essay->path();
    const QString path = m_prompts.essayToSave(suggestion);
    if (path.isEmpty())
        return false;
    if (m_isOpen(path, essay)) {
        Q_EMIT failed(essay, {Error::Kind::Refused,
                              tr("“%1” is open in another tab, so nothing was saved over it. "
                                 "Close that tab first, or choose another name.")
                                  .arg(QFileInfo(path).fileName())});
        return false;
    }
    prepare(essay);
    essay->saveAs(path);
    return true;
}

bool EssaySaver::settle(const QList<EssayDocument *> &essays, std::function<void(bool)> done)
{
    if (m_done)
        return false;
    m_unsettled = QList<QPointer<EssayDocument>>(essays.begin(), essays.end());
    m_done = std::move(done);
    settleNext();
    return true;
}

void EssaySaver::handleFailure(EssayDocument *essay, const Error &error)
{
    const bool isQuiet = m_quiet.remove(essay);
    if (error.kind == Error::Kind::ChangedOnDisk && !isQuiet && resolveChange(essay, error))
        return;
    if (error.kind != Error::Kind::ChangedOnDisk)
        Q_EMIT failed(essay, error);
    // What could not be saved is not closed.
    if (m_done)
        endSettling(false);
}

bool EssaySaver::resolveChange(EssayDocument *essay, const Error &error)
{
    const QScopedValueRollback isAsking(m_isAsking, true);
    Q_EMIT asking(essay);
    const QString reason = error.message + u' ' + tr("Your own text is still open here.");
    switch (m_prompts.changedOnDisk(essay->displayName(), reason)) {
    case Prompts::Changed::SaveOver:
        essay->saveOverChanges();
        return true;
    case Prompts::Changed::SaveAs:
        return saveAs(essay);
    case Prompts::Changed::Cancel:
        break;
    }
    return false;
}

void EssaySaver::settleNext()
{
    while (m_done && !m_isAsking) {
        if (m_unsettled.isEmpty()) {
            endSettling(true);
            return;
        }
        EssayDocument *essay = m_unsettled.first();
        if (essay && essay->isBusy())
            return; // comes back when it is not
        if (!essay || !essay->isModified())
            m_unsettled.removeFirst();
        else if (!settleOne(essay))
            return;
    }
}

/// Whether `essay` is settled; if not, it is being saved, or all was cancelled.
bool EssaySaver::settleOne(EssayDocument *essay)
{
    const QScopedValueRollback isAsking(m_isAsking, true);
    Q_EMIT asking(essay);
    switch (m_prompts.unsavedChanges(essay->displayName())) {
    case Prompts::Unsaved::Discard:
        m_unsettled.removeFirst();
        return true;
    case Prompts::Unsaved::Save:
        if (save(essay))
            return false;
        break;
    case Prompts::Unsaved::Cancel:
        break;
    }
    endSettling(false);
    return false;
}

void EssaySaver::endSettling(bool mayClose)
{
    const auto done = std::exchange(m_done, nullptr);
    m_unsettled.clear();
    if (done)
        done(mayClose);
}

} // namespace stetmark
