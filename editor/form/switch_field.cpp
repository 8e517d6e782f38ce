// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/switch_field.h"

#include "editor/form/button_keys.h"
#include "editor/form/value_text.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace stetmark {

SwitchField::SwitchField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_box(new QCheckBox(this))
{
    m_box->setAccessibleName(item.name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box, 0, Qt::AlignLeft);
    keepArrowKeys(m_box);
    setFocusTarget(m_box);
    watch(m_box);
    connect(m_box, &QCheckBox::clicked, this, &SwitchField::takeClick);
}

QString SwitchField::value() const
{
    return m_word;
}

bool SwitchField::setOwnLabel(const QString &text)
{
    m_label = text;
    showLabel();
    return true;
}

void SwitchField::showLabel()
{
    m_box->setText(m_word.isEmpty() ? tr("%1 (not set)").arg(m_label) : m_label);
}

void SwitchField::showValue(const FrontMatterNode &node)
{
    m_word = comparableText(node);
    const std::optional<bool> on = readSwitch(m_word);
    m_box->setTristate(!on);
    m_box->setCheckState(!on ? Qt::PartiallyChecked : *on ? Qt::Checked : Qt::Unchecked);
    showLabel();
}

void SwitchField::takeClick(bool checked)
{
    // The first click on what was neither makes it true.
    const bool on = checked || m_box->checkState() == Qt::PartiallyChecked;
    m_word = switchText(on, m_word);
    m_box->setTristate(false);
    m_box->setChecked(on);
    showLabel();
    write(m_word, ValueKind::Typed);
}

} // namespace stetmark
