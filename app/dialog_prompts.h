// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/prompts.h"

#include <QPointer>
#include <QWidget>

namespace stetmark {

/// Prompts by the desktop's own dialogs. The only place that has any.
class DialogPrompts : public Prompts
{
public:
    /// The window that the dialogs belong to; not owned.
    void setWindow(QWidget *window) { m_window = window; }

    QStringList essaysToOpen(const QString &folder) override;
    std::optional<NewEssay> essayToBegin(EssayMaker &maker, const NewEssay &suggestion,
                                         const QString &refusal) override;
    QString essayToSave(const QString &suggestedPath) override;
    QString pageToExport(const QString &suggestedPath) override;
    Unsaved unsavedChanges(const QString &name) override;
    Changed changedOnDisk(const QString &name, const QString &reason) override;
    Theirs changedMeanwhile(const QString &name, const QList<DiffLine> &difference) override;
    bool saveForImage(const QString &name) override;
    std::optional<QString> describeImage(const QString &name, const QString &suggestion) override;
    bool revert(const QString &name) override;
    QList<RecoveryChoice> recover(const QList<LeftEssay> &left) override;
    void about() override;

private:
    QPointer<QWidget> m_window;
};

} // namespace stetmark
