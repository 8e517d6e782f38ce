// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/prompts.h"
#include "editor/document/recovery.h"

#include <QDialog>
#include <QList>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace stetmark {

/// Offers the essays that a crash left, and shows of each how it differs from its file. It
/// closes when all are decided; Esc leaves the others for the next start. Shown by
/// DialogPrompts alone.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    /// Asks in a dialog above `parent` where to save an essay; empty when cancelled.
    using ChooseFile = std::function<QString(QWidget *parent, const QString &suggestedPath)>;

    RecoveryDialog(const QList<LeftEssay> &left, ChooseFile chooseFile, QWidget *parent = nullptr);

    /// As they are chosen now, in the order of the essays.
    const QList<RecoveryChoice> &choices() const { return m_choices; }

private:
    void layOut();
    QLabel *makeHeading();
    void fillList();
    QWidget *makeButtons();
    int current() const;
    void showCurrent();
    void showDifference(const LeftEssay &essay);
    void saveAs();
    void decide(RecoveryChoice choice);
    void setChoice(int index, const RecoveryChoice &choice);
    void restoreAll();

    const QList<LeftEssay> m_left;
    QList<RecoveryChoice> m_choices;
    ChooseFile m_chooseFile;
    QTreeWidget *m_list;
    QLabel *m_state;
    QPlainTextEdit *m_difference;
    QPushButton *m_restore;
};

} // namespace stetmark
