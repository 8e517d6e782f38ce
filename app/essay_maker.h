// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/new_essay.h"
#include "editor/essay/result.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <functional>

namespace stetmark {

/// Makes new essays in the background, and says beforehand what would come of it.
class EssayMaker : public QObject
{
    Q_OBJECT

public:
    explicit EssayMaker(QObject *parent = nullptr);
    /// Waits for what is being read or written.
    ~EssayMaker() override;

    // Of each of these questions only the newest is answered; that it is asked again
    // while a slow disk is still busy with the last one does no harm.

    /// templatesFound() follows.
    void findTemplates(const QString &folder);
    /// placeChecked() follows. A path that ends with a slash names a folder only.
    void checkPlace(const QString &path);
    /// previewed() follows.
    void preview(const NewEssay &essay);

    /// Writes `essay` to its file, which must not be there; then made() or failed().
    void make(const NewEssay &essay);
    bool isMaking() const { return m_making > 0; }

Q_SIGNALS:
    void templatesFound(const QString &folder, const stetmark::TemplateSearch &found);
    /// `problem` says why no new file can be at `path`; empty when it can.
    void placeChecked(const QString &path, const QString &problem);
    void previewed(const stetmark::FilledTemplate &beginning);

    void makingChanged();
    /// `left` are placeholders that stayed as they are.
    void made(const QString &path, const QStringList &left);
    void failed(const stetmark::NewEssay &essay, const stetmark::Error &error);

private:
    /// One kind of question, in a thread of its own.
    struct Question {
        QThreadPool pool;
        quint64 newest = 0;
    };

    void ask(Question &question, std::function<std::function<void()>()> work);
    void finish(const NewEssay &essay, const Result<QStringList> &left);

    Question m_templates;
    Question m_place;
    Question m_preview;
    QThreadPool m_pool; ///< for writing
    int m_making = 0;
};

} // namespace stetmark
