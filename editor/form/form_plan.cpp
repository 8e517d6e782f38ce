// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_plan.h"

#include "editor/essay/value_scale.h"
#include "editor/form/scale_words.h"
#include "editor/form/value_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;

/// How deep fields may stand in each other, and how many a form can hold and
/// still answer at once. What is beyond is edited in the text.
constexpr int deepestItem = 4;
constexpr int mostItems = 250;

QString tr(const char *text)
{
    return QCoreApplication::translate("FrontMatterForm", text);
}

QString translated(const QString &text)
{
    return QCoreApplication::translate("Fields", text.toUtf8().constData());
}

const Field *fieldNamed(const std::vector<Field> &fields, const QString &key)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&key](const Field &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

bool isListOfScalars(const FrontMatterNode &node)
{
    return node.kind == Kind::List
           && std::all_of(node.items.begin(), node.items.end(),
                          [](const FrontMatterNode &item) { return item.kind == Kind::Scalar; });
}

bool isListOfRecords(const FrontMatterNode &node)
{
    return node.kind == Kind::List
           && (node.items.empty()
               || std::any_of(node.items.begin(), node.items.end(),
                              [](const FrontMatterNode &item) { return item.kind == Kind::Map; }));
}

/// The type by which a scalar can be edited without loss: the field's, or one
/// that can show any text.
FieldType scalarEditorType(const Field &field, const FrontMatterNode &node)
{
    const QString &value = node.value;
    if (field.type == FieldType::LongText || value.contains(u'\n'))
        return FieldType::LongText;
    const bool isEmpty = value.trimmed().isEmpty();
    switch (field.type) {
    case FieldType::Percentage: {
        // A number out of range is a percentage that is wrong.
        const bool fits = percentOf(field, value) || isEmpty || meansNotSet(value)
                          || scalarType(value) == ScalarType::Number;
        return fits ? FieldType::Percentage : FieldType::Text;
    }
    case FieldType::Number:
        return isEmpty || scalarType(value) == ScalarType::Number ? FieldType::Number
                                                                  : FieldType::Text;
    case FieldType::Switch:
        return isEmpty || readSwitch(value) ? FieldType::Switch : FieldType::Text;
    case FieldType::Group:
    case FieldType::Records:
        return FieldType::Text;
    default:
        return field.type;
    }
}

/// One word and one percentage: both are offered where one of them is there.
bool isPairOfMeasure(const std::vector<Field> &fields)
{
    return fields.size() == 2 && fields[0].type == FieldType::Choice
           && fields[1].type == FieldType::Percentage;
}

class Planner
{
public:
    Planner(const FieldSchema &schema, const std::optional<KeptType> &kept)
        : m_schema(schema), m_kept(kept)
    {
    }

    FormPlan plan(const FrontMatterNode &root);

private:
    struct Place {
        FieldPath path;
        QString parentName; ///< empty at the top
        int depth = 1;
        QString name = {}; ///< empty to make one of the label
    };

    void add(std::vector<FormItem> &items, const Field &field, const FrontMatterNode *node,
             const Place &place);
    FormItem item(const Field &field, const FrontMatterNode &node, const Place &place);
    void planScalar(FormItem &item, const FrontMatterNode &node);
    void planMap(FormItem &item, const FrontMatterNode &node, const Place &place);
    void planRecords(FormItem &item, const FrontMatterNode &node, const Place &place);
    static void nameMeasure(FormItem &item);
    static QString nameOf(const QString &label, const Place &place);

    const FieldSchema &m_schema;
    const std::optional<KeptType> &m_kept;
    int m_count = 0;
    int m_left = 0;
};

FormPlan Planner::plan(const FrontMatterNode &root)
{
    FormPlan plan;
    for (const Field &field : m_schema.fields) {
        const FrontMatterNode *node = root.find(field.key);
        if (node || field.isRequired)
            add(plan.known, field, node, {FieldPath().child(field.key), QString(), 1});
    }
    for (const FrontMatterEntry &entry : root.entries) {
        const QString &key = entry.key.value;
        if (!fieldNamed(m_schema.fields, key))
            add(plan.other, fieldFor(key, entry.value), &entry.value,
                {FieldPath().child(key), QString(), 1});
    }
    plan.left = m_left;
    return plan;
}

void Planner::add(std::vector<FormItem> &items, const Field &field, const FrontMatterNode *node,
                  const Place &place)
{
    if (m_count >= mostItems) {
        ++m_left;
        return;
    }
    ++m_count;
    items.push_back(item(field, node ? *node : FrontMatterNode(), place));
    items.back().isAbsent = !node;
}

QString Planner::nameOf(const QString &label, const Place &place)
{
    if (!place.name.isEmpty())
        return place.name;
    return place.parentName.isEmpty() ? label : tr("%1, %2").arg(place.parentName, label.toLower());
}

FormItem Planner::item(const Field &field, const FrontMatterNode &node, const Place &place)
{
    FormItem item;
    item.path = place.path;
    item.field = field;
    item.field.label = translated(field.label);
    item.field.help = field.help.isEmpty() ? QString() : translated(field.help);
    item.field.fields.clear();
    item.name = nameOf(item.field.label, place);
    item.textOnly = node.readOnlyReason;

    const bool isTags =
        field.type == FieldType::Tags && (node.kind == Kind::Scalar || isListOfScalars(node));
    if (isTags) {
        item.field.type = FieldType::Tags;
    } else if (node.kind == Kind::Scalar) {
        if (field.type == FieldType::Records && node.type() == ScalarType::Null) {
            item.field.fields = field.fields;
            planRecords(item, node, place);
            return item;
        }
        if (field.type == FieldType::Group && !field.fields.empty()) {
            Field flat = fieldOfOneValue(field, node);
            flat.label = item.field.label;
            flat.help = item.field.help;
            item.field = std::move(flat);
        }
        planScalar(item, node);
    } else if (node.kind == Kind::Alias) {
        item.field.type = FieldType::Group;
        if (item.textOnly.isEmpty())
            item.textOnly =
                tr("This repeats another value (*%1); edit it in the text.").arg(node.value);
    } else if (isListOfScalars(node) && !(node.items.empty() && field.type == FieldType::Records)) {
        item.field.type = FieldType::Tags;
    } else if (place.depth >= deepestItem) {
        item.field.type = FieldType::Group;
        item.textOnly = tr("This stands too deep for a form; edit it in the text.");
    } else if (node.kind == Kind::Map) {
        item.field.fields = field.fields;
        planMap(item, node, place);
    } else if (isListOfRecords(node)) {
        item.field.fields = field.fields;
        planRecords(item, node, place);
    } else {
        item.field.type = FieldType::Group;
        item.textOnly = tr("This is a list of lists; edit it in the text.");
    }
    return item;
}

void Planner::planScalar(FormItem &item, const FrontMatterNode &node)
{
    const bool isKept = m_kept && m_kept->path == item.path && !node.value.contains(u'\n');
    item.field.type = isKept ? m_kept->type : scalarEditorType(item.field, node);
    if (item.textOnly.isEmpty() && !isEditableText(node.value))
        item.textOnly = tr("This holds characters that a form cannot show; edit it in the text.");
}

void Planner::planMap(FormItem &item, const FrontMatterNode &node, const Place &place)
{
    const std::vector<Field> fields = std::move(item.field.fields);
    item.field.fields.clear();
    item.field.type = FieldType::Group;
    const auto placeOf = [&](const QString &key) {
        return Place{place.path.child(key), item.name, place.depth + 1};
    };
    const bool isWhole = isPairOfMeasure(fields);
    for (const Field &field : fields) {
        const FrontMatterNode *value = node.find(field.key);
        if (value || field.isRequired || isWhole)
            add(item.children, field, value, placeOf(field.key));
    }
    for (const FrontMatterEntry &entry : node.entries) {
        const QString &key = entry.key.value;
        if (!fieldNamed(fields, key))
            add(item.children, fieldFor(key, entry.value), &entry.value, placeOf(key));
    }
    nameMeasure(item);
}

void Planner::nameMeasure(FormItem &item)
{
    std::vector<FormItem> &parts = item.children;
    const auto isScalar = [](const FormItem &part) {
        return part.field.type != FieldType::Group && part.field.type != FieldType::Records
               && part.field.type != FieldType::Tags && part.field.type != FieldType::Switch;
    };
    item.isMeasure =
        parts.size() == 2 && isScalar(parts[0]) && parts[1].field.type == FieldType::Percentage;
    if (item.isMeasure)
        parts[0].name = item.name;
    const bool hasPercentage = std::any_of(parts.begin(), parts.end(), [](const FormItem &part) {
        return part.field.type == FieldType::Percentage;
    });
    for (FormItem &part : parts)
        part.hasPercentageBeside = hasPercentage && part.field.type == FieldType::Choice;
}

void Planner::planRecords(FormItem &item, const FrontMatterNode &node, const Place &place)
{
    Field record;
    record.type = FieldType::Group;
    record.fields = std::move(item.field.fields);
    item.field.fields.clear();
    item.field.type = FieldType::Records;
    const auto count = qsizetype(node.items.size());
    for (qsizetype i = 0; i < count; ++i) {
        if (m_count >= mostItems) {
            m_left += int(count - i);
            break;
        }
        const FrontMatterNode &value = node.items[std::size_t(i)];
        Field field = value.kind == Kind::Map ? record : fieldFor(QString(), value);
        field.label = QString::number(i + 1);
        add(item.children, field, &value,
            {place.path.child(i), QString(), place.depth + 1,
             tr("%1 %2").arg(item.name, field.label)});
    }
}

using Style = FormRowPlan::Style;
using Levels = QList<FormLevel>;

void addRows(const FormItem &item, const Levels &levels, QList<FormRowPlan> &rows);

FormItem withoutChildren(const FormItem &item)
{
    FormItem own = item;
    own.children.clear();
    return own;
}

/// The card of `record`, in which a record that is one value has a row without label.
void addCard(const FormItem &record, const Levels &levels, QList<FormRowPlan> &rows)
{
    const Levels inside = levels + Levels{{FormLevel::Kind::Card}};
    const qsizetype first = rows.size();
    FormItem heading = withoutChildren(record);
    const bool isMap = record.field.type == FieldType::Group;
    heading.field.type = FieldType::Group;
    if (!isMap)
        heading.textOnly.clear();
    rows.append({std::move(heading), Style::Record, inside});
    if (record.isMeasure || !isMap) {
        addRows(record, inside, rows);
        rows[first + 1].style = Style::Continued;
    } else {
        for (const FormItem &child : record.children)
            addRows(child, inside, rows);
    }
    rows[first].levels[levels.size()].isFirst = true;
    rows.back().levels[levels.size()].isLast = true;
}

/// The rows of `item` and what it holds, inside `levels`.
void addRows(const FormItem &item, const Levels &levels, QList<FormRowPlan> &rows)
{
    if (item.isMeasure) {
        FormItem word = item.children[0];
        FormItem percentage = item.children[1];
        word.field.label = item.field.label;
        word.measure = percentage.measure = item.path;
        rows.append({std::move(word), Style::Field, levels});
        rows.append({std::move(percentage), Style::Continued, levels});
        return;
    }
    const bool isRecords = item.field.type == FieldType::Records;
    const bool isHeading = isRecords || item.field.type == FieldType::Group;
    rows.append({withoutChildren(item), isHeading ? Style::Heading : Style::Field, levels});
    if (!isRecords) {
        const Levels inside = levels + Levels{{FormLevel::Kind::Group}};
        for (const FormItem &child : item.children)
            addRows(child, inside, rows);
        return;
    }
    for (const FormItem &record : item.children)
        addCard(record, levels, rows);
    if (item.textOnly.isEmpty())
        rows.append({withoutChildren(item), Style::Adder, levels});
}

} // namespace

bool FormRowPlan::isLike(const FormRowPlan &other) const
{
    FormRowPlan same = other;
    same.item.isAbsent = item.isAbsent;
    return *this == same;
}

QList<FormRowPlan> rowsOf(const FormPlan &plan)
{
    QList<FormRowPlan> rows;
    for (const FormItem &item : plan.known)
        addRows(item, {}, rows);
    if (!plan.known.empty() && !plan.other.empty()) {
        FormItem heading;
        heading.field.type = FieldType::Group;
        heading.field.label = tr("Other fields");
        rows.append({std::move(heading), Style::Chapter, {}});
    }
    for (const FormItem &item : plan.other)
        addRows(item, {}, rows);
    for (qsizetype i = 1; i < rows.size(); ++i)
        rows[i].isApart = rows[i].depth() < rows[i - 1].depth();
    return rows;
}

FormPlan planForm(const FieldSchema &schema, const FrontMatterNode &root,
                  const std::optional<KeptType> &kept)
{
    return Planner(schema, kept).plan(root);
}

} // namespace stetmark
