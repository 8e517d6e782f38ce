// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/replacement.h"
#include "editor/text/text_pattern.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace stetmark {

class FindField;

/// What to find and what to put in its place, as a person types it. Knows nothing of the
/// text. What was looked for before is kept in the lists of the fields.
///
/// Keys, while the focus is in it: Return and Shift+Return find the next and the previous
/// match, in the replacement's field Return replaces one and Ctrl+Alt+Return all; Alt and
/// a letter switch the options; Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    QString pattern() const;
    void setPattern(const QString &pattern);
    SearchOptions options() const;
    ReplacementText replacement() const;
    bool isInSelection() const;
    void setInSelection(bool on);
    bool canReplace() const;

    /// Shows the bar, with the focus in its first field and all of it selected.
    void activate();
    /// Whether the field for the replacement is shown.
    void setReplaceVisible(bool visible);
    /// False for an essay that cannot be changed.
    void setWritable(bool isWritable);

    /// "3 of 17"; also told to screen readers.
    void setCount(const QString &count);
    void setNote(const QString &note);
    /// Empty when there is none; a note stays then.
    void setProblem(const QString &problem);
    /// Something was replaced: until one types in the bar, undo is about that.
    void setReplaced() { m_hasReplaced = true; }
    /// Puts the pattern and the replacement on top of their lists.
    void remember();

Q_SIGNALS:
    /// Pattern or options are others now.
    void queryChanged();
    void scopeChanged(bool inSelection);
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void closeRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static QHBoxLayout *makeLine(QWidget *widget);
    QWidget *makeFindTools();
    QWidget *makeReplaceTools();
    QToolButton *makeOption(const QString &sign, const QString &name, Qt::Key key);
    QToolButton *makeButton(const QString &name, const QString &keys);
    void prepare(QToolButton *button, const QString &name, const QString &keys);
    void setMessage(const QString &text, bool isProblem);
    void arrange();
    bool isUndoOfText(const QKeyEvent &event) const;
    bool isOwnKey(const QKeyEvent &event) const;
    void pressReturn(Qt::KeyboardModifiers modifiers);

    FindField *m_find;
    FindField *m_replace;
    QToolButton *m_case;
    QToolButton *m_words;
    QToolButton *m_expression;
    QToolButton *m_selection;
    QToolButton *m_preserve;
    QPushButton *m_replaceOne;
    QPushButton *m_replaceAll;
    QList<std::pair<Qt::Key, QToolButton *>> m_options; ///< with their letters
    QLabel *m_count;
    QWidget *m_messageLine;
    QLabel *m_messageIcon;
    QLabel *m_message;
    QWidget *m_findTools;
    QWidget *m_replaceTools;
    QGridLayout *m_grid;
    bool m_isNarrow = false;
    bool m_isProblem = false; ///< what is told now
    bool m_hasReplace = false;
    bool m_hasReplaced = false;
    bool m_isWritable = true;
};

} // namespace stetmark
