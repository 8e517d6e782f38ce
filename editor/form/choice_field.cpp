// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/choice_field.h"

#include "editor/form/form_line_edit.h"
#include "editor/form/value_text.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace stetmark {

ChoiceField::ChoiceField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_box(new QComboBox(this))
{
    m_box->setEditable(true);
    m_box->setLineEdit(new FormLineEdit(m_box));
    // What the completer would add is not what the person typed.
    m_box->setCompleter(nullptr);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->addItems(field().choices);
    m_box->setCurrentIndex(-1);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_box->setMaxVisibleItems(12);
    m_box->setAccessibleName(item.name);
    m_box->lineEdit()->setAccessibleName(item.name);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusTarget(m_box);
    watch(m_box);
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &ChoiceField::takeText);
    connect(m_box, &QComboBox::textActivated, this, &ChoiceField::takeText);
}

QString ChoiceField::value() const
{
    return m_box->currentText();
}

void ChoiceField::showValue(const FrontMatterNode &node)
{
    static_cast<FormLineEdit *>(m_box->lineEdit())->showText(node.value);
    // The list opens at the word that is there; another text has no place in it.
    const QSignalBlocker blocker(m_box);
    const int caret = m_box->lineEdit()->cursorPosition();
    m_box->setCurrentIndex(
        m_box->findText(node.value, Qt::MatchFixedString | Qt::MatchCaseSensitive));
    m_box->setEditText(node.value);
    m_box->lineEdit()->setCursorPosition(caret);
}

void ChoiceField::takeText(const QString &text)
{
    if (isEditableText(text))
        write(text, ValueKind::AsIs);
    else
        setProblem(
            tr("This holds characters that cannot be shown. The essay keeps “%1”.").arg(known()));
}

} // namespace stetmark
