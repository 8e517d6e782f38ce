// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_problems.h"

#include "editor/essay/date_text.h"
#include "editor/essay/value_scale.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Severity = Issue::Severity;

constexpr qsizetype mostProblems = 100;
constexpr qsizetype mostChoicesTold = 12;

QString tr(const char *text)
{
    return QCoreApplication::translate("FieldProblems", text);
}

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&text](QLatin1StringView word) {
        return text.compare(word, Qt::CaseInsensitive) == 0;
    });
}

bool isEmptyValue(const FrontMatterNode &node)
{
    switch (node.kind) {
    case Kind::Scalar:
        return node.type() == ScalarType::Null || node.value.trimmed().isEmpty();
    case Kind::List:
        return node.items.empty();
    case Kind::Map:
        return node.entries.empty();
    case Kind::Alias:
        break;
    }
    return false;
}

/// Text that says that there is no value, or that a program will put one there.
bool isPlaceholder(const QString &text)
{
    return isOneOf(text, {"n/a"_L1, "na"_L1, "none"_L1, "-"_L1, "?"_L1}) || text.contains("{{"_L1);
}

std::optional<double> numberIn(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString numberText(double number)
{
    return QString::number(number, 'g', 12);
}

class Finder
{
public:
    Finder(const FrontMatter &frontMatter, QStringView text)
        : m_frontMatter(frontMatter), m_text(text)
    {
    }

    QList<FieldProblem> find(const FieldSchema &schema);

private:
    using Fields = std::vector<Field>;

    void checkMap(const FrontMatterNode &map, Span place, const Fields &fields,
                  const FieldPath &path);
    void checkNode(const FrontMatterNode &node, const Field *field, const FieldPath &path);
    void checkList(const FrontMatterNode &list, const Field *field, const FieldPath &path);
    void checkScalar(const FrontMatterNode &node, const Field &field, const FieldPath &path);
    void checkNumber(const FrontMatterNode &node, const Field &field, const FieldPath &path);
    void checkMeasure(const FrontMatterNode &node, const Field &field, const FieldPath &path);
    void checkChoice(const FrontMatterNode &node, const Field &field, const FieldPath &path);
    void checkDate(const FrontMatterNode &node, const FieldPath &path);
    void checkRange(double number, const FrontMatterNode &node, const Field &field,
                    const FieldPath &path);
    void takeDuplicate(const FrontMatterNode &key, const FieldPath &path);
    void add(Severity severity, Span span, const FieldPath &path, const QString &message);

    const FrontMatter &m_frontMatter;
    QStringView m_text;
    QList<FieldProblem> m_problems;
};

QList<FieldProblem> Finder::find(const FieldSchema &schema)
{
    const bool hasPlaces = m_frontMatter.isEditable() || !m_frontMatter.root.span.isEmpty();
    if (m_frontMatter.format != FrontMatter::Format::Yaml || !hasPlaces)
        return {};
    const qsizetype start = m_frontMatter.span.start;
    const Span fence{start, std::max(start, m_frontMatter.content.start - 1)};
    checkMap(m_frontMatter.root, fence, schema.fields, FieldPath());
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const auto &a, const auto &b) {
        return a.issue.span.start < b.issue.span.start;
    });
    return m_problems;
}

/// `place` is where to say that a field is missing.
void Finder::checkMap(const FrontMatterNode &map, Span place, const Fields &fields,
                      const FieldPath &path)
{
    for (const Field &field : fields) {
        if (field.isRequired && !map.find(field.key))
            add(Severity::Warning, place, path.child(field.key),
                tr("“%1” is missing.").arg(field.key));
    }
    QSet<QString> keys;
    for (const FrontMatterEntry &entry : map.entries) {
        const QString &key = entry.key.value;
        const FieldPath here = path.child(key);
        if (entry.key.kind == Kind::Scalar && keys.contains(key))
            takeDuplicate(entry.key, here);
        keys.insert(key);
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&key](const Field &one) { return one.key == key; });
        const Field *known = field == fields.end() ? nullptr : &*field;
        if (known && known->isRequired && isEmptyValue(entry.value))
            add(Severity::Warning, entry.key.span, here, tr("“%1” has no value yet.").arg(key));
        checkNode(entry.value, known, here);
    }
}

