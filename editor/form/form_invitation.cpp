// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_invitation.h"

#include "editor/form/button_keys.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stetmark {

FormInvitation::FormInvitation(QWidget *parent)
    : QWidget(parent), m_button(new QPushButton(tr("&Add front matter"), this))
{
    auto *label = new QLabel(this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setText(tr("<p><b>This essay has no front matter.</b></p>"
                      "<p>Front matter is a few lines at the very top of the text, between two "
                      "lines of three hyphens: title, dates, tags and what else there is to say "
                      "about the essay. Its values can be edited here.</p>"));
    keepArrowKeys(m_button);
    m_button->setAccessibleName(tr("Add front matter"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(label);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &FormInvitation::accepted);
}

void FormInvitation::setOffersToAdd(bool offers)
{
    m_button->setVisible(offers);
}

QWidget *FormInvitation::focusTarget() const
{
    return m_button->isHidden() ? nullptr : m_button;
}

} // namespace stetmark
