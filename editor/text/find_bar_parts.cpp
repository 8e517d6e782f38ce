// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The buttons of the bar.

#include "editor/text/find_bar.h"

#include "editor/text/option_button.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stetmark {

QHBoxLayout *FindBar::makeLine(QWidget *widget)
{
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(3);
    return line;
}

QWidget *FindBar::makeFindTools()
{
    auto *tools = new QWidget(this);
    QHBoxLayout *line = makeLine(tools);
    m_case = makeOption(u"Aa"_s, tr("Match case"), Qt::Key_C);
    m_words = makeOption(u"|ab|"_s, tr("Whole words"), Qt::Key_W);
    m_expression = makeOption(u".*"_s, tr("Regular expression"), Qt::Key_R);
    m_selection = makeOption(u"[ab]"_s, tr("In the selection"), Qt::Key_L);
    for (QToolButton *option : {m_case, m_words, m_expression, m_selection})
        line->addWidget(option);
    for (QToolButton *option : {m_case, m_words, m_expression})
        connect(option, &QToolButton::toggled, this, &FindBar::queryChanged);
    connect(m_selection, &QToolButton::toggled, this, &FindBar::scopeChanged);

    m_count->setAlignment(Qt::AlignCenter);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 of %2").arg(888).arg(8888)));
    line->addWidget(m_count, 1);
    QToolButton *previous = makeButton(tr("Previous match"), u"Shift+Return"_s);
    previous->setArrowType(Qt::UpArrow);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    QToolButton *next = makeButton(tr("Next match"), u"Return"_s);
    next->setArrowType(Qt::DownArrow);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    QToolButton *close = makeButton(tr("Close"), u"Esc"_s);
    close->setText(u"×"_s);
    connect(close, &QToolButton::clicked, this, &FindBar::closeRequested);
    for (QToolButton *button : {previous, next, close})
        line->addWidget(button);
    return tools;
}

QWidget *FindBar::makeReplaceTools()
{
    auto *tools = new QWidget(this);
    QHBoxLayout *line = makeLine(tools);
    m_preserve = makeOption(u"AB"_s, tr("Keep the case of what is replaced"), Qt::Key_P);
    m_replaceOne = new QPushButton(tr("Replace"));
    m_replaceOne->setToolTip(tr("Replace this match (Return, in the field)"));
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceRequested);
    m_replaceAll = new QPushButton(tr("Replace All"));
    m_replaceAll->setToolTip(tr("Replace all matches (Ctrl+Alt+Return)"));
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAllRequested);
    line->addWidget(m_preserve);
    line->addWidget(m_replaceOne, 1);
    line->addWidget(m_replaceAll, 1);
    return tools;
}

QToolButton *FindBar::makeOption(const QString &sign, const QString &name, Qt::Key key)
{
    auto *option = new OptionButton(sign);
    prepare(option, name, QKeySequence(Qt::ALT | key).toString(QKeySequence::NativeText));
    m_options.append({key, option});
    return option;
}

QToolButton *FindBar::makeButton(const QString &name, const QString &keys)
{
    auto *button = new QToolButton;
    prepare(button, name, keys);
    return button;
}

void FindBar::prepare(QToolButton *button, const QString &name, const QString &keys)
{
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)").arg(name, keys));
}

} // namespace stetmark
