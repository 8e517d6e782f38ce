// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_value_writer.h"

#include "editor/essay/front_matter_places.h"
#include "editor/essay/front_matter_planner.h"
#include "editor/essay/front_matter_types.h"
#include "editor/essay/front_matter_writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Style = FrontMatterNode::Style;

bool isQuoted(Style style)
{
    return style == Style::SingleQuoted || style == Style::DoubleQuoted;
}

/// Whether most texts of a list or map have quotes.
bool quotesTexts(const FrontMatterNode &collection)
{
    int more = 0;
    const auto count = [&more](const FrontMatterNode &node) {
        if (node.kind == Kind::Scalar && node.type() == ScalarType::Text)
            more += isQuoted(node.style) ? 1 : -1;
    };
    for (const FrontMatterNode &item : collection.items)
        count(item);
    for (const FrontMatterEntry &entry : collection.entries)
        count(entry.value);
    return more > 0;
}

bool holdsScalarsOnly(const FrontMatterNode &node)
{
    const auto isScalar = [](const FrontMatterNode &part) {
        return part.kind == Kind::Scalar || part.kind == Kind::Alias;
    };
    return std::all_of(node.items.begin(), node.items.end(), isScalar);
}

bool holdsScalarsOnly(const NewValue &value)
{
    return std::all_of(value.items.begin(), value.items.end(),
                       [](const NewValue &item) { return item.kind == Kind::Scalar; })
           && std::all_of(value.entries.begin(), value.entries.end(),
                          [](const auto &entry) { return entry.second.kind == Kind::Scalar; });
}

/// The neighbour of `value` in `model`.
const FrontMatterNode *lastItem(const FrontMatterNode *model)
{
    return model && !model->items.empty() ? &model->items.back() : nullptr;
}

const FrontMatterNode *firstKey(const FrontMatterNode *model)
{
    return model && !model->entries.empty() ? &model->entries.front().key : nullptr;
}

} // namespace

ValueWriter::ValueWriter(QStringView text, const FrontMatterNode &root,
                         const FrontMatterNode *around)
    : m_quotesTexts(quotesTexts(around ? *around : root))
{
    m_quotes = prevailingQuotes(around && m_quotesTexts ? *around : root);
    learn(text, root);
    if (m_keyStep == 0)
        m_keyStep = 2;
    if (m_dashStep < 0)
        m_dashStep = m_keyStep;
}

void ValueWriter::learn(QStringView text, const FrontMatterNode &node)
{
    for (const FrontMatterEntry &entry : node.entries) {
        const FrontMatterNode &value = entry.value;
        const bool isList = value.kind == Kind::List;
        if (value.style == Style::Block && node.style == Style::Block) {
            const qsizetype step =
                columnOf(text, value.span.start) - columnOf(text, node.span.start);
            if (isList)
                m_dashStep = step;
            else if (step > 0)
                m_keyStep = step;
        }
        const int more = value.style == Style::Flow ? 1 : -1;
        if (isList && !value.items.empty() && holdsScalarsOnly(value))
            m_listsInBrackets += more;
        if (value.kind == Kind::Map && !value.entries.empty())
            m_mapsInBraces += more;
        learn(text, value);
    }
    for (const FrontMatterNode &item : node.items)
        learn(text, item);
}

QString ValueWriter::key(const QString &name, bool inFlow, const FrontMatterNode *model) const
{
    const bool keepsQuotes = model && isQuoted(model->style);
    const bool mayBePlain = canBePlain(name, inFlow) && !couldBeTyped(name);
    const Style style = keepsQuotes ? model->style : Style::Plain;
    return scalarTexts(name, style, mayBePlain && m_way == Way::AsNeighbours, m_quotes)
        .constFirst();
}

bool ValueWriter::standsInBrackets(const NewValue &value, const FrontMatterNode *model) const
{
    const bool isEmpty = value.items.empty() && value.entries.empty();
    if (m_way == Way::OneLine || isEmpty)
        return true;
    const bool isList = value.kind == Kind::List;
    if (model && model->kind == value.kind && !(model->items.empty() && model->entries.empty()))
        return model->style == Style::Flow;
    return (isList ? m_listsInBrackets : m_mapsInBraces) > 0 && holdsScalarsOnly(value);
}

