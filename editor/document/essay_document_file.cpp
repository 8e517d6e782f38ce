// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How an EssayDocument is read from its file and written to it.

#include "editor/document/essay_document.h"

#include "editor/document/document_text.h"
#include "editor/document/prose_layout.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QScopedValueRollback>
#include <QTextDocument>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

/// Longer texts come into the document in pieces of this length, in UTF-16 units, so that
/// the window gets its turn between them.
constexpr qsizetype piece = 64 * 1024;
/// How long pieces are put in before that, in milliseconds.
constexpr qint64 slice = 12;

} // namespace

void EssayDocument::load(const QString &path)
{
    enqueue([this, path] {
        inBackground<Result<EssayFile>>([path] { return readEssayFile(path); },
                                        [this](const Result<EssayFile> &file) {
                                            if (file && m_length == 0
                                                && file->content.text.size() > 4 * piece)
                                                return fill(*file, 0);
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

/// Puts in what of `file` comes from `from` on, as much as there is time for.
void EssayDocument::fill(const EssayFile &file, qsizetype from)
{
    const QString &text = file.content.text;
    m_isUnedited = true;
    m_document->setUndoRedoEnabled(false);
    auto *layout = static_cast<ProseLayout *>(m_document->documentLayout());
    QElapsedTimer time;
    time.start();
    while (from < text.size() && time.elapsed() < slice) {
        // Whole lines, where they are not longer than that.
        const qsizetype newline = text.indexOf(u'\n', std::min(from + piece, text.size() - 1));
        const qsizetype end = newline >= 0 && newline < from + 2 * piece
                                  ? newline + 1
                                  : std::min(from + piece, text.size());
        const QStringView next = QStringView(text).sliced(from, end - from);
        // What changes within one line is laid out at once, however long that is.
        const QScopedValueRollback quiet(layout->ignoresChanges, !next.contains(u'\n'));
        appendDocumentText(*m_document, next);
        from = end;
    }
    if (from < text.size()) {
        Q_EMIT loadingProgressed(int(100 * from / text.size()));
        QTimer::singleShot(0, this, [this, file, from] { fill(file, from); });
    } else {
        QTimer::singleShot(0, this, [this, file] { finishFilling(file); });
    }
}

void EssayDocument::finishFilling(const EssayFile &file)
{
    m_document->setUndoRedoEnabled(true);
    m_isUnedited = false;
    const bool isOtherPath = m_path != file.path;
    adoptFile(file);
    // Whatever else put text into it meanwhile, nothing is lost.
    const bool isAsRead = documentLength(*m_document) == file.content.text.size();
    report({0, 0, isAsRead ? file.content.text : text()});
    markEndingsOf(file.content);
    m_document->setModified(!isAsRead);
    updateModified();
    if (isOtherPath)
        Q_EMIT pathChanged(m_path);
    endJob();
    Q_EMIT loaded();
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
    const bool isOtherPath = m_path != file.path;
    adoptFile(file);
    replaceDocumentText(*m_document, file.content.text);
    markEndingsOf(file.content);
    m_document->setModified(false);
    updateModified();
    if (isOtherPath)
        Q_EMIT pathChanged(m_path);
}

void EssayDocument::adoptFile(const EssayFile &file)
{
    m_path = file.path;
    m_digest = file.digest;
    m_readOnlyReason = file.content.readOnlyReason;
    m_hasByteOrderMark = file.content.hasByteOrderMark;
    m_prevailingLineEnding = file.content.lineEndings.prevailing;
}

void EssayDocument::markEndingsOf(const DecodedText &content)
{
    if (m_mayHaveMixedLineEndings || content.lineEndings.isMixed()) {
        const QScopedValueRollback marking(m_isUnedited, true);
        markLineEndings(*m_document, content.lineEndings.exceptions);
    }
    m_mayHaveMixedLineEndings = content.lineEndings.isMixed();
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
