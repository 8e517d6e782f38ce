// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/value_scale.h"

#include <algorithm>
#include <cmath>

namespace stetmark {

namespace {

constexpr qsizetype usualDecimals = 2;
constexpr qsizetype mostDecimals = 6;

/// A number and what stands behind it: nothing or a percent sign, perhaps with a
/// blank before it.
struct NumberText {
    double value = 0;
    QString suffix;
    qsizetype decimals = 0;
    bool endsInZero = false; ///< keeps its decimals even when they are 0

    bool hasSign() const { return !suffix.isEmpty(); }
};

std::optional<NumberText> readNumber(QStringView text)
{
    text = text.trimmed();
    const qsizetype sign = text.endsWith(u'%') ? text.size() - 1 : text.size();
    const QStringView digits = text.first(sign).trimmed();
    bool isNumber = false;
    const double value = digits.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return std::nullopt;
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : digits.size() - point - 1;
    return NumberText{value, text.sliced(digits.size()).toString(), decimals,
                      decimals > 0 && digits.endsWith(u'0')};
}

QString writtenNumber(double value, const std::optional<NumberText> &like)
{
    const qsizetype decimals = like ? std::min(like->decimals, mostDecimals) : 0;
    const qsizetype kept = like && like->endsInZero ? decimals : 0;
    QString text = QString::number(value, 'f', int(std::max(decimals, usualDecimals)));
    const qsizetype point = text.indexOf(u'.');
    while (text.endsWith(u'0') && text.size() - point - 1 > kept)
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

const ScaleStep *stepNamed(const Field &field, QStringView word)
{
    const QString folded = foldedWord(word);
    const auto step = std::find_if(field.scale.begin(), field.scale.end(),
                                   [&](const auto &one) { return foldedWord(one.word) == folded; });
    return step == field.scale.end() ? nullptr : &*step;
}

const ScaleStep *nearestStep(const Field &field, double percent)
{
    const ScaleStep *nearest = nullptr;
    for (const ScaleStep &step : field.scale) {
        const double distance = std::abs(step.percent - percent);
        const double best = nearest ? std::abs(nearest->percent - percent) : distance;
        // Best first: what comes later is lower, or means the same.
        const bool isLower = nearest && step.percent < nearest->percent;
        if (!nearest || distance < best || (distance == best && isLower))
            nearest = &step;
    }
    return nearest;
}

/// A form of `value` that is a number.
ScaleForm numberForm(const Field &field, const NumberText &number)
{
    if (number.value < 0 || number.value > 100)
        return ScaleForm::Other;
    const bool countsToTen = field.unit == NumberUnit::ZeroToTen && !number.hasSign();
    return countsToTen && number.value <= 10 ? ScaleForm::ZeroToTen : ScaleForm::Percent;
}

/// `word` of a scale in the letter case of `like` and with its sign between words.
QString wordLike(const QString &word, const QString &like)
{
    QString written = word;
    const auto isSign = [](QChar c) { return c == u'-' || c == u'_'; };
    const auto sign = std::find_if(like.begin(), like.end(), isSign);
    if (sign != like.end())
        written.replace(u' ', *sign);
    else if (like.contains(u' '))
        written.replace(u'-', u' ').replace(u'_', u' ');

    const QString lower = like.toLower();
    if (like == lower)
        return written.toLower();
    if (like == like.toUpper())
        return written.toUpper();
    // "Highly likely": a capital at the start alone.
    const bool isSentence = like.sliced(1) == lower.sliced(1) && foldedWord(like).contains(u' ');
    return isSentence ? written.left(1) + written.sliced(1).toLower() : written;
}

bool isPercentage(const Field &field)
{
    return field.type == FieldType::Percentage;
}

} // namespace

bool isMeasure(const Field &field)
{
    const bool hasRole = field.role == FieldRole::Status || field.role == FieldRole::Certainty
                         || field.role == FieldRole::Importance;
    return hasRole || !field.scale.empty() || field.unit == NumberUnit::ZeroToTen
           || field.type == FieldType::Percentage || percentagePart(field);
}

ScaleForm scaleForm(const Field &field, const FrontMatterNode &node)
{
    if (node.kind != FrontMatterNode::Kind::Scalar)
        return ScaleForm::Other;
    return node.type() == ScalarType::Null ? ScaleForm::NotSet : scaleForm(field, node.value);
}

ScaleForm scaleForm(const Field &field, const QString &value)
{
    if (value.trimmed().isEmpty())
        return ScaleForm::NotSet;
    if (!isMeasure(field))
        return ScaleForm::Other;
    if (stepNamed(field, value))
        return ScaleForm::Word;
    const std::optional<NumberText> number = readNumber(value);
    return number ? numberForm(field, *number) : ScaleForm::Other;
}

std::optional<double> percentOf(const Field &field, const QString &value)
{
    switch (scaleForm(field, value)) {
    case ScaleForm::Word:
        return stepNamed(field, value)->percent;
    case ScaleForm::Percent:
        return readNumber(value)->value;
    case ScaleForm::ZeroToTen:
        return readNumber(value)->value * 10;
    case ScaleForm::NotSet:
    case ScaleForm::Other:
        break;
    }
    return std::nullopt;
}

QString wordFor(const Field &field, double percent)
{
    const ScaleStep *step = nearestStep(field, percent);
    return step ? step->word : QString();
}

QString writtenAs(const Field &field, double percent, ScaleForm form, const QString &like)
{
    percent = std::clamp(percent, 0.0, 100.0);
    const std::optional<NumberText> number = readNumber(like);
    switch (form) {
    case ScaleForm::NotSet:
    case ScaleForm::Other:
        return writtenAs(field, percent, naturalForm(field), QString());
    case ScaleForm::ZeroToTen:
        return writtenNumber(percent / 10, number);
    case ScaleForm::Word:
        if (const ScaleStep *step = nearestStep(field, percent)) {
            const ScaleStep *known = stepNamed(field, like);
            // Two words may mean the same: the one that is there stays.
            if (known && known->percent == step->percent)
                return like;
            return known ? wordLike(step->word, like.trimmed()) : step->word;
        }
        break;
    case ScaleForm::Percent:
        break;
    }
    return writtenNumber(percent, number) + (number ? number->suffix : QString());
}

ScaleForm naturalForm(const Field &field)
{
    if (field.type == FieldType::Percentage)
        return ScaleForm::Percent;
    if (field.unit == NumberUnit::ZeroToTen)
        return ScaleForm::ZeroToTen;
    return field.scale.empty() ? ScaleForm::Percent : ScaleForm::Word;
}

const Field *percentagePart(const Field &group)
{
    const auto part = std::find_if(group.fields.begin(), group.fields.end(), isPercentage);
    return part == group.fields.end() ? nullptr : &*part;
}

const Field *wordPart(const Field &group)
{
    const auto part = std::find_if_not(group.fields.begin(), group.fields.end(), isPercentage);
    return part == group.fields.end() ? nullptr : &*part;
}

Field fieldOfOneValue(const Field &group, const FrontMatterNode &value)
{
    const Field *percentage = percentagePart(group);
    const Field *word = wordPart(group);
    const bool isPercent = percentage && scaleForm(group, value) == ScaleForm::Percent;

    Field field = isPercent ? *percentage : word ? *word : Field();
    if (!isPercent && !word) {
        field.scale = group.scale;
        field.unit = group.unit;
    }
    field.key = group.key;
    field.label = group.label;
    field.help = group.help;
    field.role = group.role;
    field.isRequired = group.isRequired;
    return field;
}

} // namespace stetmark
