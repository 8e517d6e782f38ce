// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace stetmark {

/// A few words about a problem, with a sign, and a link that shows the place.
class FormNotice : public QFrame
{
    Q_OBJECT

public:
    enum class Sign { Note, Warning, Error };

    explicit FormNotice(QWidget *parent = nullptr);

    /// `link`, if there is one, comes first: "Line 4". Empty texts hide the notice.
    void setText(Sign sign, const QString &link, const QString &text);
    QString text() const { return m_text; }
    QWidget *link() const; ///< takes the keyboard focus while there is a link

Q_SIGNALS:
    void activated();

private:
    QString m_link;
    QString m_text;
    Sign m_sign = Sign::Note;
    QLabel *m_icon;
    QLabel *m_label;
};

} // namespace stetmark
