// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/prompts.h"

#include <QDialog>

namespace stetmark {

/// Shows how the file of an essay differs from the essay, and asks which of the two to go on
/// with. Esc decides nothing. Shown by DialogPrompts alone.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `difference` leads from the essay to its file.
    DifferenceDialog(const QString &name, const QList<DiffLine> &difference,
                     QWidget *parent = nullptr);

    Prompts::Theirs answer() const { return m_answer; }

private:
    QWidget *makeButtons();
    void choose(Prompts::Theirs answer);

    Prompts::Theirs m_answer = Prompts::Theirs::Later;
};

} // namespace stetmark
