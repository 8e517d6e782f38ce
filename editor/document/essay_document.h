// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/document/net_change.h"
#include "editor/essay/analysis.h"
#include "editor/essay/essay_file.h"
#include "editor/essay/field_path.h"
#include "editor/essay/front_matter_edit.h"
#include "editor/essay/result.h"
#include "editor/essay/text_edit.h"

#include <QObject>
#include <QString>
#include <QTextCursor>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QTextDocument;

namespace stetmark {

class AnalysisQueue;

/// An essay that is open: its text, its file and the newest Analysis of it. The
/// only class that changes the text of an essay. Lives in the GUI thread; reads,
/// writes and analyses in others.
///
/// The text is the QTextDocument's, position for position (each block separator
/// is one '\n'); a line's own ending is kept where it differs from the prevailing
/// one.
class EssayDocument : public QObject
{
    Q_OBJECT

public:
    explicit EssayDocument(QObject *parent = nullptr);
    ~EssayDocument() override;

    /// Owned by this object; laid out for a QPlainTextEdit.
    QTextDocument *textDocument() const { return m_document; }

    /// The whole text with '\n' line endings, nothing lost (U+00A0, U+2028, NUL).
    QString text() const;
    /// The front matter with its fences, or as much of the start as holds it.
    QString frontMatterText() const;
    /// The text of `span`, with '\r' for each line break that ends the other way than most.
    QString markedText(Span span) const;
    qsizetype length() const { return m_length; }   ///< of text(), which is not read for it
    quint64 revision() const { return m_revision; } ///< grows with every change of the text

    /// The newest finished Analysis; never null, possibly of an older revision.
    AnalysisPtr analysis() const;
    /// The fields of the essay's project: an Analysis by them follows. One that is loaded
    /// has those of essaySchema() until this is called.
    void setSchema(FieldSchemaPtr schema);
    /// Edits made since analysis(), each in the coordinates that the one before
    /// it left: map positions of the Analysis through these.
    QList<TextEdit> editsSinceAnalysis() const;

    /// Tells apart the essays of one run of the program, saved or not; never 0.
    quint64 number() const { return m_number; }
    QString path() const { return m_path; } ///< empty for an essay that was never saved
    QString displayName() const;            ///< file name, or "Untitled"
    /// SHA-256 of the file as it was read or written last; empty without one.
    QByteArray digest() const { return m_digest; }
    bool isModified() const { return m_isModified; }
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    QString readOnlyReason() const { return m_readOnlyReason; }
    bool hasByteOrderMark() const { return m_hasByteOrderMark; }
    /// Prevailing line ending, and whether some lines differ.
    LineEnding prevailingLineEnding() const { return m_prevailingLineEnding; }
    bool hasMixedLineEndings() const;
    /// The same, told at once: false only if it was never otherwise since loading.
    bool mayHaveMixedLineEndings() const { return m_mayHaveMixedLineEndings; }
    bool isBusy() const { return !m_jobs.empty(); } ///< loading or saving

    // Loading and saving are done one after the other, in the order asked for. A
    // refusal may come at once.

    /// Reads `path` off the GUI thread; then loaded() or failed(). What is open
    /// stays as it is until the new text is there, which has no undo history.
    /// Also used to revert: carets in text that is the same stay where they are.
    void load(const QString &path);
    /// Reads the file again as load() does, unless something is unsaved when it is there:
    /// then, and when it cannot be read, everything stays as it is.
    void reload();
    /// The next save may replace the file as it is now, with `digest`: the person has seen
    /// what is in it. Until then nothing here is what the file holds, so it is modified.
    void acceptOnDisk(const QByteArray &digest);
    /// Takes over text that was not saved to `file.path`, or to no file if that is empty:
    /// modified, and without an undo history; then loaded(). Saving it asks first when the
    /// file on disk is not the one of `file.digest` any more.
    void restore(const EssayFile &file);
    /// Writes to path() off the GUI thread; then saved() or failed(). Typing may
    /// go on: the essay is clean afterwards only if its text is still the one
    /// that was written, or when undo leads back to it. A read-only essay is
    /// refused, as is one without a path. The destructor waits for a save that
    /// is being written.
    void save();
    /// As save(), to another file, which becomes this essay's. Replaces what is
    /// there: the person was asked when choosing it.
    void saveAs(const QString &path);
    /// Saves over a file that another program changed, when the person said so.
    void saveOverChanges();

