// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recovery_dialog.h"

#include "app/difference_text.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Action = RecoveryChoice::Action;

constexpr int mostRowsShown = 6;
enum Column { NameColumn, FolderColumn, ChangedColumn, WordsColumn, ChoiceColumn, ColumnCount };

QString nameOf(const LeftEssay &essay)
{
    return essay.file().path.isEmpty() ? RecoveryDialog::tr("Untitled")
                                       : QFileInfo(essay.file().path).fileName();
}

QString folderOf(const LeftEssay &essay)
{
    return essay.file().path.isEmpty()
               ? RecoveryDialog::tr("never saved")
               : QDir::toNativeSeparators(QFileInfo(essay.file().path).absolutePath());
}

/// What is shown below the list: the difference, and from what.
QString stateOf(const LeftEssay &essay)
{
    switch (essay.disk) {
    case LeftEssay::Disk::NoFile:
        return RecoveryDialog::tr("It was never saved. This is its &text:");
    case LeftEssay::Disk::Missing:
        return RecoveryDialog::tr("Its file is not there any more. This is its &text:");
    case LeftEssay::Disk::Changed:
        return RecoveryDialog::tr("Another program has changed its file since. From the file as it "
                                  "is now to the &text that was kept:");
    case LeftEssay::Disk::AsRead:
        break;
    }
    return RecoveryDialog::tr("Wha&t was not saved yet:");
}

QString choiceText(const RecoveryChoice &choice)
{
    switch (choice.action) {
    case Action::Restore:
        return RecoveryDialog::tr("restore");
    case Action::SaveAs:
        return RecoveryDialog::tr("save as “%1”").arg(QFileInfo(choice.path).fileName());
    case Action::Discard:
        return RecoveryDialog::tr("discard");
    case Action::Later:
        break;
    }
    return {};
}

} // namespace

RecoveryDialog::RecoveryDialog(const QList<LeftEssay> &left, ChooseFile chooseFile, QWidget *parent)
    : QDialog(parent), m_left(left), m_choices(left.size()), m_chooseFile(std::move(chooseFile)),
      m_list(new QTreeWidget), m_state(new QLabel), m_difference(new QPlainTextEdit),
      m_restore(new QPushButton(tr("&Restore")))
{
    setWindowTitle(tr("Essays That Were Not Saved"));
    fillList();
    layOut();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RecoveryDialog::showCurrent);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

void RecoveryDialog::layOut()
{
    m_state->setWordWrap(true);
    m_state->setBuddy(m_difference);
    m_difference->setReadOnly(true);
    m_difference->setTabChangesFocus(true);
    m_difference->setUndoRedoEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHeading());
    layout->addWidget(m_list);
    layout->addWidget(m_state);
    layout->addWidget(m_difference, 1);
    layout->addWidget(makeButtons());
    const int line = fontMetrics().lineSpacing();
    resize(line * 46, line * 32);
}

QLabel *RecoveryDialog::makeHeading()
{
    const QString what = m_left.size() == 1
                             ? tr("Stetmark ended before this essay was saved. Its text was kept.")
                             : tr("Stetmark ended before these essays were saved. Their text was "
                                  "kept.");
    auto *heading = new QLabel(what + u' ' + tr("No file was changed."));
    heading->setWordWrap(true);
    return heading;
}

void RecoveryDialog::fillList()
{
    m_list->setAccessibleName(tr("Essays that were not saved"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels(
        {tr("Essay"), tr("Folder"), tr("Last change"), tr("Words"), tr("What happens to it")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    const QLocale locale;
    for (const LeftEssay &essay : m_left) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(NameColumn, nameOf(essay));
        item->setText(FolderColumn, folderOf(essay));
        item->setToolTip(FolderColumn, folderOf(essay));
        item->setText(ChangedColumn,
                      locale.toString(essay.journal.essay.changed, QLocale::ShortFormat));
        item->setText(WordsColumn, locale.toString(qlonglong(essay.words)));
        item->setTextAlignment(WordsColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(ChoiceColumn, tr("not decided"));
    }
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FolderColumn, QHeaderView::Stretch);
    const int rows = int(std::min<qsizetype>(m_left.size(), mostRowsShown));
    m_list->setFixedHeight(header->sizeHint().height() + m_list->sizeHintForRow(0) * rows
                           + 2 * m_list->frameWidth());
}

QWidget *RecoveryDialog::makeButtons()
{
    auto *discard = new QPushButton(tr("&Discard"));
    auto *later = new QPushButton(tr("Decide &Later"));
    auto *saveAs = new QPushButton(tr("Save &As…"));
    auto *restoreAll = new QPushButton(tr("R&estore All"));
    for (QPushButton *button : {discard, later, saveAs, restoreAll})
        button->setAutoDefault(false);
    m_restore->setDefault(true);
    restoreAll->setVisible(m_left.size() > 1);
    connect(discard, &QPushButton::clicked, this, [this] { decide({Action::Discard, {}}); });
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(saveAs, &QPushButton::clicked, this, &RecoveryDialog::saveAs);
    connect(restoreAll, &QPushButton::clicked, this, &RecoveryDialog::restoreAll);
    connect(m_restore, &QPushButton::clicked, this, [this] { decide({Action::Restore, {}}); });
    later->setToolTip(tr("Keep what is not decided, and ask again when Stetmark starts"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(discard);
    layout->addStretch();
    for (QPushButton *button : {later, saveAs, restoreAll, m_restore})
        layout->addWidget(button);
    return row;
}

int RecoveryDialog::current() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void RecoveryDialog::showCurrent()
{
    if (current() < 0)
        return;
    const LeftEssay &essay = m_left[current()];
    QString state = stateOf(essay);
    if (essay.journal.essay.isDamaged)
        state += u' ' + tr("(A part of it could not be read.)");
    m_state->setText(state);
    m_difference->setAccessibleName(tr("Difference of “%1”").arg(nameOf(essay)));
    showDifference(essay);
}

void RecoveryDialog::showDifference(const LeftEssay &essay)
{
    const bool hasFile =
        essay.disk == LeftEssay::Disk::AsRead || essay.disk == LeftEssay::Disk::Changed;
    if (hasFile)
        showLines(*m_difference, essay.difference);
    else
        showText(*m_difference, essay.file().content.text);
}

void RecoveryDialog::saveAs()
{
    const LeftEssay &essay = m_left[current()];
    const QString suggested = essay.file().path.isEmpty()
                                  ? QDir::home().filePath(nameOf(essay) + u".md"_s)
                                  : essay.file().path;
    const QString path = m_chooseFile(this, suggested);
    if (!path.isEmpty())
        decide({Action::SaveAs, path});
}

void RecoveryDialog::decide(RecoveryChoice choice)
{
    setChoice(current(), choice);
    // On to the next one, from here or from the top.
    for (int step = 1; step <= m_choices.size(); ++step) {
        const int next = int((current() + step) % m_choices.size());
        if (m_choices[next].action == Action::Later) {
            m_list->setCurrentItem(m_list->topLevelItem(next));
            return;
        }
    }
    accept();
}

void RecoveryDialog::setChoice(int index, const RecoveryChoice &choice)
{
    m_choices[index] = choice;
    m_list->topLevelItem(index)->setText(ChoiceColumn, choiceText(choice));
}

void RecoveryDialog::restoreAll()
{
    for (int i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].action == Action::Later)
            setChoice(i, {Action::Restore, {}});
    }
    accept();
}

} // namespace stetmark
