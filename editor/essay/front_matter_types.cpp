// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_types.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

bool matches(const QRegularExpression &expression, QStringView text)
{
    return expression.match(text).hasMatch();
}

bool isOneOf(QStringView text, std::initializer_list<QStringView> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// yaml.org/type/timestamp.html, for YAML 1.1.
bool isTimestamp(QStringView text)
{
    static const QRegularExpression expression(
        u"\\A\\d{4}-\\d\\d-\\d\\d\\z|"
        "\\A\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?"
        "(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::?\\d\\d)?))?\\z"_s);
    return matches(expression, text);
}

/// What the resolvers of YAML 1.1 (yaml.org/type) and of 1.2.2 (chapter 10) both
/// take for a number, and for the same one: no octal, no underscore, no base 60,
/// an exponent only with a point before it and a sign in it.
bool isNumberForAll(QStringView text)
{
    static const QRegularExpression expression(
        u"\\A(?:[-+]?(?:0|[1-9][0-9]*)|0x[0-9a-fA-F]+|"
        "[-+]?[0-9]+\\.[0-9]*(?:[eE][-+][0-9]+)?|\\.[0-9]+(?:[eE][-+][0-9]+)?|"
        "[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))\\z"_s);
    return matches(expression, text);
}

} // namespace

ScalarType scalarType(QStringView text)
{
    if (isOneOf(text, {u"", u"~", u"null", u"Null", u"NULL"}))
        return ScalarType::Null;
    if (isOneOf(text, {u"true", u"True", u"TRUE", u"false", u"False", u"FALSE"}))
        return ScalarType::Boolean;
    if (isNumberForAll(text))
        return ScalarType::Number;
    return isTimestamp(text) ? ScalarType::Date : ScalarType::Text;
}

bool couldBeTyped(QStringView text)
{
    if (scalarType(text) != ScalarType::Text)
        return true;
    // Words are compared without case: no reader is looser than that.
    static constexpr QStringView words[] = {u"y",    u"n",     u"yes", u"no",   u"on", u"off",
                                            u"true", u"false", u"~",   u"null", u"=",  u"<<"};
    if (std::any_of(std::begin(words), std::end(words), [text](QStringView word) {
            return text.compare(word, Qt::CaseInsensitive) == 0;
        }))
        return true;
    // Anything that starts like a number and holds nothing but what numbers,
    // times and dates of some reader may hold.
    static const QRegularExpression number(
        u"\\A[-+]?(?:0x[0-9a-f_]+|0[ob][0-9_]+|\\.?[0-9][-+0-9_.,:etz \\t]*|\\.(?:inf|nan))\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(number, text);
}

} // namespace stetmark
