// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/essay_maker.h"

#include <QDir>
#include <QFileInfo>

namespace stetmark {

namespace {

QString placeProblem(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    const QString place = QDir::toNativeSeparators(folder.filePath());
    if (!folder.exists())
        return EssayMaker::tr("There is no folder “%1”.").arg(place);
    if (!folder.isDir())
        return EssayMaker::tr("“%1” is no folder.").arg(place);
    if (!folder.isReadable())
        return EssayMaker::tr("The folder “%1” cannot be read: you may not have the right to.")
            .arg(place);
    // A link that leads nowhere stands in the way, too.
    if (!file.fileName().isEmpty() && (file.exists() || file.isSymLink()))
        return EssayMaker::tr("“%1” is there already. Choose another name.").arg(file.fileName());
    if (!folder.isWritable())
        return EssayMaker::tr("You may not write in the folder “%1”.").arg(place);
    return {};
}

} // namespace

EssayMaker::EssayMaker(QObject *parent) : QObject(parent)
{
    for (QThreadPool *pool : {&m_templates.pool, &m_place.pool, &m_preview.pool, &m_pool})
        pool->setMaxThreadCount(1);
}

EssayMaker::~EssayMaker()
{
    for (QThreadPool *pool : {&m_templates.pool, &m_place.pool, &m_preview.pool})
        pool->clear();
    for (QThreadPool *pool : {&m_templates.pool, &m_place.pool, &m_preview.pool, &m_pool})
        pool->waitForDone();
}

/// Runs `work` in the thread of `question`, and what it returns in this one, unless the
/// question is asked anew before.
void EssayMaker::ask(Question &question, std::function<std::function<void()>()> work)
{
    question.pool.clear();
    const quint64 number = ++question.newest;
    question.pool.start([this, &question, number, work = std::move(work)] {
        const std::function<void()> answer = work();
        // Dropped by Qt when this object is gone by then.
        QMetaObject::invokeMethod(
            this,
            [&question, number, answer] {
                if (number == question.newest)
                    answer();
            },
            Qt::QueuedConnection);
    });
}

void EssayMaker::findTemplates(const QString &folder)
{
    ask(m_templates, [this, folder] {
        return [this, folder, found = searchTemplates(folder)] {
            Q_EMIT templatesFound(folder, found);
        };
    });
}

void EssayMaker::checkPlace(const QString &path)
{
    ask(m_place, [this, path] {
        return [this, path, problem = placeProblem(path)] { Q_EMIT placeChecked(path, problem); };
    });
}

void EssayMaker::preview(const NewEssay &essay)
{
    ask(m_preview, [this, essay] {
        return [this, beginning = beginningOf(essay, QDateTime::currentDateTime())] {
            Q_EMIT previewed(beginning);
        };
    });
}

void EssayMaker::make(const NewEssay &essay)
{
    ++m_making;
    Q_EMIT makingChanged();
    m_pool.start([this, essay] {
        const Result<QStringList> left = createEssay(essay);
        QMetaObject::invokeMethod(
            this, [this, essay, left] { finish(essay, left); }, Qt::QueuedConnection);
    });
}

void EssayMaker::finish(const NewEssay &essay, const Result<QStringList> &left)
{
    --m_making;
    Q_EMIT makingChanged();
    if (left)
        Q_EMIT made(essay.path, *left);
    else
        Q_EMIT failed(essay, left.error());
}

} // namespace stetmark