QString ValueWriter::scalar(const NewValue &value, bool inFlow, const FrontMatterNode *model) const
{
    if (typeOf(value) != ScalarType::Text)
        return value.text;
    const bool mayBePlain =
        m_way == Way::AsNeighbours && canBePlain(value.text, inFlow) && !couldBeTyped(value.text);
    const bool hasModel = model && model->kind == Kind::Scalar && model->style != Style::Omitted
                          && model->type() == ScalarType::Text;
    Style style = m_quotesTexts ? m_quotes : Style::Plain;
    if (hasModel)
        style = model->style;
    if (m_way != Way::AsNeighbours)
        style = Style::DoubleQuoted;
    return scalarTexts(value.text, style, mayBePlain, m_quotes).constFirst();
}

/// A text of several lines as a block scalar with its lines in `column`; empty where
/// that cannot be.
QString ValueWriter::textLines(const NewValue &value, qsizetype column,
                               const FrontMatterNode *model) const
{
    const bool hasLines = m_way == Way::AsNeighbours && value.text.contains(u'\n')
                          && typeOf(value) == ScalarType::Text;
    if (!hasLines)
        return {};
    const bool isFolded = model && model->style == Style::Folded;
    const auto written = blockScalar(value.text, isFolded, column, 0);
    return written ? written->header + u'\n' + written->content : QString();
}

QString ValueWriter::lines(const NewValue &value, qsizetype column,
                           const FrontMatterNode *model) const
{
    QString text;
    const QString margin = u'\n' + QString(column, u' ');
    for (const NewValue &item : value.items)
        text += margin + u'-' + behindDash(item, column, u" "_s, lastItem(model));
    for (const auto &[name, entry] : value.entries) {
        text += margin + key(name, false, firstKey(model)) + u':'
                + behindKey(entry, column, model ? model->find(name) : nullptr);
    }
    return text;
}

QString ValueWriter::behindKey(const NewValue &value, qsizetype column,
                               const FrontMatterNode *model) const
{
    if (value.kind == Kind::Scalar) {
        QString text = textLines(value, column + m_keyStep, model);
        if (text.isEmpty())
            text = scalar(value, false, model);
        return text.isEmpty() ? text : u' ' + text;
    }
    if (standsInBrackets(value, model))
        return u' ' + inBrackets(value, model);
    return lines(value, column + (value.kind == Kind::List ? m_dashStep : m_keyStep), model);
}

QString ValueWriter::behindDash(const NewValue &value, qsizetype column, const QString &gap,
                                const FrontMatterNode *model) const
{
    if (value.kind == Kind::Scalar) {
        const QString text = textLines(value, column + 2, model);
        return gap + (text.isEmpty() ? scalar(value, false, model) : text);
    }
    // A list in a list has brackets: `- - a` is hard to read and to edit.
    const bool isMap = value.kind == Kind::Map;
    if (!isMap || standsInBrackets(value, isMap ? model : nullptr))
        return gap + inBrackets(value, model);
    const qsizetype keyColumn = column + 1 + gap.size();
    return gap + lines(value, keyColumn, model).sliced(1 + keyColumn);
}

QString ValueWriter::inBrackets(const NewValue &value, const FrontMatterNode *model) const
{
    if (value.kind == Kind::Scalar)
        return scalar(value, true, model);
    QStringList parts;
    for (const NewValue &item : value.items)
        parts.append(inBrackets(item, lastItem(model)));
    for (const auto &[name, entry] : value.entries) {
        parts.append(key(name, true, firstKey(model)) + u": "_s
                     + inBrackets(entry, model ? model->find(name) : nullptr));
    }
    const QString text = parts.join(u", "_s);
    return value.kind == Kind::List ? u'[' + text + u']' : u'{' + text + u'}';
}

} // namespace stetmark
