// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/scale_words.h"

#include "editor/essay/value_scale.h"

#include <QCoreApplication>

#include <algorithm>

namespace stetmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FrontMatterForm", text);
}

QString numberText(double number)
{
    return QString::number(number, 'g', 4);
}

} // namespace

QString otherForm(const Field &field, const QString &value)
{
    const std::optional<double> percent = percentOf(field, value);
    if (!percent)
        return {};
    if (scaleForm(field, value) == ScaleForm::Percent)
        return wordFor(field, *percent).toLower();
    return tr("%1 %").arg(numberText(*percent));
}

QString spokenMeasure(const Field &field, const QString &value)
{
    const std::optional<double> percent = percentOf(field, value);
    if (!percent)
        return value.trimmed().isEmpty() || meansNotSet(value) ? tr("not set") : value;
    const QString spoken = tr("%1 percent").arg(numberText(*percent));
    switch (scaleForm(field, value)) {
    case ScaleForm::Word:
        return tr("%1, %2").arg(value, spoken);
    case ScaleForm::ZeroToTen:
        return tr("%1 of 10, %2").arg(value, spoken);
    default:
        break;
    }
    const QString word = wordFor(field, *percent).toLower();
    return word.isEmpty() ? spoken : tr("%1, %2").arg(spoken, word);
}

bool meansNotSet(const QString &value)
{
    static const QStringList words{
        QStringLiteral("n/a"),  QStringLiteral("na"), QStringLiteral("none"),
        QStringLiteral("null"), QStringLiteral("~"),  QStringLiteral("-"),
        QStringLiteral("–"),    QStringLiteral("?"),  QStringLiteral("tbd")};
    return words.contains(value.trimmed().toLower());
}

QList<double> sliderStops(const Field &field, const QString &value)
{
    ScaleForm form = scaleForm(field, value);
    if (form == ScaleForm::NotSet || form == ScaleForm::Other)
        form = naturalForm(field);
    QList<double> stops;
    if (form == ScaleForm::Word) {
        for (const ScaleStep &step : field.scale)
            stops.append(step.percent);
        std::sort(stops.begin(), stops.end());
        stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
        return stops;
    }
    const int count = form == ScaleForm::ZeroToTen ? 10 : 100;
    for (int i = 0; i <= count; ++i)
        stops.append(i * 100.0 / count);
    return stops;
}

} // namespace stetmark
