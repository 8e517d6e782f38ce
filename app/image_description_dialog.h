// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;

namespace stetmark {

/// Asks for the words that stand for an image where it cannot be seen. Shown by DialogPrompts
/// alone.
class ImageDescriptionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` tells a person which image it is; empty for one that was pasted without any.
    ImageDescriptionDialog(const QString &name, const QString &suggestion,
                           QWidget *parent = nullptr);

    QString description() const;

private:
    QLineEdit *m_words;
};

} // namespace stetmark
