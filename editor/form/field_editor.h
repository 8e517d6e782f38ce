// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"
#include "editor/form/field_change.h"
#include "editor/form/form_plan.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

class QKeyEvent;
class QMenu;

namespace stetmark {

/// The widget that edits one value of a front matter. It shows what the essay
/// has and says what the person did; it changes no text.
///
/// Whoever makes a change of edited() answers with changeWritten(), or with
/// refuse() when it could not be made.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const FormItem &item, QWidget *parent);

    const FieldPath &path() const { return m_path; }
    const Field &field() const { return m_field; }

    /// The value on screen, as it would be written; items of a list are joined
    /// by U+001F.
    virtual QString value() const = 0;
    /// Shows `node`. What is on screen stays, caret and half-typed text too, as
    /// long as the essay has the value that was last shown or written.
    void setValue(const FrontMatterNode &node);
    /// Takes back what could not be written: shows the essay's value.
    void revert();

    /// The essay has the value on screen since its text's `revision`.
    void changeWritten(quint64 revision);
    void refuse(const QString &message);
    quint64 writtenRevision() const { return m_writtenRevision; }

    /// What a person should know about the value on screen; empty for nothing.
    QString problem() const { return m_problem; }

    /// What a person who does not see the value should hear besides it: "85 percent,
    /// highly likely", "not set". Empty where the widget says it all.
    virtual QString spokenState() const;
    /// Gives `text` to people who hear the field, besides its name and value.
    virtual void describe(const QString &text);

    /// Makes later changes an undo step of their own.
    void startGesture();

    /// A label in the widget itself (a check box has one); `text` may have a
    /// mnemonic. False when the label must stand beside it.
    virtual bool setOwnLabel(const QString &text);
    /// The widget that takes the focus for the field. (Not a focus proxy: the Tab
    /// key would come to it a second time, wherever the field stands in the chain.)
    QWidget *focusTarget() const { return m_focusTarget; }
    /// The widgets that the Tab key visits, in order.
    virtual QList<QWidget *> tabWidgets() const;
    /// Words to offer while one types.
    virtual void setCompletions(const QStringList &words);
    /// Adds to the field's menu what only this type of field can do.
    virtual void addActions(QMenu *menu);

Q_SIGNALS:
    void edited(const stetmark::FieldChange &change);
    void gestureEnded();
    void problemChanged();
    void stateChanged(); ///< spokenState() may be another
    /// The keyboard focus went to another field or out of the form.
    void left();
    void tabWidgetsChanged();
    void undoRequested();
    void redoRequested();
    /// What the field stands in should go one place up (-1) or down.
    void moveRequested(int steps);

protected:
    virtual void showValue(const FrontMatterNode &node) = 0;
    /// Called when the focus goes elsewhere, before what is not written goes.
    virtual void finish() {}

    /// The essay's value as last analysed.
    const FrontMatterNode &node() const { return m_node; }
    /// The essay's value as last shown or written.
    const QString &known() const { return m_known; }
    void setFocusTarget(QWidget *widget) { m_focusTarget = widget; }
    /// Has `widget`, which can take the focus, behave as a part of this field:
    /// undo is the essay's, the wheel scrolls the form until the field has focus.
    void watch(QWidget *widget);
    /// Asks for `value` to be written, as a part of the gesture going on.
    void write(const QString &value, ValueKind kind);
    void write(FieldChange change);
    /// True when Alt with Up or Down moves what the value stands in.
    bool isInRecord() const;
    void setProblem(const QString &message);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool filterKey(const QObject *watched, QEvent *event);
    void focusLeft();

    FieldPath m_path;
    Field m_field;
    QWidget *m_focusTarget = nullptr;
    FrontMatterNode m_node;
    QString m_known;
    QString m_problem;
    quint64 m_writtenRevision = 0;
    int m_gesture = 0;
    bool m_isKnown = false; ///< m_known holds a value
    bool m_isStale = false; ///< must be shown anew when the essay's value comes
};

/// False when the focus comes back by itself: after a menu, or from another window.
bool isFocusGone(Qt::FocusReason reason);

/// How far Alt with an arrow key moves things: -1 or 1 along `orientation`; 0 for
/// any other key.
int stepsOfMove(const QKeyEvent &event, Qt::Orientation orientation);

/// The one text by which values are compared, and shown: of a scalar, or of all
/// items. Empty for null, however it is written.
QString comparableText(const FrontMatterNode &node);

/// Separates the items of a list in FieldEditor::value().
inline constexpr QChar itemSeparator = u'\x1f';

} // namespace stetmark