    /// Runs on the writing thread when the bytes of a save are known, before the file at
    /// `path` is touched.
    using BeforeWriting = std::function<void(const QString &path, const QByteArray &digest)>;
    /// `prepare` is asked on this thread whenever a save begins.
    void setBeforeWriting(std::function<BeforeWriting()> prepare);

    /// Applies `edits` (ordered, disjoint, positions of the text as it is) as one
    /// undo step. Successive calls with the same non-empty `gesture` join one
    /// step, until another gesture, typing, saving or endGesture() comes between;
    /// a gesture that leads back to where it began leaves no step at all.
    /// Does nothing when the essay is read-only.
    void apply(const QList<TextEdit> &edits, const QString &gesture = QString());
    void endGesture();
    /// Runs `show`, which shows text in the QTextDocument that is not part of it yet, as
    /// input methods do, and changes nothing.
    void runUnedited(const std::function<void()> &show);
    /// Where the person is in the text; it goes with the text from here on. Undoing
    /// what apply() did puts the caret there again.
    void setCaret(const QTextCursor &caret) { m_caret = caret; }

    /// Runs a front matter edit on the text as it is now and applies the result.
    /// `edit` gets frontMatterText(). Nothing is applied when it is refused.
    using FrontMatterEdit = std::function<Result<QList<TextEdit>>(const QString &text)>;
    std::optional<Error> editFrontMatter(const FrontMatterEdit &edit,
                                         const QString &gesture = QString());

Q_SIGNALS:
    /// The text changed; `edit` is in the coordinates of the text before it.
    /// Whatever is one step (an apply(), an undo) is one edit that spans it. Sent
    /// while the QTextDocument is still busy with it: change no text in a slot,
    /// and ask for no places on screen.
    void edited(const stetmark::TextEdit &edit);
    void analysed(const stetmark::AnalysisPtr &analysis);
    void modifiedChanged(bool modified);
    void pathChanged(const QString &path);
    void busyChanged(bool busy);
    /// So much of a long text is there, in percent. It is not read or changed before
    /// loaded().
    void loadingProgressed(int percent);
    void loaded();
    void saved();
    /// Loading or saving did not work; the text and the file are as they were.
    void failed(const stetmark::Error &error);

private:
    enum class OnDisk { MustBeAsRead, MayBeAnything };

    void takeChange(int position, int removed, int added);
    void report(const TextEdit &edit);
    void updateModified();
    void changeText(const QList<TextEdit> &edits, bool joinsLastStep);
    void adopt(const EssayFile &file);
    void adoptFile(const EssayFile &file);
    void markEndingsOf(const DecodedText &content);
    void fill(const EssayFile &file, qsizetype from);
    void finishFilling(const EssayFile &file);
    void finishRestoring(const EssayFile &file);

    void enqueue(std::function<void()> job);
    void endJob();
    /// Runs `work` on the worker thread, then `done` on this one. `done` ends the
    /// job once this object is in its new state, before it tells of it.
    template <typename Outcome>
    void inBackground(std::function<Outcome()> work, std::function<void(Outcome)> done);
    void startSaving(const QString &path, OnDisk onDisk);
    void forgetCleanState();
    void finishSaving(const QString &path, const Result<QByteArray> &digest);

    const quint64 m_number;
    QTextDocument *m_document;
    AnalysisQueue *m_analyses;
    quint64 m_revision = 0;
    qsizetype m_length = 0; ///< of the text, to check what QTextDocument reports

    QString m_path;
    QByteArray m_digest; ///< of the file as it was read or written; empty without one
    QString m_readOnlyReason;
    bool m_hasByteOrderMark = false;
    LineEnding m_prevailingLineEnding = LineEnding::Lf;
    bool m_mayHaveMixedLineEndings = false; ///< some were mixed when it was loaded

    QTextCursor m_caret;
    QString m_gesture; ///< empty when none goes on
    NetChange m_gestureChange;
    bool m_gestureHasStep = false; ///< its step is on the undo stack
    bool m_isApplying = false;
    bool m_isUnedited = false; ///< what the QTextDocument reports is no change of the text

    bool m_isModified = false;   ///< as last told by modifiedChanged()
    bool m_isBeingSaved = false; ///< changes are on their way to the disk, not there yet

    std::function<BeforeWriting()> m_beforeWriting;
    std::deque<std::function<void()>> m_jobs; ///< the first one is under way
    QThreadPool m_pool;
};

} // namespace stetmark
