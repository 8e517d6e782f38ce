// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace stetmark {

/// The parts of a NewEssayDialog by the names that a screen reader has for them. A part
/// that is not there ends the test.
class NewEssayParts
{
public:
    explicit NewEssayParts(QWidget &dialog) : m_dialog(dialog) {}

    QLineEdit *title() const;
    QLineEdit *name() const;
    QLineEdit *folder() const;
    QPushButton *chooseFolder() const;
    QTreeWidget *templates() const;
    QPushButton *create() const;

    QStringList templateLabels() const;
    /// The template of that label, as a click does.
    void choose(const QString &label) const;
    QString beginning() const; ///< as the preview has it
    QString message() const;   ///< below the fields
    /// "Problem" or "Note" with a message, else empty.
    QString messageKind() const;

private:
    template <typename Widget>
    Widget *named(const QString &name) const;

    QWidget &m_dialog;
};

} // namespace stetmark
