// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/template_fill.h"

#include "editor/essay/front_matter_edit.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(Template)
};

/// More than any template needs; each in the front matter costs an edit.
constexpr qsizetype mostPlaceholders = 200;
constexpr qsizetype mostTold = 3;

/// A placeholder, and the word that stands for it while the front matter is read: YAML
/// would take its braces for a map.
struct Mark {
    QString word;
    QString placeholder;
    std::optional<PlaceholderValue> value;
};

/// The beginning of words that neither the template nor what goes into it holds.
QString freeWord(const QString &text, const TemplateValues &values)
{
    QString word = u"fill"_s;
    while (text.contains(word) || values.title.contains(word) || values.slug.contains(word))
        word += u'x';
    return word;
}

class Filling
{
public:
    Filling(const QString &text, const TemplateValues &values);

    FilledTemplate filled();

private:
    QString filledYaml(QString head) const;
    QString filledQuotes(QString head) const;
    QString withKnown(QString text) const;
    bool isMarked(const QString &text) const { return text.contains(m_word); }
    bool isOneDate(const QString &text) const;

    QString m_word;
    QString m_marked;
    std::vector<Mark> m_marks;
    QStringList m_tooMany; ///< placeholders behind those that are marked
};

Filling::Filling(const QString &text, const TemplateValues &values) : m_word(freeWord(text, values))
{
    qsizetype position = 0;
    for (const Span &span : findPlaceholders(text)) {
        const QString placeholder = text.sliced(span.start, span.length());
        if (qsizetype(m_marks.size()) == mostPlaceholders) {
            m_tooMany.append(placeholder);
            continue;
        }
        const QString word = m_word + QString::number(m_marks.size()) + u'z';
        m_marks.push_back({word, placeholder, valueOf(placeholder, values)});
        m_marked += QStringView(text).sliced(position, span.start - position);
        m_marked += word;
        position = span.end;
    }
    m_marked += QStringView(text).sliced(position);
}

FilledTemplate Filling::filled()
{
    const FrontMatter frontMatter = readFrontMatter(m_marked);
    QString head = m_marked.first(frontMatter.span.end);
    const QString body = m_marked.sliced(frontMatter.span.end);
    if (frontMatter.isEditable())
        head = filledYaml(head);
    else if (frontMatter.format != FrontMatter::Format::Yaml)
        head = filledQuotes(head);

    FilledTemplate result{head + withKnown(body), {}};
    for (const Mark &mark : m_marks) {
        if (result.text.contains(mark.word))
            result.left.append(mark.placeholder);
        result.text.replace(mark.word, mark.placeholder);
    }
    result.left += m_tooMany;
    result.left.removeDuplicates();
    return result;
}

QString Filling::withKnown(QString text) const
{
    for (const Mark &mark : m_marks) {
        if (mark.value)
            text.replace(mark.word, mark.value->text);
    }
    return text;
}

bool Filling::isOneDate(const QString &text) const
{
    return std::ranges::any_of(m_marks, [&text](const Mark &mark) {
        return mark.word == text && mark.value && mark.value->isDate;
    });
}

/// `head` with every scalar set that holds a placeholder.
QString Filling::filledYaml(QString head) const
{
    const FrontMatter frontMatter = readFrontMatter(head);
    std::vector<std::pair<const FrontMatterNode *, FieldPath>> waiting{{&frontMatter.root, {}}};
    while (!waiting.empty()) {
        const auto [node, path] = std::move(waiting.back());
        waiting.pop_back();
        if (node->kind == FrontMatterNode::Kind::Scalar && isMarked(node->value)) {
            const ValueKind kind = isOneDate(node->value) ? ValueKind::Typed : ValueKind::Text;
            if (const auto edits = setScalar(head, path, withKnown(node->value), kind))
                head = applied(head, *edits);
        }
        for (size_t i = 0; i < node->items.size(); ++i)
            waiting.emplace_back(&node->items[i], path.child(qsizetype(i)));
        for (const FrontMatterEntry &entry : node->entries)
            waiting.emplace_back(&entry.value, path.child(entry.key.value));
    }
    return head;
}

/// `text` as it stands between double quotes in TOML and JSON.
QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s);
    return text.replace(u'"', u"\\\""_s);
}

/// `head`, which is TOML or JSON, with the strings filled that hold a placeholder, and
/// the dates that stand without quotes.
QString Filling::filledQuotes(QString head) const
{
    static const QRegularExpression string(uR"("(?:[^"\\\n]|\\.)*"|'[^'\n]*')"_s);
    QString result;
    qsizetype position = 0;
    auto matches = string.globalMatch(head);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (!isMarked(match.captured()))
            continue;
        const QString inside = match.captured().sliced(1, match.capturedLength() - 2);
        QString value = withKnown(inside);
        QChar quote = match.captured().front();
        if (quote == u'"') {
            value = inside;
            for (const Mark &mark : m_marks) {
                if (mark.value)
                    value.replace(mark.word, escaped(mark.value->text));
            }
        } else if (value.contains(u'\'')) {
            quote = u'"';
            value = escaped(value);
        }
        result += QStringView(head).sliced(position, match.capturedStart() - position);
        result += quote + value + quote;
        position = match.capturedEnd();
    }
    result += QStringView(head).sliced(position);
    for (const Mark &mark : m_marks) {
        if (mark.value && mark.value->isDate)
            result.replace(mark.word, mark.value->text);
    }
    return result;
}

} // namespace

FilledTemplate fillTemplate(const QString &text, const TemplateValues &values)
{
    TemplateValues onOneLine = values;
    onOneLine.title = values.title.simplified();
    return Filling(text, onOneLine).filled();
}

QString titleFromName(const QString &name)
{
    QString title = name;
    title.replace(u'-', u' ').replace(u'_', u' ');
    title = title.simplified();
    if (!title.isEmpty())
        title[0] = title.at(0).toUpper();
    return title;
}

QString leftPlaceholdersMessage(const QStringList &left)
{
    const QString shown = left.first(std::min(left.size(), mostTold)).join(u", "_s);
    if (left.size() <= mostTold)
        return Messages::tr("Left in the text as it is, since Stetmark cannot fill it in: %1")
            .arg(shown);
    return Messages::tr("Left in the text as it is, since Stetmark cannot fill it in: %1 and %2 "
                        "more")
        .arg(shown)
        .arg(left.size() - mostTold);
}

} // namespace stetmark
