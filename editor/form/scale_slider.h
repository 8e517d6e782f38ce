// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSlider>
#include <QString>

#include <optional>

namespace stetmark {

/// A slider that knows "not set": without a value it has no handle, and is at no
/// place. The first arrow key then starts in the middle, Home and End at the ends,
/// a click where it was made.
class ScaleSlider : public QSlider
{
    Q_OBJECT

public:
    explicit ScaleSlider(QWidget *parent = nullptr);

    /// Takes a range with a mark at every `marks` positions. Sends no signal.
    void showRange(int minimum, int maximum, int marks);
    /// Shows a position in range, or none. Sends no signal.
    void showPosition(std::optional<int> position);
    bool isSet() const { return m_isSet; }
    /// The value in words, for people who do not see it: "85 percent, highly likely".
    void setSpokenValue(const QString &text);
    QString spokenValue() const { return m_spokenValue; }

Q_SIGNALS:
    /// The person chose a position.
    void chosen(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void startAt(int position);
    int positionAt(int x) const;

    QString m_spokenValue;
    bool m_isSet = false;
    bool m_isShowing = false; ///< the essay's value changes, not the person's
};

/// Has assistive technology read the spoken values of sliders; called once for a form.
void installScaleSliderAccessibility();

} // namespace stetmark
