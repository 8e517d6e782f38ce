// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/line_diff.h"
#include "editor/essay/new_essay.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace stetmark {

class EssayMaker;
struct LeftEssay;

/// What is to become of an essay that a crash left.
struct RecoveryChoice {
    enum class Action {
        Later, ///< offered again when the program starts next
        Restore,
        SaveAs, ///< restored, and saved to `path`
        Discard,
    };

    Action action = Action::Later;
    QString path; ///< for SaveAs

    friend bool operator==(const RecoveryChoice &, const RecoveryChoice &) = default;
};

/// All that the program asks a person in a dialog of its own. The real one is
/// DialogPrompts; tests answer for themselves. Each call comes back when the
/// question is answered.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// Which essays to open, looking first in `folder`; empty when cancelled.
    virtual QStringList essaysToOpen(const QString &folder) = 0;
    /// How a new essay is to begin; none when cancelled. `suggestion` is what to begin with:
    /// at first a folder alone, its path ending with a slash; then what could not be made
    /// because of `refusal`. `maker` says what would come of it.
    virtual std::optional<NewEssay> essayToBegin(EssayMaker &maker, const NewEssay &suggestion,
                                                 const QString &refusal) = 0;
    /// Where to save an essay; empty when cancelled. Who answers with a file that
    /// exists has agreed to replace it.
    virtual QString essayToSave(const QString &suggestedPath) = 0;
    /// Where to write the finished page; as above.
    virtual QString pageToExport(const QString &suggestedPath) = 0;

    enum class Unsaved { Save, Discard, Cancel };
    /// `name` has changes that are in no file, and is about to be closed.
    virtual Unsaved unsavedChanges(const QString &name) = 0;

    enum class Changed { SaveOver, SaveAs, Cancel };
    /// `name` is to be saved, but its file is another by now. `reason` says how.
    virtual Changed changedOnDisk(const QString &name, const QString &reason) = 0;

    enum class Theirs { Take, Refuse, Later };
    /// `name` has changes, and so has its file by another program: whether to take what is
    /// in the file and lose the changes. `difference` leads from the essay to the file.
    virtual Theirs changedMeanwhile(const QString &name, const QList<DiffLine> &difference) = 0;

    /// Whether to save `name`, which has no file, so that an image can lie beside it.
    virtual bool saveForImage(const QString &name) = 0;
    /// Words for those who cannot see the image `name`, which is about to be inserted and may
    /// have no name; none when they are left for later. `suggestion` is what to begin with.
    virtual std::optional<QString> describeImage(const QString &name,
                                                 const QString &suggestion) = 0;

    /// Whether to give up the changes in `name` and read its file again.
    virtual bool revert(const QString &name) = 0;

    /// What becomes of the essays that a crash left, each in its turn; what the answer does
    /// not reach is decided later. Who answers with a file that exists has agreed to
    /// replace it.
    virtual QList<RecoveryChoice> recover(const QList<LeftEssay> &left) = 0;

    virtual void about() = 0;
};

} // namespace stetmark
