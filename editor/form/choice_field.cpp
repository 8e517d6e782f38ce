// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/choice_field.h"

#include "editor/essay/value_scale.h"
#include "editor/form/form_line_edit.h"
#include "editor/form/scale_slider.h"
#include "editor/form/scale_words.h"
#include "editor/form/value_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace stetmark {

ChoiceField::ChoiceField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_box(new QComboBox(this)), m_percent(new QLabel(this))
{
    m_box->setEditable(true);
    auto *line = new FormLineEdit(m_box);
    line->setAccessibleName(item.name);
    line->setEmptyText(tr("not set"));
    m_box->setLineEdit(line);
    // What the completer would add is not what the person typed.
    m_box->setCompleter(nullptr);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->addItems(field().choices);
    m_box->setCurrentIndex(-1);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_box->setMaxVisibleItems(12);
    m_box->setAccessibleName(item.name);
    m_percent->setTextFormat(Qt::PlainText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    // Without a percentage the box takes the whole line, like other fields.
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_box, 1);
    row->addWidget(m_percent);
    layout->addLayout(row);
    setFocusTarget(m_box);
    watch(m_box);
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &ChoiceField::takeText);
    connect(m_box, &QComboBox::textActivated, this, &ChoiceField::takeText);
    if (isScale() && !item.hasPercentageBeside) {
        addSlider(item.name);
        layout->addWidget(m_slider);
    }
    showState();
}

void ChoiceField::addSlider(const QString &name)
{
    m_slider = new ScaleSlider(this);
    m_slider->setAccessibleName(tr("%1, as a slider").arg(name));
    m_slider->setTickPosition(QSlider::TicksBelow);
    watch(m_slider);
    connect(m_slider, &QSlider::sliderPressed, this, &ChoiceField::startGesture);
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        startGesture();
        Q_EMIT gestureEnded();
    });
    connect(m_slider, &ScaleSlider::chosen, this, &ChoiceField::takePosition);
}

bool ChoiceField::isScale() const
{
    return !field().scale.empty() || field().unit == NumberUnit::ZeroToTen;
}

void ChoiceField::describe(const QString &text)
{
    FieldEditor::describe(text);
    m_box->lineEdit()->setAccessibleDescription(text);
}

ValueKind ChoiceField::kindOf(const QString &text) const
{
    const bool isNumber = isScale() && scalarType(text) == ScalarType::Number;
    return isNumber && percentOf(field(), text) ? ValueKind::Typed : ValueKind::AsIs;
}

QString ChoiceField::value() const
{
    return m_box->currentText();
}

QString ChoiceField::spokenState() const
{
    return isScale() ? spokenMeasure(field(), value()) : FieldEditor::spokenState();
}

void ChoiceField::showValue(const FrontMatterNode &node)
{
    showText(comparableText(node));
}

void ChoiceField::showText(const QString &text)
{
    static_cast<FormLineEdit *>(m_box->lineEdit())->showText(text);
    // The list opens at the word that is there; another text has no place in it.
    const QSignalBlocker blocker(m_box);
    const int caret = m_box->lineEdit()->cursorPosition();
    m_box->setCurrentIndex(m_box->findText(text, Qt::MatchFixedString | Qt::MatchCaseSensitive));
    m_box->setEditText(text);
    m_box->lineEdit()->setCursorPosition(caret);
    showState();
}

void ChoiceField::takeText(const QString &text)
{
    if (isEditableText(text))
        write(text, kindOf(text));
    else
        setProblem(
            tr("This holds characters that cannot be shown. The essay keeps “%1”.").arg(known()));
    showState();
}

void ChoiceField::takePosition(int position)
{
    if (position < 0 || position >= m_stops.size())
        return;
    const QString text = writtenAs(field(), m_stops[position], scaleForm(field(), m_like), m_like);
    showText(text);
    write(text, kindOf(text));
}

void ChoiceField::showState()
{
    if (!isScale())
        return;
    const QString text = value();
    const std::optional<double> percent = percentOf(field(), text);
    if (percent)
        m_like = text;
    m_percent->setText(meansNotSet(text) ? tr("not set") : otherForm(field(), text));
    m_percent->setVisible(!m_percent->text().isEmpty());
    if (m_slider) {
        m_stops = sliderStops(field(), m_like);
        m_slider->setSpokenValue(spokenState());
        std::optional<int> position;
        if (percent) {
            const auto nearest =
                std::min_element(m_stops.begin(), m_stops.end(), [&](double a, double b) {
                    return std::abs(a - *percent) < std::abs(b - *percent);
                });
            position = int(nearest - m_stops.begin());
        }
        const int last = int(m_stops.size()) - 1;
        const bool isFine = last > 20;
        m_slider->showRange(0, last, isFine ? 25 : 1);
        m_slider->setPageStep(isFine ? 10 : 2);
        m_slider->showPosition(position);
    }
    Q_EMIT stateChanged();
}

} // namespace stetmark