void Finder::checkNode(const FrontMatterNode &node, const Field *field, const FieldPath &path)
{
    if (isEmptyValue(node) || m_problems.size() >= mostProblems)
        return;
    // Authors are read from any kind of value.
    const bool isAnyKind = !field || field->role == FieldRole::Author;
    switch (node.kind) {
    case Kind::Alias:
        return;
    case Kind::Map: {
        static const Fields noFields;
        const bool takesMaps = isAnyKind || field->type == FieldType::Group
                               || field->type == FieldType::Records || isMeasure(*field);
        if (!takesMaps)
            add(Severity::Warning, node.span, path,
                tr("There are fields inside this one, where none are expected."));
        checkMap(node, node.span, field ? field->fields : noFields, path);
        return;
    }
    case Kind::List:
        if (!isAnyKind && field->type != FieldType::Tags && field->type != FieldType::Records)
            add(Severity::Warning, node.span, path,
                tr("There is a list here, where none is expected."));
        checkList(node, field, path);
        return;
    case Kind::Scalar:
        break;
    }
    if (field && !isPlaceholder(node.value.trimmed()))
        checkScalar(node, *field, path);
    else if (!field && node.value.size() > 4 && node.value.at(4) == u'-'
             && node.type() == ScalarType::Date)
        checkDate(node, path);
}

void Finder::checkList(const FrontMatterNode &list, const Field *field, const FieldPath &path)
{
    const bool isTags = field && field->type == FieldType::Tags && field->role != FieldRole::Author;
    static const Fields noFields;
    const Fields &fields = field && field->type == FieldType::Records ? field->fields : noFields;
    for (qsizetype i = 0; i < qsizetype(list.items.size()); ++i) {
        const FrontMatterNode &item = list.items[size_t(i)];
        if (item.kind == Kind::Map) {
            if (isTags)
                add(Severity::Warning, item.span, path.child(i),
                    tr("There are fields inside this one, where none are expected."));
            checkMap(item, item.span, fields, path.child(i));
        } else if (item.kind == Kind::List) {
            checkNode(item, nullptr, path.child(i));
        }
    }
}

void Finder::checkScalar(const FrontMatterNode &node, const Field &field, const FieldPath &path)
{
    switch (field.type) {
    case FieldType::Number:
        checkNumber(node, field, path);
        break;
    case FieldType::Percentage:
    case FieldType::Group:
        if (isMeasure(field))
            checkMeasure(node, field, path);
        else
            add(Severity::Warning, node.span, path,
                tr("There is one value here, where several fields are expected."));
        break;
    case FieldType::Choice:
        if (isMeasure(field))
            checkMeasure(node, field, path);
        else
            checkChoice(node, field, path);
        break;
    case FieldType::Date:
        checkDate(node, path);
        break;
    case FieldType::Switch:
        if (!isOneOf(node.value.trimmed(),
                     {"true"_L1, "false"_L1, "yes"_L1, "no"_L1, "on"_L1, "off"_L1}))
            add(Severity::Warning, node.span, path,
                tr("“%1” is neither true nor false.").arg(node.value));
        break;
    case FieldType::Link:
        if (const QString problem = linkProblem(node.value.trimmed()); !problem.isEmpty())
            add(Severity::Warning, node.span, path, problem);
        break;
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Tags:
    case FieldType::Records:
        break;
    }
}

