// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace stetmark {

/// A line for a pattern or a replacement, with a list of the last ones.
class FindField : public QComboBox
{
    Q_OBJECT

public:
    /// `name` says what it is for.
    explicit FindField(const QString &name, QWidget *parent = nullptr);

    /// Puts what it says on top of the list. Text and caret stay.
    void remember();
};

} // namespace stetmark
