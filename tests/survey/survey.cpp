// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/survey/survey.h"

#include "editor/essay/essay_file.h"
#include "tests/support/edit_check.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Action = EditTrial::Action;

/// A message without the names and numbers that differ from essay to essay.
QString reasonOf(const QString &message)
{
    static const QRegularExpression line(u"^(?:Line \\d+|“[^”]*(?:”[^”]*)*?”): "_s);
    static const QRegularExpression name(u"“[^”]*”"_s);
    QString reason = message;
    return reason.remove(line).replace(name, u"“…”"_s);
}

/// Texts that have broken editors of YAML.
QString textAt(int turn)
{
    static const QStringList texts{
        u"A new text"_s,
        u""_s,
        u" leading"_s,
        u"it's: \"q\" # z"_s,
        u"[x, y]"_s,
        u"- a"_s,
        u"a:"_s,
        u"#h"_s,
        u"@a"_s,
        u"%p"_s,
        u"*s"_s,
        u"why?"_s,
        u"a\tb"_s,
        u"two\n\n"_s,
        u"blanks\n   \nc"_s,
        u"a\u0085b"_s,
        u"a\u00a0b"_s,
        u"a\u2028b"_s,
        u"\ufeffa"_s,
        u"😀"_s,
        u"no"_s,
        u"1_000"_s,
        u"0o7"_s,
        u"2024-02-25"_s,
        u"12:30:45"_s,
        u"~"_s,
        u"="_s,
        u"---"_s,
        u"{{ date }}"_s,
        u"a, b"_s,
        u"back\\slash"_s,
        u"two\nlines"_s,
    };
    return texts[turn % texts.size()];
}

class EssaySurvey
{
public:
    EssaySurvey(const QString &path, Survey &survey) : m_path(path), m_survey(survey) {}

    void run();

private:
    bool isSavedAsRead();
    void visit(const FieldPath &path, const FrontMatterNode &node);
    void visitScalar(const FieldPath &path, const FrontMatterNode &node);
    void visitList(const FieldPath &path, const FrontMatterNode &list);
    void visitMap(const FieldPath &path, const FrontMatterNode &map);
    void tryTrial(const char *name, const EditTrial &trial);
    QString wrongBytes(const QList<TextEdit> &edits) const;
    QString takeBack(const char *name, const EditTrial &trial, const QString &changed);
    void noteRefusal(const QString &name, const EditTrial &trial, const Error &error);
    void note(const FieldPath &path, const QString &what);

    QString m_path;
    Survey &m_survey;
    QByteArray m_bytes;
    DecodedText m_content;
    FrontMatter m_frontMatter;
    int m_turn = 0;
};

void EssaySurvey::run()
{
    ++m_survey.essays[u"all"_s];
    const auto bytes = readEssayBytes(m_path);
    const auto file = readEssayFile(m_path);
    if (!bytes || !file) {
        ++m_survey
              .essays[u"not opened: "_s + reasonOf((file ? bytes.error() : file.error()).message)];
        return;
    }
    m_bytes = *bytes;
    m_content = file->content;
    if (!isSavedAsRead())
        return;
    m_turn = int(qHash(m_path) & 0xff);
    m_frontMatter = readFrontMatter(m_content.text);
    switch (m_frontMatter.format) {
    case FrontMatter::Format::None:
        ++m_survey.essays[u"no front matter"_s];
        return;
    case FrontMatter::Format::Toml:
        ++m_survey.essays[u"TOML"_s];
        return;
    case FrontMatter::Format::Json:
        ++m_survey.essays[u"JSON"_s];
        return;
    case FrontMatter::Format::Yaml:
        break;
    }
    if (!m_frontMatter.isEditable()) {
        ++m_survey.essays[u"YAML, read-only: "_s + reasonOf(m_frontMatter.readOnlyReason)];
        note({}, m_frontMatter.readOnlyReason);
        return;
    }
    ++m_survey.essays[u"YAML"_s];
    visit({}, m_frontMatter.root);
}

