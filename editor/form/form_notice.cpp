// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace stetmark {

FormNotice::FormNotice(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_label(new QLabel(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_label->setFocusPolicy(Qt::NoFocus); // until there is a link
    connect(m_label, &QLabel::linkActivated, this, &FormNotice::activated);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    hide();
}

QWidget *FormNotice::link() const
{
    return m_label;
}

void FormNotice::setText(Sign sign, const QString &link, const QString &text)
{
    if (link == m_link && text == m_text && sign == m_sign)
        return;
    m_link = link;
    m_text = text;
    m_sign = sign;
    setVisible(!text.isEmpty());
    const QStyle::StandardPixmap pixmap = sign == Sign::Error ? QStyle::SP_MessageBoxCritical
                                          : sign == Sign::Warning
                                              ? QStyle::SP_MessageBoxWarning
                                              : QStyle::SP_MessageBoxInformation;
    const int size = fontMetrics().height();
    m_icon->setPixmap(style()->standardIcon(pixmap, nullptr, this).pixmap(size, size));
    const QString start =
        link.isEmpty() ? QString()
                       : QStringLiteral("<a href=\"place\">%1</a> ").arg(link.toHtmlEscaped());
    m_label->setText(start + text.toHtmlEscaped());
    m_label->setAccessibleName(link.isEmpty() ? text : tr("%1 %2").arg(link, text));
    m_label->setFocusPolicy(link.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
}

} // namespace stetmark
