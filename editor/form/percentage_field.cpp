// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/percentage_field.h"

#include "editor/essay/value_scale.h"
#include "editor/form/form_line_edit.h"
#include "editor/form/scale_slider.h"
#include "editor/form/scale_words.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace stetmark {

namespace {

constexpr int coarseStep = 10;

/// The number of a percentage as it is written: "70" for "70 %".
QString withoutSign(const QString &text)
{
    return QString(text).remove(u'%').trimmed();
}

} // namespace

PercentageField::PercentageField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_slider(new ScaleSlider(this)), m_number(new FormLineEdit(this)),
      m_word(new QLabel(this))
{
    m_slider->setRange(0, 100);
    m_slider->setSingleStep(1);
    m_slider->setPageStep(coarseStep);
    m_slider->setTickInterval(25);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setAccessibleName(item.name);
    m_number->setAccessibleName(tr("%1, as a number").arg(item.name));
    m_number->setAlignment(Qt::AlignRight);
    m_number->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_number->setEmptyText(tr("not set"));
    const QFontMetrics metrics = m_number->fontMetrics();
    m_number->setFixedWidth(std::max(metrics.horizontalAdvance(QStringLiteral("100.00")),
                                     metrics.horizontalAdvance(tr("not set")))
                            + 14);
    m_word->setTextFormat(Qt::PlainText);
    m_word->setAlignment(Qt::AlignRight);
    auto *sign = new QLabel(tr("%"), this);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_slider, 0, 0);
    layout->addWidget(m_number, 0, 1);
    layout->addWidget(sign, 0, 2);
    layout->addWidget(m_word, 1, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    setFocusTarget(m_slider);
    watch(m_slider);
    watch(m_number);
    connect(m_slider, &QSlider::sliderPressed, this, &PercentageField::startGesture);
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        startGesture();
        Q_EMIT gestureEnded();
    });
    connect(m_slider, &ScaleSlider::chosen, this, &PercentageField::takePosition);
    connect(m_number, &QLineEdit::textEdited, this, &PercentageField::takeText);
    showState();
}

QString PercentageField::value() const
{
    return m_text;
}

QString PercentageField::spokenState() const
{
    return spokenMeasure(field(), m_text);
}

void PercentageField::showValue(const FrontMatterNode &node)
{
    m_text = comparableText(node);
    if (percentOf(field(), m_text))
        m_like = m_text;
    m_number->showText(withoutSign(m_text));
    showState();
}

bool PercentageField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_number && event->type() == QEvent::KeyPress && step(event))
        return true;
    return FieldEditor::eventFilter(watched, event);
}

void PercentageField::takePosition(int position)
{
    m_number->showText(QString::number(position));
    take(position);
}

void PercentageField::takeText(const QString &text)
{
    const QString number = withoutSign(text);
    if (number.isEmpty()) {
        m_text.clear();
        write(m_text, ValueKind::Typed);
        showState();
        return;
    }
    bool isNumber = false;
    const double percent = QString(number).replace(u',', u'.').toDouble(&isNumber);
    if (isNumber && percent >= field().minimum && percent <= field().maximum)
        take(percent);
    else
        setProblem(
            tr("This must be a number from %1 to %2.").arg(field().minimum).arg(field().maximum));
}

bool PercentageField::step(const QEvent *event)
{
    const auto *key = static_cast<const QKeyEvent *>(event);
    // With Alt they move the record.
    if (key->modifiers() & Qt::AltModifier)
        return false;
    int step = 0;
    switch (key->key()) {
    case Qt::Key_Up:
        step = 1;
        break;
    case Qt::Key_Down:
        step = -1;
        break;
    case Qt::Key_PageUp:
        step = coarseStep;
        break;
    case Qt::Key_PageDown:
        step = -coarseStep;
        break;
    default:
        return false;
    }
    const auto percent = percentOf(field(), m_text);
    const double next = percent ? std::clamp(*percent + step, field().minimum, field().maximum)
                                : (field().minimum + field().maximum) / 2;
    take(next);
    m_number->showText(withoutSign(m_text));
    return true;
}

void PercentageField::take(double percent)
{
    m_text = writtenAs(field(), percent, ScaleForm::Percent, m_like);
    m_like = m_text;
    // A number stays one; with a sign behind it, it is a text.
    write(m_text, m_text.contains(u'%') ? ValueKind::AsIs : ValueKind::Typed);
    showState();
}

void PercentageField::showState()
{
    const auto percent = percentOf(field(), m_text);
    m_slider->showPosition(percent ? std::optional(qRound(*percent)) : std::nullopt);
    m_slider->setSpokenValue(spokenState());
    m_word->setText(meansNotSet(m_text) ? tr("not set") : otherForm(field(), m_text));
    m_word->setVisible(!m_word->text().isEmpty());
    Q_EMIT stateChanged();
}

} // namespace stetmark
