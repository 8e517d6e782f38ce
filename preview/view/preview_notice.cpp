// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/preview_notice.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stetmark {

PreviewNotice::PreviewNotice(const QString &text, bool canTryAgain, QWidget *parent)
    : QWidget(parent)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(tr("Preview"));
    label->setAccessibleDescription(text);
    setFocusProxy(label);

    auto *layout = new QVBoxLayout(this);
    const int margin = 2 * fontMetrics().height();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addStretch();
    layout->addWidget(label);
    if (canTryAgain) {
        auto *button = new QPushButton(tr("&Show Again"), this);
        connect(button, &QPushButton::clicked, this, &PreviewNotice::tryAgainRequested);
        layout->addWidget(button, 0, Qt::AlignCenter);
        setFocusProxy(button);
    }
    layout->addStretch();
}

} // namespace stetmark