bool EssaySurvey::isSavedAsRead()
{
    if (!m_content.readOnlyReason.isEmpty()) {
        ++m_survey.essays[u"opened read-only: "_s + reasonOf(m_content.readOnlyReason)];
        return false;
    }
    const auto again =
        encodeText(m_content.text, m_content.hasByteOrderMark, m_content.lineEndings);
    if (again && *again == m_bytes) {
        ++m_survey.essays[u"saved as read"_s];
        return true;
    }
    m_survey.wrong.append(m_path + u": saving changes bytes"_s);
    return false;
}

void EssaySurvey::visit(const FieldPath &path, const FrontMatterNode &node)
{
    if (node.kind == Kind::Scalar || node.kind == Kind::Alias)
        visitScalar(path, node);
    if (node.kind == Kind::List && node.readOnlyReason.isEmpty())
        visitList(path, node);
    if (node.kind == Kind::Map && node.readOnlyReason.isEmpty())
        visitMap(path, node);
    for (size_t i = 0; i < node.items.size(); ++i)
        visit(path.child(qsizetype(i)), node.items[i]);
    for (const FrontMatterEntry &entry : node.entries)
        visit(path.child(entry.key.value), entry.value);
}

void EssaySurvey::visitScalar(const FieldPath &path, const FrontMatterNode &node)
{
    ++m_survey.values[u"all"_s];
    if (!node.readOnlyReason.isEmpty()) {
        ++m_survey.values[u"read-only: "_s + reasonOf(node.readOnlyReason)];
        note(path, node.readOnlyReason);
        return;
    }
    const int turn = ++m_turn;
    const auto set = [&](const char *name, const QString &value, ValueKind kind) {
        tryTrial(name, {Action::Set, path, NewValue::scalar(value, kind)});
    };
    switch (node.type()) {
    case ScalarType::Number:
        set("set a number", QString::number(turn), ValueKind::AsIs);
        break;
    case ScalarType::Boolean:
        set("set a boolean", node.value.toLower() == u"true" ? u"false"_s : u"true"_s,
            ValueKind::Typed);
        break;
    case ScalarType::Date:
        set("set a date", turn % 2 ? u"2024-02-29"_s : u"2024-02-29T05:06:07Z"_s, ValueKind::Typed);
        break;
    case ScalarType::Null:
        set("set a null", u"some text"_s, ValueKind::AsIs);
        break;
    case ScalarType::Text:
        set("change a text", node.value + u" more"_s, ValueKind::AsIs);
        break;
    }
    set("set a hard text", textAt(turn), turn % 3 ? ValueKind::AsIs : ValueKind::Text);
}

void EssaySurvey::visitList(const FieldPath &path, const FrontMatterNode &list)
{
    tryTrial("add an item", {Action::AddItem, path, NewValue::scalar(textAt(++m_turn))});
    if (!list.items.empty() && list.items.back().kind == Kind::Map) {
        std::vector<std::pair<QString, NewValue>> entries;
        for (const FrontMatterEntry &entry : list.items.back().entries)
            entries.emplace_back(entry.key.value, NewValue::scalar(textAt(++m_turn)));
        tryTrial("add a record", {Action::AddItem, path, NewValue::map(entries)});
    }
    const auto count = qsizetype(list.items.size());
    for (qsizetype i = 0; i < count; ++i) {
        EditTrial trial{Action::RemoveItem, path};
        trial.index = i;
        tryTrial("remove an item", trial);
        trial.action = Action::MoveItem;
        trial.to = (i + 1 + m_turn) % count;
        tryTrial("move an item", trial);
    }
}

void EssaySurvey::visitMap(const FieldPath &path, const FrontMatterNode &map)
{
    const NewValue values[] = {NewValue::scalar(textAt(++m_turn)),
                               NewValue::list({NewValue::scalar(u"a"_s)}),
                               NewValue::map({{u"a"_s, NewValue::scalar(u"b: c"_s)}})};
    EditTrial trial{Action::Insert, path, values[m_turn % 3], u"a new key"_s};
    if (m_turn % 2 && !map.entries.empty())
        trial.order = {trial.key, map.entries.front().key.value};
    tryTrial("insert a key", trial);
    for (const FrontMatterEntry &entry : map.entries) {
        trial = {Action::Remove, path.child(entry.key.value)};
        trial.comments = ++m_turn % 2 ? CommentsAbove::Stay : CommentsAbove::Take;
        tryTrial("remove a key", trial);
        trial = {Action::Rename, trial.path, {}, m_turn % 4 ? u"another"_s : u"no"_s};
        tryTrial("rename a key", trial);
    }
}

