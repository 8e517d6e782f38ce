// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace stetmark {

/// A button that stays pressed, with a frame while it is: styles show little of it.
class OptionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit OptionButton(const QString &sign, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace stetmark
