// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/long_text_field.h"

#include "editor/form/text_difference.h"
#include "editor/form/value_text.h"

#include <QEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace stetmark {

namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 12;

/// toPlainText() and a cursor's selectedText() would turn no-break spaces into
/// blanks, or line breaks into something else.
QString rawText(QString text)
{
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

/// Copies what is there, no-break spaces too, and says when its lines may break
/// elsewhere.
class FormTextEdit : public QPlainTextEdit
{
public:
    FormTextEdit(std::function<void()> laidOut, QWidget *parent)
        : QPlainTextEdit(parent), m_laidOut(std::move(laidOut))
    {
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPlainTextEdit::resizeEvent(event);
        m_laidOut();
    }
    QMimeData *createMimeDataFromSelection() const override
    {
        const QTextCursor cursor = textCursor();
        auto *copy = new QMimeData;
        copy->setText(rawText(document()->toRawText().mid(
            cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart())));
        return copy;
    }

private:
    std::function<void()> m_laidOut;
};

} // namespace

LongTextField::LongTextField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_edit(new FormTextEdit([this] { fitHeight(); }, this))
{
    m_edit->setAccessibleName(item.name);
    m_edit->setTabChangesFocus(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusTarget(m_edit);
    watch(m_edit);
    watch(m_edit->viewport());
    connect(m_edit->document(), &QTextDocument::contentsChange, this, &LongTextField::takeText);
    fitHeight();
}

QString LongTextField::value() const
{
    return rawText(m_edit->document()->toRawText());
}

void LongTextField::showValue(const FrontMatterNode &node)
{
    m_edit->setPlaceholderText(node.type() == ScalarType::Null ? tr("not set") : QString());
    const QString shown = value();
    const QString wanted = comparableText(node);
    if (shown == wanted)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    const TextEdit change = difference(shown, wanted);
    // Only what differs is replaced, so caret and selection stay where they are.
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(int(change.position));
    cursor.setPosition(int(change.end()), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
    fitHeight();
}

bool LongTextField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::Show || event->type() == QEvent::FontChange))
        QMetaObject::invokeMethod(this, &LongTextField::fitHeight, Qt::QueuedConnection);
    return FieldEditor::eventFilter(watched, event);
}

void LongTextField::takeText()
{
    fitHeight();
    if (m_isShowing)
        return;
    const QString text = value();
    if (isEditableText(text))
        write(text, ValueKind::AsIs);
    else
        setProblem(tr("This holds characters that cannot be shown; it was not written."));
}

void LongTextField::fitHeight()
{
    // While it is being made, the edit says that it was laid out.
    if (!m_edit)
        return;
    const qreal oneLine = m_edit->fontMetrics().lineSpacing();
    qreal height = 0;
    int lines = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid() && lines < mostLines;
         block = block.next()) {
        // Laid out here, so that its lines are known.
        m_edit->document()->documentLayout()->blockBoundingRect(block);
        const int count = std::max(1, block.layout()->lineCount());
        for (int i = 0; i < count && lines < mostLines; ++i, ++lines) {
            const QTextLine line = block.layout()->lineAt(i);
            height += line.isValid() ? std::max(line.height(), oneLine) : oneLine;
        }
    }
    // A bar would take room from the lines, and so make more of them.
    m_edit->setVerticalScrollBarPolicy(lines < mostLines ? Qt::ScrollBarAlwaysOff
                                                         : Qt::ScrollBarAsNeeded);
    height = std::max(height, fewestLines * oneLine);
    const int frame = 2 * m_edit->frameWidth() + int(2 * m_edit->document()->documentMargin());
    const int whole = int(std::ceil(height)) + frame + 1;
    if (m_edit->minimumHeight() != whole)
        m_edit->setFixedHeight(whole);
}

} // namespace stetmark
