// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/image_store.h"
#include "editor/text/image_taker.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTextCursor>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace stetmark {

class EssayDocument;
class MessageArea;
class OpenEssays;
class Prompts;
class Settings;

/// Pasting and dropping into the open essays, as far as it needs files, settings or questions.
/// Images are saved beside their essay, in the background, while the person says what they
/// show; then they come into the text, in one step, where they were pasted. Undo takes them
/// out of the text; their files stay.
class Pasting : public QObject, public ImageTaker
{
    Q_OBJECT

public:
    /// False when the person gave up; else saved() or failed() of the essay follows.
    using SaveAs = std::function<bool(EssayDocument *)>;

    /// All outlive this. `saveAs` gives an essay its file.
    Pasting(Settings &settings, Prompts &prompts, OpenEssays &essays, MessageArea &messages,
            SaveAs saveAs, QObject *parent = nullptr);
    /// Waits for a file that is being written, and removes it.
    ~Pasting() override;

    bool canTake(const QMimeData &source) const override;
    void take(TextEditor &editor, const QMimeData &source) override;
    /// Images that were dropped beside the text.
    void takeFiles(const QStringList &paths);

    bool isSaving() const; ///< an image

Q_SIGNALS:
    void savingChanged();

private:
    struct Job {
        QPointer<TextEditor> editor;
        QTextCursor place;
        QList<NewImage> images;
        QString words; ///< that were selected, to begin the description with
        QStringList descriptions;
        QList<KeptImage> kept;
        bool isBegun = false;
        bool isKept = false;
        bool isDescribed = false;
        /// Shared with the thread that writes, which must not own what belongs to a document.
        std::shared_ptr<std::atomic_bool> isStopped = std::make_shared<std::atomic_bool>(false);
    };
    using JobPtr = std::shared_ptr<Job>;

    void start(TextEditor &editor, QList<NewImage> images);
    void begin(const JobPtr &job);
    void saveFirst(const JobPtr &job, EssayDocument *essay);
    void keep(const JobPtr &job);
    void describe(const JobPtr &job);
    void finishKeeping(const JobPtr &job, const QList<KeptImage> &kept, const Error &error);
    void insertIfReady(const JobPtr &job);
    void insert(Job &job);
    void end(const JobPtr &job);
    void offerToStop(const JobPtr &job);

    Settings &m_settings;
    Prompts &m_prompts;
    OpenEssays &m_essays;
    MessageArea &m_messages;
    SaveAs m_saveAs;
    QList<JobPtr> m_jobs;
    QThreadPool m_pool; ///< one at a time, so that names are given in order
};

} // namespace stetmark
