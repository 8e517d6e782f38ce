// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSplitter>

#include <array>

namespace stetmark {

/// Form, text and preview side by side. Form and preview can be hidden, and come
/// back with the width that they had.
class Panes : public QSplitter
{
    Q_OBJECT

public:
    enum class Side { Form, Preview };

    /// Takes the three widgets.
    Panes(QWidget *form, QWidget *text, QWidget *preview, QWidget *parent = nullptr);

    void setPaneVisible(Side side, bool visible);
    bool isPaneVisible(Side side) const;

    /// Widths of form, text and preview; that of a hidden one is its last.
    QList<int> widths() const;
    /// `widths` as widths() gave them. In a window of another width, the form has
    /// its own and the two others share the rest as they did.
    void setWidths(const QList<int> &widths);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int roomBesidesForm() const;
    void keepWidths();
    void giveTextTheRest();
    void arrange();

    /// As last chosen: by drag, by hiding and showing, or by setWidths().
    std::array<int, 3> m_widths{};
    bool m_isUp = false; ///< there is a width to share out
};

} // namespace stetmark
