// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands.h"
#include "app/main_window.h"
#include "app/prompts.h"
#include "app/settings.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace stetmark {

class EssayDocument;
class NewEssayDialog;
class TextEditor;

/// Answers in place of a person, and keeps a record of what was asked.
class FakePrompts : public Prompts
{
public:
    QStringList essaysToOpen(const QString &folder) override;
    /// By the real dialog, which is not shown.
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

    /// Each question takes the first answer of its list; without one it is cancelled.
    QList<QStringList> openAnswers;
    QList<std::function<void(NewEssayDialog &)>> beginAnswers;
    QStringList saveAnswers;
    QStringList exportAnswers;
    QList<Unsaved> unsavedAnswers;
    QList<Changed> changedAnswers;
    QList<Theirs> theirsAnswers;
    QList<bool> saveForImageAnswers;
    QList<std::optional<QString>> describeAnswers;
    QList<bool> revertAnswers;
    QList<QList<RecoveryChoice>> recoverAnswers;
    QStringList asked; ///< "save as /tmp/x/Untitled.md", "unsaved essay.md", …
};

/// The real window, offscreen, with settings, prompts and a folder of its own.
/// The preview is hidden, so that no browser engine starts.
class WindowFixture
{
public:
    WindowFixture();
    ~WindowFixture();

    /// Closes the window without asking and makes a new one on the same settings.
    void restart();

    QString path(const QString &name) const { return folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;

    /// Writes a file, opens it, and waits until it is the current essay.
    EssayDocument *open(const QString &name, const QByteArray &bytes);
    EssayDocument *current() const;
    TextEditor *editor() const;
    /// Triggers a command as its menu entry does: only when it is enabled.
    bool trigger(CommandId id);
    /// At the end of the current essay.
    void type(const QString &text);
    QStringList messages() const;
    bool hasMessage(const QString &part) const;

    QTemporaryDir folder;
    FakePrompts prompts;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<MainWindow> window;
};

} // namespace stetmark
