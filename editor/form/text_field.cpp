// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/text_field.h"

#include "editor/form/form_line_edit.h"
#include "editor/form/value_text.h"

#include <QVBoxLayout>

namespace stetmark {

TextField::TextField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_line(new FormLineEdit(this))
{
    m_line->setAccessibleName(item.name);
    if (field().type == FieldType::Link) {
        m_line->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    } else if (field().type == FieldType::Number) {
        m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusTarget(m_line);
    watch(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TextField::takeText);
}

QString TextField::value() const
{
    return m_line->text();
}

void TextField::showValue(const FrontMatterNode &node)
{
    // An empty text is a value; what is missing is none.
    m_line->setEmptyText(node.type() == ScalarType::Null ? tr("not set") : QString());
    m_line->showText(comparableText(node));
}

void TextField::takeText(const QString &text)
{
    if (text.contains(u'\n')) {
        // Pasted lines become one.
        m_line->showText(QString(text).replace(u'\n', u' '));
        takeText(m_line->text());
    } else if (field().type == FieldType::Number) {
        takeNumber(text);
    } else if (!isEditableText(text)) {
        setProblem(
            tr("This holds characters that cannot be shown. The essay keeps “%1”.").arg(known()));
    } else {
        write(text, ValueKind::AsIs);
    }
}

void TextField::takeNumber(const QString &text)
{
    const double number = text.toDouble();
    if (text.isEmpty())
        write(text, ValueKind::Typed);
    else if (scalarType(text) != ScalarType::Number)
        setProblem(tr("This is not a number."));
    else if (number < field().minimum || number > field().maximum)
        setProblem(tr("This must be from %1 to %2.").arg(field().minimum).arg(field().maximum));
    else
        write(text, ValueKind::Typed);
}

} // namespace stetmark
