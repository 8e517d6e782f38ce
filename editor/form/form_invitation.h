// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace stetmark {

/// Says what front matter is, where an essay has none, and offers to add it.
class FormInvitation : public QWidget
{
    Q_OBJECT

public:
    explicit FormInvitation(QWidget *parent = nullptr);

    void setOffersToAdd(bool offers);
    QWidget *focusTarget() const; ///< null while nothing is offered

Q_SIGNALS:
    void accepted();

private:
    QPushButton *m_button;
};

} // namespace stetmark
