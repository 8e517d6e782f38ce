// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/text/selection_history.h"
#include "editor/text/text_look.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <array>
#include <functional>
#include <memory>
#include <optional>

class QDrag;

namespace stetmark {

class EssayDocument;
class FocusShade;
class Folding;
class FoldMarks;
class Highlighter;
class ImageTaker;
class MatchMarks;
class SteadyView;
enum class TextCommand;
struct PastedMarkdown;
struct TypingContext;

/// The text side of the window: edits one EssayDocument, plainly. Copies and
/// drags give the text as it is (no-break spaces stay); what is pasted or dropped with formats
/// comes in as Markdown, without them as it is. The text is set in a column of readable width in
/// the middle, in the letters that its TextLook names. Images are left to an ImageTaker, other
/// files dragged here to the window. A selection that is dragged moves within the text, in one step
/// of undo, or is copied; what another program makes of it takes nothing away here.
///
/// Keys do what the rules of typing say (typing_rules.h); where these say nothing, what
/// they do in any text. Ctrl+Tab is the window's. Undo and redo give back what was
/// selected, too. Text that an input method composes is on screen, looks like its
/// place, and is no text of the essay until it is committed.
class TextEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `document` is not owned and outlives the editor.
    explicit TextEditor(EssayDocument *document, QWidget *parent = nullptr);
    ~TextEditor() override;

    EssayDocument *essay() const { return m_essay; }
    /// Selects nothing, puts the caret at `span.start`, brings it into view and
    /// takes the keyboard focus.
    void showPlace(Span span);
    /// Selects `span`, with the caret at its end, and brings it into view. The focus
    /// stays where it is.
    void select(Span span);

    MatchMarks &matchMarks() { return *m_matchMarks; }
    Folding &folding() const { return *m_folding; }

    /// The first block of which something can be seen.
    QTextBlock topBlock() const { return firstVisibleBlock(); }
    /// The text on screen: more than one part where lines between are hidden.
    QList<Span> seen() const;
    /// The upper left corner of `block`, in the viewport.
    QPointF placeOf(const QTextBlock &block) const;
    /// Runs `change`, which hides and shows lines; what is at the top stays there.
    void steadily(const std::function<void()> &change);

    const TextLook &look() const { return m_look; }
    /// The line at the top stays there.
    void setLook(const TextLook &look);
    /// Dims `spans` of the text.
    void setShade(const QList<Span> &spans);
    /// What may be painted over the text, each over those before it.
    enum class Layer { Shade, Spelling, Matches };
    /// Paints `marks`, and no others of that layer, over what the text looks like otherwise.
    void setMarks(Layer layer, const QList<QTextEdit::ExtraSelection> &marks);

    Selection selection() const;
    void setSelection(Selection selection);
    /// One step of undo. Nothing in a read-only essay, or where it makes no sense.
    void perform(TextCommand command);
    /// The same, for what `rule` says of the text as it is.
    void perform(const std::function<MaybeChange(const TypingContext &)> &rule);
    /// Whether quotation marks, dashes and dots become those of typographers as they are typed.
    void setSmartPunctuation(bool isSmart) { m_isSmart = isSmart; }
    /// Whether formatted text is pasted as Markdown; yes at first.
    void setPastesMarkdown(bool pastes) { m_pastesMarkdown = pastes; }
    /// `taker` is not owned and outlives the editor; without one images cannot be pasted.
    void setImageTaker(ImageTaker *taker) { m_imageTaker = taker; }

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    /// `argument`, where it is a place, and places in the answer are this widget's.
    Q_INVOKABLE QVariant inputMethodQuery(Qt::InputMethodQuery query,
                                          const QVariant &argument) const;

    /// Whether Markdown's signs mean nothing at `position`: in code, HTML, the front matter.
    bool isLiteralAt(qsizetype position) const;
    /// Puts `pasted` in place of what `place` selects, as pasteMarkdown() has it.
    TextChange pasteChange(const QTextCursor &place, const PastedMarkdown &pasted) const;
    /// Makes `change`, which puts something in place of what `place` selects, one step. The
    /// selection stays where it is unless it is still that one.
    void replaceAt(const QTextCursor &place, const TextChange &change);

public Q_SLOTS:
    void undo();
    void redo();
    void cut();
    /// Without any formats, whatever else is on the clipboard.
    void pastePlain();

Q_SIGNALS:
    /// What was pasted was too long to be read with its formats: its plain text came in.
    void formatsLost();
    /// The menu for the character at `position` is about to be shown; it may be added to.
    void menuRequested(QMenu *menu, int position);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /// Comes back when what is dragged was dropped. Owns itself.
    virtual void runDrag(QDrag *drag);
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void showLoaded();
    void prepareLines();
    void setColumn();
    /// `position` in the viewport, moved from between two lines into one.
    QPointF snappedToLine(QPointF position) const;

    void insertPlain(const QString &text);
    void insertHtml(const QString &html, const QString &text);
    void pasteInBackground(const QString &html, const QString &text);
    void dragSelection(const QMouseEvent &event);
    void dropSelection(qsizetype position, bool moves);

    void showMarks();

    void compose(QInputMethodEvent *event);
    void commit(QInputMethodEvent *event);
    void showComposition();
    void endComposition();
    void keepComposedCaretInView();

    void takeKey(QKeyEvent *event);
    void passKeyOn(QKeyEvent *event);
    TypingContext typingContext() const;
    /// Makes `change` one step of the undo history, selections with it.
    void apply(const TextChange &change);
    /// Puts `text` in place of the selection, as a step of its own.
    void type(const QString &text);
    void breakLine();
    /// Runs what changes the text and remembers the selections around it.
    void remember(const std::function<void()> &change);

    EssayDocument *m_essay;
    Highlighter *m_highlighter;
    TextLook m_look;
    FocusShade *m_shade = nullptr;
    Folding *m_folding = nullptr;
    FoldMarks *m_foldMarks = nullptr;
    SteadyView *m_steady = nullptr;
    std::unique_ptr<MatchMarks> m_matchMarks;
    std::array<QList<QTextEdit::ExtraSelection>, 3> m_marks; ///< by Layer
    QString m_path;                                          ///< of the file whose text is shown

    /// A selection in whose place text is being composed, and the history before it went.
    struct Replaced {
        quint64 revision = 0; ///< since
        int depth = 0;
        Selection selection;
    };
    std::optional<Replaced> m_replaced;
    QTextBlock m_composedLine;  ///< where text is being composed; none otherwise
    bool m_isComposing = false; ///< an event of the input method is being handled

    SelectionHistory m_selections;
    bool m_isRemembering = false;
    bool m_isPassingOn = false; ///< mouse and wheel, to the parts
    bool m_isSmart = false;
    bool m_pastesMarkdown = true;
    ImageTaker *m_imageTaker = nullptr;
    bool m_mayDrag = false; ///< the selection, which was pressed on
    QPoint m_dragStart;
    bool m_isDragging = false;
    bool m_beginsStep = false; ///< what is typed next is a step of its own
};

} // namespace stetmark
