// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Editing: the first line of an input chooses edits, four bytes each; the rest is
// the block. New values are texts that have broken editors, or what the block itself
// holds elsewhere. Every edit is refused, or does what tests/support/edit_check asks.

#include "editor/essay/text_codec.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/edit_check.h"

#include <optional>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

using Kind = FrontMatterNode::Kind;
using Action = EditTrial::Action;

constexpr qsizetype bytesPerEdit = 4; // path, action, value, the rest
constexpr qsizetype mostEdits = 4;

const QStringList &hardTexts()
{
    static const QStringList texts{
        u"new"_s,       u""_s,         u" x"_s,       u"it's: \"q\" # z"_s,
        u"[x, y]"_s,    u"- a"_s,      u"a:"_s,       u"#h"_s,
        u"*s"_s,        u"why?"_s,     u"a\tb"_s,     u"two\n\n"_s,
        u"a\n   \nb"_s, u"a\u0085b"_s, u"a\u00a0b"_s, u"a\u2028b"_s,
        u"\ufeffa"_s,   u"😀"_s,        u"no"_s,       u"1_000"_s,
        u"70"_s,        u"true"_s,     u"~"_s,        u"2024-02-25"_s,
        u"---"_s,       u"..."_s,      u"two\nl"_s,   u"\n"_s,
        u"x "_s,        u"%p"_s,       u"a, b"_s,     u"? a"_s,
        u"<<"_s,        u"\u0001"_s,   u"a #b"_s,
    };
    return texts;
}

/// The values below `node` that their paths lead to.
void collect(const FrontMatterNode &root, const FrontMatterNode &node, const FieldPath &path,
             QList<FieldPath> &paths)
{
    if (root.at(path) == &node)
        paths.append(path);
    for (size_t i = 0; i < node.items.size(); ++i)
        collect(root, node.items[i], path.child(qsizetype(i)), paths);
    for (const FrontMatterEntry &entry : node.entries)
        collect(root, entry.value, path.child(entry.key.value), paths);
}

QList<Action> actionsFor(const FrontMatterNode &node, const FieldPath &path)
{
    QList<Action> actions;
    const bool isNull = node.type() == ScalarType::Null && node.kind == Kind::Scalar;
    if (node.kind == Kind::Scalar)
        actions << Action::Set;
    if (node.kind == Kind::Map || isNull)
        actions << Action::Insert;
    if (node.kind == Kind::List || isNull)
        actions << Action::AddItem;
    if (!node.items.empty())
        actions << Action::RemoveItem << Action::MoveItem;
    if (!path.isEmpty() && std::holds_alternative<QString>(path.steps().last()))
        actions << Action::Remove << Action::Rename;
    return actions;
}

/// A scalar, or a list or record of some.
NewValue newValue(const QString &text, int choice)
{
    const ValueKind kinds[] = {ValueKind::AsIs, ValueKind::Text, ValueKind::Typed};
    const NewValue scalar = NewValue::scalar(text, kinds[choice % 3]);
    switch (choice / 3 % 8) {
    case 0:
        return NewValue::list({scalar, NewValue::scalar(u"x"_s)});
    case 1:
        return NewValue::map({{u"title"_s, scalar}, {u"link"_s, NewValue::scalar(u"y"_s)}});
    case 2:
        return NewValue::map({{text, NewValue::list({scalar})}});
    default:
        return scalar;
    }
}

std::optional<EditTrial> trialFor(const FuzzInput &input, qsizetype at, const FrontMatterNode &root)
{
    QList<FieldPath> paths;
    collect(root, root, {}, paths);
    EditTrial trial;
    trial.path = paths[input.choice(at, paths.size())];
    const FrontMatterNode &node = *root.at(trial.path);
    const QList<Action> actions = actionsFor(node, trial.path);
    if (actions.isEmpty())
        return std::nullopt;
    trial.action = actions[input.choice(at + 1, actions.size())];

    const QStringList &texts = hardTexts();
    const int turn = input.choice(at + 2, texts.size() + paths.size());
    const QString text =
        turn < texts.size() ? texts[turn] : root.at(paths[turn - texts.size()])->value;
    const int rest = input.choice(at + 3, 256);
    trial.key = text;
    trial.value = newValue(text, rest);
    if (trial.action == Action::Set)
        trial.value = NewValue::scalar(text, trial.value.valueKind);
    if (trial.action == Action::Insert && rest % 2 != 0 && !node.entries.empty())
        trial.order = {text, node.entries.front().key.value};
    trial.comments = rest % 2 != 0 ? CommentsAbove::Take : CommentsAbove::Stay;
    if (!node.items.empty()) {
        trial.index = rest % qsizetype(node.items.size());
        trial.to = rest / 16 % qsizetype(node.items.size());
    }
    return trial;
}

void requireRight(const QString &text, const EditTrial &trial, const QString &wrong)
{
    require(wrong.isEmpty(), text + toString(trial) + u": "_s + wrong);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(QByteArrayView(data, qsizetype(size)));
    QString text = u"---\n"_s + decodeText(input.rest).text + u"\n---\nBody\n"_s;
    const qsizetype count = std::min(input.instructions.size() / bytesPerEdit, mostEdits);
    for (qsizetype i = 0; i < count; ++i) {
        const FrontMatter frontMatter = readFrontMatter(text);
        if (!frontMatter.isEditable())
            return 0;
        const auto trial = trialFor(input, i * bytesPerEdit, frontMatter.root);
        if (!trial)
            continue;
        const auto edits = tryEdit(text, *trial);
        if (!edits)
            continue;
        requireRight(text, *trial, wrongWith(text, *trial, *edits));
        const QString changed = applied(text, *edits);
        const auto opposite = oppositeOf(text, *trial);
        const auto back = opposite ? tryEdit(changed, *opposite) : Result<QList<TextEdit>>(Error());
        if (back)
            requireRight(text, *trial, wrongWhenTakenBack(text, *trial, changed, *back));
        text = changed;
    }
    return 0;
}
