// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/new_essay_parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace stetmark {

template <typename Widget>
Widget *NewEssayParts::named(const QString &name) const
{
    const auto found = m_dialog.findChildren<Widget *>();
    for (Widget *widget : found) {
        if (widget->accessibleName() == name)
            return widget;
    }
    qFatal("no control is called %s", qUtf8Printable(name));
}

QLineEdit *NewEssayParts::title() const
{
    return named<QLineEdit>(u"Title"_s);
}

QLineEdit *NewEssayParts::name() const
{
    return named<QLineEdit>(u"File name"_s);
}

QLineEdit *NewEssayParts::folder() const
{
    return named<QLineEdit>(u"Folder"_s);
}

QPushButton *NewEssayParts::chooseFolder() const
{
    return named<QPushButton>(u"Choose a folder"_s);
}

QTreeWidget *NewEssayParts::templates() const
{
    return named<QTreeWidget>(u"Template"_s);
}

QPushButton *NewEssayParts::create() const
{
    const auto buttons = m_dialog.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isDefault())
            return button;
    }
    qFatal("no button is the default");
}

QStringList NewEssayParts::templateLabels() const
{
    QStringList labels;
    for (int i = 0; i < templates()->topLevelItemCount(); ++i)
        labels.append(templates()->topLevelItem(i)->text(0));
    return labels;
}

void NewEssayParts::choose(const QString &label) const
{
    templates()->setCurrentItem(templates()->findItems(label, Qt::MatchExactly).value(0));
}

QString NewEssayParts::beginning() const
{
    return named<QPlainTextEdit>(u"How the essay begins"_s)->toPlainText();
}

QString NewEssayParts::message() const
{
    const auto labels = m_dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->wordWrap())
            return label->text();
    }
    qFatal("there is no place for messages");
}

QString NewEssayParts::messageKind() const
{
    const auto labels = m_dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->pixmap(Qt::ReturnByValue).isNull() && label->isVisible())
            return label->accessibleName();
    }
    return {};
}

} // namespace stetmark