void EssaySurvey::tryTrial(const char *name, const EditTrial &trial)
{
    ++m_survey.edits[QString::fromUtf8(name)];
    const QString &text = m_content.text;
    const auto edits = tryEdit(text, trial);
    if (!edits) {
        noteRefusal(QString::fromUtf8(name), trial, edits.error());
        return;
    }
    QString wrong = wrongWith(text, trial, *edits);
    if (wrong.isEmpty())
        wrong = wrongBytes(*edits);
    if (wrong.isEmpty())
        wrong = takeBack(name, trial, applied(text, *edits));
    if (!wrong.isEmpty())
        m_survey.wrong.append(u"%1: %2: %3"_s.arg(m_path, toString(trial), wrong));
}

QString EssaySurvey::takeBack(const char *name, const EditTrial &trial, const QString &changed)
{
    const auto opposite = oppositeOf(m_content.text, trial);
    if (!opposite)
        return {};
    const auto back = tryEdit(changed, *opposite);
    if (back)
        return wrongWhenTakenBack(m_content.text, trial, changed, *back);
    noteRefusal(QString::fromUtf8(name) + u", taken back"_s, trial, back.error());
    return {};
}

void EssaySurvey::noteRefusal(const QString &name, const EditTrial &trial, const Error &error)
{
    const QString reason = reasonOf(error.message);
    ++m_survey.refused[name + u": "_s + reason];
    note(trial.path, toString(trial) + u": "_s + reason);
}

/// The file as it would be saved: the bytes in front of the edits and behind them
/// are those of the file, and reading it gives the new text.
QString EssaySurvey::wrongBytes(const QList<TextEdit> &edits) const
{
    const QString &text = m_content.text;
    const QString changed = applied(text, edits);
    const LineEndings endings = mapped(m_content.lineEndings, text, edits);
    const auto bytes = encodeText(changed, m_content.hasByteOrderMark, endings);
    if (!bytes)
        return u"the new text cannot be saved: "_s + bytes.error().message;
    if (decodeText(*bytes).text != changed)
        return u"the saved text reads otherwise"_s;
    if (!m_content.lineEndings.isMixed() && endings.isMixed())
        return u"a new line ends in another way than all others"_s;
    if (edits.isEmpty())
        return *bytes == m_bytes ? QString() : u"no edit changes bytes"_s;

    const Span region{edits.first().position, edits.last().end()};
    const QStringView inside = QStringView(text).sliced(region.start, region.length());
    const qsizetype most = inside.toUtf8().size() + inside.count(u'\n');
    const auto [end, otherEnd] =
        std::mismatch(m_bytes.begin(), m_bytes.end(), bytes->begin(), bytes->end());
    const auto [rest, otherRest] =
        std::mismatch(m_bytes.rbegin(), m_bytes.rend(), bytes->rbegin(), bytes->rend());
    const qsizetype same = (end - m_bytes.begin()) + (rest - m_bytes.rbegin());
    return same + most >= m_bytes.size() ? QString() : u"bytes outside the edit changed"_s;
}

void EssaySurvey::note(const FieldPath &path, const QString &what)
{
    m_survey.notes.append(u"%1: %2: %3"_s.arg(m_path, path.toString(), what));
}

} // namespace

Survey &Survey::operator+=(const Survey &other)
{
    const auto add = [](QMap<QString, int> &to, const QMap<QString, int> &from) {
        for (auto it = from.begin(); it != from.end(); ++it)
            to[it.key()] += it.value();
    };
    add(essays, other.essays);
    add(values, other.values);
    add(edits, other.edits);
    add(refused, other.refused);
    wrong += other.wrong;
    notes += other.notes;
    return *this;
}

void surveyEssay(const QString &path, Survey &survey)
{
    EssaySurvey(path, survey).run();
}

} // namespace stetmark
