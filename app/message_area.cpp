// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/message_area.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace stetmark {

namespace {

constexpr qsizetype mostRows = 4;

QLabel *makeIcon(Message::Kind kind, const QStyle *style)
{
    const bool isProblem = kind == Message::Kind::Problem;
    const QIcon icon = style->standardIcon(isProblem ? QStyle::SP_MessageBoxWarning
                                                     : QStyle::SP_MessageBoxInformation);
    auto *label = new QLabel;
    label->setPixmap(icon.pixmap(style->pixelMetric(QStyle::PM_SmallIconSize)));
    label->setAccessibleName(isProblem ? MessageArea::tr("Problem") : MessageArea::tr("Note"));
    return label;
}

} // namespace

MessageArea::MessageArea(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Messages"));
    hide();
}

void MessageArea::add(const Message &message)
{
    if (!message.topic.isEmpty())
        remove(message.topic, message.about);
    if (m_rows.size() == mostRows)
        drop(m_rows.first().widget);
    QWidget *widget = makeRow(message);
    m_layout->addWidget(widget);
    m_rows.append({message.topic, message.text, message.about != nullptr, message.about, widget});
    if (message.about)
        connect(message.about, &QObject::destroyed, widget, [this, widget] { drop(widget); });
    refresh();
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageArea::remove(const QString &topic, const QObject *about)
{
    const auto row = std::ranges::find_if(m_rows, [&](const Row &candidate) {
        return candidate.topic == topic && candidate.about == about;
    });
    if (row != m_rows.end())
        drop(row->widget);
}

void MessageArea::setCurrent(QObject *essay)
{
    m_current = essay;
    refresh();
}

QStringList MessageArea::texts() const
{
    QStringList texts;
    for (const Row &row : m_rows) {
        if (!row.isAboutOne || row.about == m_current)
            texts.append(row.text);
    }
    return texts;
}

QWidget *MessageArea::makeRow(const Message &message)
{
    auto *row = new QFrame;
    row->setFrameShape(QFrame::StyledPanel);
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::ToolTipBase);
    row->setForegroundRole(QPalette::ToolTipText);
    row->setAccessibleName(message.text);
    auto *layout = new QHBoxLayout(row);

    auto *text = new QLabel;
    text->setTextFormat(Qt::PlainText);
    text->setText(message.text);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::ToolTipText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(makeIcon(message.kind, style()), 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    if (!message.actionText.isEmpty()) {
        auto *button = new QPushButton(message.actionText);
        connect(button, &QPushButton::clicked, row, message.action);
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    auto *close = new QToolButton;
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Dismiss this message"));
    close->setAccessibleName(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, [this, row] { drop(row); });
    layout->addWidget(close, 0, Qt::AlignTop);
    return row;
}

void MessageArea::drop(const QWidget *widget)
{
    const auto row = std::ranges::find_if(
        m_rows, [widget](const Row &candidate) { return candidate.widget == widget; });
    if (row == m_rows.end())
        return;
    if (row->widget) {
        row->widget->hide();
        row->widget->deleteLater();
    }
    m_rows.erase(row);
    refresh();
}

void MessageArea::refresh()
{
    bool isAnyShown = false;
    for (const Row &row : std::as_const(m_rows)) {
        const bool isShown = !row.isAboutOne || row.about == m_current;
        row.widget->setVisible(isShown);
        isAnyShown = isAnyShown || isShown;
    }
    setVisible(isAnyShown);
    Q_EMIT changed();
}

} // namespace stetmark
