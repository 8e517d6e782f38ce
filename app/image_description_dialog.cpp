// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/image_description_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stetmark {

namespace {

QString question(QString name)
{
    if (name.isEmpty())
        return ImageDescriptionDialog::tr("What &does the pasted image show?");
    name.replace(u'&', QStringLiteral("&&"));
    return ImageDescriptionDialog::tr("What &does “%1” show?").arg(name);
}

} // namespace

ImageDescriptionDialog::ImageDescriptionDialog(const QString &name, const QString &suggestion,
                                               QWidget *parent)
    : QDialog(parent), m_words(new QLineEdit(suggestion))
{
    setWindowTitle(tr("Describe the Image"));
    auto *label = new QLabel(question(name));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_words);
    auto *hint = new QLabel(tr("Said to those who cannot see it. You can also write it later, "
                               "between the brackets in the text."));
    for (QLabel *text : {label, hint})
        text->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_words->setAccessibleName(tr("Description of the image"));
    m_words->setAccessibleDescription(hint->text());
    m_words->selectAll();
    auto *buttons = new QDialogButtonBox;
    QPushButton *insert = buttons->addButton(tr("&Insert"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Describe &Later"), QDialogButtonBox::RejectRole);
    insert->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_words);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());
}

QString ImageDescriptionDialog::description() const
{
    return m_words->text().simplified();
}

} // namespace stetmark
