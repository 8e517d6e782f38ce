// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/essay_file.h"
#include "editor/essay/field_path.h"
#include "editor/essay/front_matter_edit.h"
#include "editor/essay/result.h"
#include "editor/essay/text_edit.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

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
    QTextDocument *textDocument() const;

    /// The whole text with '\n' line endings, nothing lost (U+00A0, U+2028, NUL).
    QString text() const;
    /// The front matter with its fences, or as much of the start as holds it.
    QString frontMatterText() const;
    quint64 revision() const; ///< grows with every change of the text

    /// The newest finished Analysis; never null, possibly of an older revision.
    AnalysisPtr analysis() const;
    /// Edits made since analysis(), each in the coordinates that the one before
    /// it left: map positions of the Analysis through these.
    QList<TextEdit> editsSinceAnalysis() const;

    QString path() const;        ///< empty for an essay that was never saved
    QString displayName() const; ///< file name, or "Untitled"
    bool isModified() const;
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    QString readOnlyReason() const { return m_readOnlyReason; }
    bool hasByteOrderMark() const;
    /// Prevailing line ending, and whether some lines differ.
    LineEnding prevailingLineEnding() const;
    bool hasMixedLineEndings() const;
    bool isBusy() const; ///< loading or saving

    /// Reads `path` off the GUI thread; then loaded() or failed(). What is open
    /// stays as it is until the new text is there. Also used to revert.
    void load(const QString &path);
    /// Writes to path() off the GUI thread; then saved() or failed(). Typing may
    /// go on: the essay is clean afterwards only if its text is still the one
    /// that was written.
    void save();
    /// As save(), to another file, which becomes this essay's. `overwrite` says
    /// that the person agreed to replace what is there.
    void saveAs(const QString &path);
    /// Saves over a file that another program changed, when the person said so.
    void saveOverChanges();

    /// Applies `edits` (ordered, disjoint, positions of the text as it is) as one
    /// undo step. Successive calls with the same non-empty `gesture` join one
    /// step, until another gesture, typing or endGesture() comes between.
    /// Does nothing when the essay is read-only.
    void apply(const QList<TextEdit> &edits, const QString &gesture = QString());
    void endGesture();

    /// Runs a front matter edit on the text as it is now and applies the result.
    /// `edit` gets frontMatterText(). Nothing is applied when it is refused.
    using FrontMatterEdit = std::function<Result<QList<TextEdit>>(const QString &text)>;
    std::optional<Error> editFrontMatter(const FrontMatterEdit &edit,
                                         const QString &gesture = QString());

Q_SIGNALS:
    /// The text changed; `edit` is in the coordinates of the text before it.
    void edited(const stetmark::TextEdit &edit);
    void analysed(const stetmark::AnalysisPtr &analysis);
    void modifiedChanged(bool modified);
    void pathChanged(const QString &path);
    void busyChanged(bool busy);
    void loaded();
    void saved();
    /// Loading or saving did not work; the text and the file are as they were.
    void failed(const stetmark::Error &error);

private:
    QString m_readOnlyReason;
};

} // namespace stetmark
