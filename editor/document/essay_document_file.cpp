// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How an EssayDocument is read from its file and written to it.

#include "editor/document/essay_document.h"

#include "editor/document/document_text.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <utility>

namespace stetmark {

void EssayDocument::load(const QString &path)
{
    enqueue([this, path] {
        inBackground<Result<EssayFile>>([path] { return readEssayFile(path); },
                                        [this](const Result<EssayFile> &file) {
                                            if (file)
                                                adopt(*file);
                                            endJob();
                                            if (file)
                                                Q_EMIT loaded();
                                            else
                                                Q_EMIT failed(file.error());
                                        });
    });
}

void EssayDocument::reload()
{
    enqueue([this] {
        inBackground<Result<EssayFile>>([path = m_path] { return readEssayFile(path); },
                                        [this](const Result<EssayFile> &file) {
                                            const bool isTaken = file && !isModified();
                                            if (isTaken)
                                                adopt(*file);
                                            endJob();
                                            if (isTaken)
                                                Q_EMIT loaded();
                                        });
    });
}

void EssayDocument::acceptOnDisk(const QByteArray &digest)
{
    m_digest = digest;
    forgetCleanState();
    updateModified();
}

void EssayDocument::restore(const EssayFile &file)
{
    enqueue([this, file] { finishRestoring(file); });
}

void EssayDocument::save()
{
    enqueue([this] { startSaving(m_path, OnDisk::MustBeAsRead); });
}

void EssayDocument::saveAs(const QString &path)
{
    enqueue([this, path = QFileInfo(path).absoluteFilePath()] {
        startSaving(path, OnDisk::MayBeAnything);
    });
}

void EssayDocument::saveOverChanges()
{
    enqueue([this] { startSaving(m_path, OnDisk::MayBeAnything); });
}

void EssayDocument::setBeforeWriting(std::function<BeforeWriting()> prepare)
{
    m_beforeWriting = std::move(prepare);
}

void EssayDocument::adopt(const EssayFile &file)
{
    endGesture();
    const DecodedText &content = file.content;
    const bool isOtherPath = std::exchange(m_path, file.path) != file.path;
    m_digest = file.digest;
    m_readOnlyReason = content.readOnlyReason;
    m_hasByteOrderMark = content.hasByteOrderMark;
    m_prevailingLineEnding = content.lineEndings.prevailing;

    replaceDocumentText(*m_document, content.text);
    if (m_mayHaveMixedLineEndings || content.lineEndings.isMixed()) {
        const QScopedValueRollback marking(m_isUnedited, true);
        markLineEndings(*m_document, content.lineEndings.exceptions);
    }
    m_mayHaveMixedLineEndings = content.lineEndings.isMixed();
    m_document->setModified(false);
    updateModified();
    if (isOtherPath)
        Q_EMIT pathChanged(m_path);
}

void EssayDocument::finishRestoring(const EssayFile &file)
{
    adopt(file);
    m_document->setModified(true);
    endJob(); // `file` is gone with it
    Q_EMIT loaded();
}

void EssayDocument::startSaving(const QString &path, OnDisk onDisk)
{
    QString refusal = m_readOnlyReason;
    if (refusal.isEmpty() && path.isEmpty())
        refusal = tr("This essay has no file yet. Choose a place and a name for it first.");
    if (!refusal.isEmpty()) {
        endJob();
        Q_EMIT failed(Error{Error::Kind::Refused, refusal});
        return;
    }

    // From here on undo leads back to what is being written, not to what was
    // written before; isModified() tells so only once it is on the disk.
    endGesture();
    m_isBeingSaved = m_document->isModified();
    m_document->setModified(false);

    LineEndings endings{m_prevailingLineEnding, {}};
    if (m_mayHaveMixedLineEndings)
        endings = documentLineEndings(*m_document, m_prevailingLineEnding);
    std::optional<QByteArray> digest;
    if (onDisk == OnDisk::MustBeAsRead)
        digest = m_digest;
    const BeforeWriting before = m_beforeWriting ? m_beforeWriting() : nullptr;
    inBackground<Result<QByteArray>>(
        [path, digest, endings, before, text = text(),
         mark = m_hasByteOrderMark]() -> Result<QByteArray> {
            const Result<QByteArray> bytes = encodeText(text, mark, endings);
            if (bytes && before)
                before(path, essayDigest(*bytes));
            return bytes ? writeEssayFile(path, *bytes, digest) : bytes;
        },
        [this, path](const Result<QByteArray> &written) { finishSaving(path, written); });
}

void EssayDocument::finishSaving(const QString &path, const Result<QByteArray> &digest)
{
    if (digest) {
        m_digest = *digest;
        m_isBeingSaved = false;
        updateModified();
        if (std::exchange(m_path, path) != path)
            Q_EMIT pathChanged(m_path);
        endJob();
        Q_EMIT saved();
        return;
    }

    if (m_isBeingSaved || digest.error().kind == Error::Kind::ChangedOnDisk)
        forgetCleanState();
    updateModified();
    endJob();
    Q_EMIT failed(digest.error());
}

/// No state of the undo history is known to be on the disk now.
void EssayDocument::forgetCleanState()
{
    // First to clean: QTextDocument forgets the clean state only when leaving it.
    m_isBeingSaved = true;
    m_document->setModified(false);
    m_document->setModified(true);
    m_isBeingSaved = false;
}

void EssayDocument::enqueue(std::function<void()> job)
{
    m_jobs.push_back(std::move(job));
    if (m_jobs.size() > 1)
        return;
    Q_EMIT busyChanged(true);
    m_jobs.front()();
}

void EssayDocument::endJob()
{
    m_jobs.pop_front();
    if (m_jobs.empty())
        Q_EMIT busyChanged(false);
    else
        m_jobs.front()();
}

template <typename Outcome>
void EssayDocument::inBackground(std::function<Outcome()> work, std::function<void(Outcome)> done)
{
    m_pool.start([this, work = std::move(work), done = std::move(done)] {
        Outcome outcome = work();
        // Dropped by Qt when this object is gone by then.
        QMetaObject::invokeMethod(
            this, [outcome = std::move(outcome), done] { done(outcome); }, Qt::QueuedConnection);
    });
}

} // namespace stetmark
