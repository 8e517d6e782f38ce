// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/difference_dialog.h"

#include "app/difference_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stetmark {

DifferenceDialog::DifferenceDialog(const QString &name, const QList<DiffLine> &difference,
                                   QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Two Versions of “%1”").arg(name));
    auto *label = new QLabel(tr("From your &text to what another program put into its file:"));
    auto *view = new QPlainTextEdit;
    label->setBuddy(view);
    view->setAccessibleName(tr("Difference of “%1”").arg(name));
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setUndoRedoEnabled(false);
    auto *outcome = new QLabel(tr("Keep yours, and saving replaces the file. Take theirs, and your "
                                  "changes since the last save are gone."));
    for (QLabel *text : {label, outcome})
        text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(view, 1);
    layout->addWidget(outcome);
    layout->addWidget(makeButtons());
    const int line = fontMetrics().lineSpacing();
    resize(line * 44, line * 28);
    showLines(*view, difference);
}

QWidget *DifferenceDialog::makeButtons()
{
    auto *take = new QPushButton(tr("Ta&ke Theirs"));
    auto *later = new QPushButton(tr("Decide &Later"));
    auto *keep = new QPushButton(tr("Keep &Yours"));
    take->setAutoDefault(false);
    later->setAutoDefault(false);
    keep->setDefault(true);
    keep->setFocus();
    connect(take, &QPushButton::clicked, this, [this] { choose(Prompts::Theirs::Take); });
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] { choose(Prompts::Theirs::Refuse); });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(take);
    layout->addStretch();
    layout->addWidget(later);
    layout->addWidget(keep);
    return row;
}

void DifferenceDialog::choose(Prompts::Theirs answer)
{
    m_answer = answer;
    accept();
}

} // namespace stetmark