void Finder::checkNumber(const FrontMatterNode &node, const Field &field, const FieldPath &path)
{
    if (const std::optional<double> number = numberIn(node.value.trimmed()))
        checkRange(*number, node, field, path);
    else if (!percentOf(field, node.value) && node.type() != ScalarType::Number)
        add(Severity::Warning, node.span, path, tr("“%1” is not a number.").arg(node.value));
}

/// A percentage, or a word of a scale or a number from 0 to 10 that stand for one.
void Finder::checkMeasure(const FrontMatterNode &node, const Field &field, const FieldPath &path)
{
    const std::optional<double> percent = percentOf(field, node.value);
    if (percent && field.type == FieldType::Percentage) {
        checkRange(*percent, node, field, path);
    } else if (!percent) {
        QString text = node.value.trimmed();
        if (text.endsWith(u'%'))
            text = text.chopped(1).trimmed();
        if (const std::optional<double> number = numberIn(text))
            add(Severity::Warning, node.span, path,
                tr("%1 is not a percentage: those go from 0 to 100.").arg(numberText(*number)));
        else if (field.type == FieldType::Percentage)
            add(Severity::Warning, node.span, path,
                tr("“%1” is not a percentage.").arg(node.value));
        else
            checkChoice(node, field.type == FieldType::Group ? fieldOfOneValue(field, node) : field,
                        path);
    }
}

void Finder::checkChoice(const FrontMatterNode &node, const Field &field, const FieldPath &path)
{
    const QString value = foldedWord(node.value);
    const bool isKnown =
        field.choices.isEmpty()
        || std::any_of(field.choices.begin(), field.choices.end(),
                       [&value](const QString &choice) { return foldedWord(choice) == value; });
    if (isKnown)
        return;
    QString choices = field.choices.mid(0, mostChoicesTold).join(tr(", "));
    if (field.choices.size() > mostChoicesTold)
        choices += tr(", …");
    add(Severity::Note, node.span, path,
        tr("“%1” is none of the usual words here: %2.").arg(node.value, choices));
}

void Finder::checkDate(const FrontMatterNode &node, const FieldPath &path)
{
    const QString text = node.value.trimmed();
    static const QRegularExpression rough(u"\\A[0-9]{4}(?:[-/][0-9]{1,2})?\\z"_s);
    if (isImpossibleDate(text))
        add(Severity::Warning, node.span, path,
            tr("“%1” is a day or a time that does not exist.").arg(text));
    else if (!readWrittenDate(text) && !rough.match(text).hasMatch())
        add(Severity::Note, node.span, path,
            tr("“%1” is not a date that programs understand, as 2024-02-25 is.").arg(text));
}

void Finder::checkRange(double number, const FrontMatterNode &node, const Field &field,
                        const FieldPath &path)
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    if (number >= field.minimum && number <= field.maximum)
        return;
    QString message;
    if (field.maximum == endless)
        message = tr("%1 is too small: the least is %2.")
                      .arg(numberText(number), numberText(field.minimum));
    else if (field.minimum == -endless)
        message = tr("%1 is too large: the most is %2.")
                      .arg(numberText(number), numberText(field.maximum));
    else
        message =
            tr("%1 is out of range: it goes from %2 to %3.")
                .arg(numberText(number), numberText(field.minimum), numberText(field.maximum));
    add(Severity::Warning, node.span, path, message);
}

void Finder::takeDuplicate(const FrontMatterNode &key, const FieldPath &path)
{
    for (const Issue &issue : m_frontMatter.issues) {
        if (issue.span == key.span && m_problems.size() < mostProblems)
            m_problems.append({path, issue});
    }
}

void Finder::add(Severity severity, Span span, const FieldPath &path, const QString &message)
{
    if (m_problems.size() < mostProblems)
        m_problems.append({path, makeIssue(severity, m_text, span, message)});
}

} // namespace

QList<FieldProblem> findFieldProblems(const FrontMatter &frontMatter, const FieldSchema &schema,
                                      QStringView text)
{
    return Finder(frontMatter, text).find(schema);
}

} // namespace stetmark
