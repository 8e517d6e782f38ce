// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_layout.h"

#include "editor/essay/front_matter_walker.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

/// The most values that a reader may have who puts what it repeats in the place of
/// each alias ("billion laughs"). Without aliases no block has as many.
constexpr qsizetype MaxRepeatedValues = 1'000'000;

/// Counts the values of `node` for such a reader. `excess` becomes the first node
/// with more than MaxRepeatedValues; counting is cut off there.
qsizetype countRepeated(const FrontMatterNode &node, QHash<QString, qsizetype> &sizes,
                        const FrontMatterNode *&excess)
{
    qsizetype count = node.kind == Kind::Alias ? sizes.value(node.value, 1) : 1;
    for (const FrontMatterNode &item : node.items)
        count += countRepeated(item, sizes, excess);
    for (const FrontMatterEntry &entry : node.entries) {
        count += countRepeated(entry.key, sizes, excess);
        count += countRepeated(entry.value, sizes, excess);
    }
    if (count > MaxRepeatedValues && !excess)
        excess = &node;
    count = std::min(count, MaxRepeatedValues + 1);
    if (!node.anchor.isEmpty())
        sizes.insert(node.anchor, count);
    return count;
}

/// Reads one block into a FrontMatter whose format and spans are already set.
class Reader
{
public:
    Reader(QStringView text, FrontMatter &frontMatter) : m_text(text), m_result(frontMatter) {}

    /// The tokens; none if the block cannot be edited.
    std::vector<FrontMatterToken> read();

private:
    bool isReadable();
    bool readEvents(YamlEvents &yaml);
    void refuseRepetitions();
    void refuseOldLineBreaks(const std::vector<FrontMatterToken> &tokens);
    void refuse(Span span, const QString &message);
    Span restOfLine(qsizetype from) const;
    QString tabMessage(qsizetype position) const;
    Span lineWithoutColon(qsizetype position) const;

    QStringView m_text;
    FrontMatter &m_result;
};

std::vector<FrontMatterToken> Reader::read()
{
    m_result.root.kind = Kind::Map;
    m_result.root.style = FrontMatterNode::Style::Block;
    m_result.root.span = {m_result.content.start, m_result.content.start};
    YamlEvents yaml;
    if (!isReadable() || !readEvents(yaml))
        return {};

    FrontMatterWalk walk = walkFrontMatter(m_text, m_result.content, yaml.events);
    refuseOldLineBreaks(walk.tokens);
    if (yaml.events.empty()) {
        if (walk.problem)
            refuse(walk.problem->span, walk.problem->message);
        return m_result.readOnlyReason.isEmpty() ? std::move(walk.tokens)
                                                 : std::vector<FrontMatterToken>();
    }
    if (walk.root.kind != Kind::Map) {
        refuse(
            restOfLine(walk.root.span.isEmpty() ? m_result.content.start : walk.root.span.start),
            Tr::tr("This is not a list of fields. Each field has a line like “title: My essay”."));
        return {};
    }
    m_result.root = std::move(walk.root);
    if (walk.problem)
        refuse(walk.problem->span, walk.problem->message);
    for (const FrontMatterProblem &problem : walk.duplicateKeys)
        refuse(problem.span, problem.message);
    refuseRepetitions();
    return m_result.readOnlyReason.isEmpty() ? std::move(walk.tokens)
                                             : std::vector<FrontMatterToken>();
}

/// Whether the block may be given to yaml-cpp, which control characters and a
/// byte order mark confuse, and whose speed we do not count on for large ones.
bool Reader::isReadable()
{
    const Span content = m_result.content;
    if (content.length() > MaxFrontMatterSize) {
        refuse({0, std::min<qsizetype>(3, m_text.size())},
               Tr::tr("The front matter is larger than %1 KiB and is not read.")
                   .arg(MaxFrontMatterSize / 1024));
        return false;
    }
    for (qsizetype at = content.start; at < content.end; ++at) {
        const QChar c = m_text[at];
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
            continue;
        if (c == u'\n' || c == u'\t')
            continue;
        if (c.isHighSurrogate() && at + 1 < content.end && m_text[at + 1].isLowSurrogate()) {
            ++at;
            continue;
        }
        const bool isControl = c.category() == QChar::Other_Control && c != QChar(0x85);
        const bool isMark = c == QChar::ByteOrderMark && at == content.start;
        if (!isControl && !isMark && !c.isSurrogate() && c != QChar(0xfffe) && c != QChar(0xffff))
            continue;
        refuse({at, at + 1},
               Tr::tr("The front matter has a character here that YAML does not allow (U+%1). "
                      "Remove it to edit the fields.")
                   .arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0')));
        return false;
    }
    return true;
}

bool Reader::readEvents(YamlEvents &yaml)
{
    const Span content = m_result.content;
    yaml = readYamlEvents(m_text.sliced(content.start, content.length()));
    if (!yaml.problem)
        return true;
    const qsizetype position = content.start + yaml.problem->position;
    const QString tab = tabMessage(position);
    if (!tab.isEmpty()) {
        refuse(restOfLine(position), tab);
    } else if (const Span line = lineWithoutColon(position); !line.isEmpty()) {
        refuse(line, Tr::tr("This line has no colon behind the name of a field."));
    } else {
        refuse(restOfLine(position), yaml.problem->message);
    }
    return false;
}

void Reader::refuseRepetitions()
{
    QHash<QString, qsizetype> sizes;
    const FrontMatterNode *excess = nullptr;
    countRepeated(m_result.root, sizes, excess);
    if (excess) {
        refuse(restOfLine(excess->span.start),
               Tr::tr("Values are repeated here (*) until there are more than %1 of them, which "
                      "a website's generator may not survive.")
                   .arg(QLocale().toString(MaxRepeatedValues)));
    }
}

/// A comment, a plain text or a block of text that ends within its line for some
/// readers: what follows is then something else. Quotes end where they end.
void Reader::refuseOldLineBreaks(const std::vector<FrontMatterToken> &tokens)
{
    for (const FrontMatterToken &token : tokens) {
        const QStringView text = m_text.sliced(token.span.start, token.span.length());
        if (hasOldLineBreak(text) && !text.startsWith(u'"') && !text.startsWith(u'\'')) {
            refuse(token.span,
                   Tr::tr("There is an invisible line break in this that only some YAML readers "
                          "know. Remove it to edit the fields."));
            return;
        }
    }
}

/// yaml-cpp sees a tab in an indentation, but blames what stands behind it.
QString Reader::tabMessage(qsizetype position) const
{
    const QStringView before = m_text.first(std::min(position, m_text.size()));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    const QStringView line = m_text.sliced(lineStart);
    qsizetype spaces = 0;
    while (spaces < line.size() && line[spaces] == u' ')
        ++spaces;
    if (spaces >= line.size() || line[spaces] != u'\t')
        return {};
    return Tr::tr("A tab is used for indentation here. YAML takes only spaces.");
}

/// A line without a colon between two fields is read as the start of the next
/// one's name, and the next one is blamed: the line before `position`, if it is such
/// a line.
Span Reader::lineWithoutColon(qsizetype position) const
{
    const auto lineStart = [this](qsizetype at) {
        return std::max(m_text.first(at).lastIndexOf(u'\n') + 1, m_result.content.start);
    };
    const qsizetype blamed = lineStart(std::min(position, m_text.size()));
    if (position >= m_text.size() || m_text[position] != u':' || blamed <= m_result.content.start)
        return {};
    const qsizetype start = lineStart(blamed - 1);
    const QStringView line = m_text.sliced(start, blamed - 1 - start);
    const auto indent = [](QStringView text) {
        qsizetype count = 0;
        while (count < text.size() && text[count] == u' ')
            ++count;
        return count;
    };
    const QStringView content = line.trimmed();
    const bool isField = content.isEmpty() || content.contains(u':') || content.startsWith(u'#')
                         || content.startsWith(u'-')
                         || indent(line) != indent(m_text.sliced(blamed));
    if (isField)
        return {};
    return {start + indent(line), blamed - 1};
}

Span Reader::restOfLine(qsizetype from) const
{
    const QStringView text = m_text.first(m_result.content.end);
    // At the very end the last character is the one to show.
    from = std::clamp<qsizetype>(from, 0, std::max<qsizetype>(0, text.size() - 1));
    const qsizetype newline = text.indexOf(u'\n', from);
    return {from, newline < 0 ? text.size() : newline};
}

void Reader::refuse(Span span, const QString &message)
{
    m_result.issues.append(makeIssue(Issue::Severity::Error, m_text, span, message));
    if (m_result.readOnlyReason.isEmpty()) {
        m_result.readOnlyReason =
            Tr::tr("Line %1: %2").arg(m_result.issues.constLast().line).arg(message);
    }
}

void collectAliases(const FrontMatterNode &node, QSet<QString> &names)
{
    if (node.kind == Kind::Alias)
        names.insert(node.value);
    for (const FrontMatterNode &item : node.items)
        collectAliases(item, names);
    for (const FrontMatterEntry &entry : node.entries) {
        collectAliases(entry.key, names);
        collectAliases(entry.value, names);
    }
}

/// Gives every value below one that cannot be edited the same reason, and one of
/// their own to aliases and to what they repeat.
void addReasons(FrontMatterNode &node, const QSet<QString> &aliased, const QString &inherited)
{
    if (node.readOnlyReason.isEmpty())
        node.readOnlyReason = inherited;
    if (node.readOnlyReason.isEmpty() && node.kind == Kind::Alias) {
        node.readOnlyReason =
            Tr::tr("This repeats the value marked “&%1”; edit it in the text.").arg(node.value);
    }
    if (node.readOnlyReason.isEmpty() && !node.anchor.isEmpty() && aliased.contains(node.anchor)) {
        node.readOnlyReason =
            Tr::tr("Other fields repeat this value (*%1); edit it in the text.").arg(node.anchor);
    }
    for (FrontMatterNode &item : node.items)
        addReasons(item, aliased, node.readOnlyReason);
    for (FrontMatterEntry &entry : node.entries) {
        addReasons(entry.key, aliased, node.readOnlyReason);
        addReasons(entry.value, aliased, node.readOnlyReason);
    }
}

FrontMatterLayout readBlock(QStringView text, FrontMatterLayout layout)
{
    FrontMatter &frontMatter = layout.frontMatter;
    layout.tokens = Reader(text, frontMatter).read();
    QSet<QString> aliased;
    collectAliases(frontMatter.root, aliased);
    addReasons(frontMatter.root, aliased, {});
    return layout;
}

struct RecentBlock {
    QString text; ///< with its fences
    FrontMatterLayout layout;
};

/// As many as an edit reads: the text before it, the text after it, and the one that
/// the gesture going on began with.
constexpr std::size_t recentBlocks = 4;
/// Larger ones are rare, and not worth their memory.
constexpr qsizetype largestRecentBlock = 32 * 1024;

/// Reads the block at the start of `text`, unless this thread has read the same lately:
/// what one edit leads to is what the next one starts from.
FrontMatterLayout readRecentBlock(QStringView text, FrontMatterLayout layout)
{
    static thread_local std::vector<RecentBlock> recent;
    const QStringView block = text.first(layout.frontMatter.span.end);
    if (block.size() > largestRecentBlock)
        return readBlock(text, std::move(layout));
    const auto known = std::find_if(recent.begin(), recent.end(),
                                    [block](const RecentBlock &one) { return one.text == block; });
    if (known != recent.end()) {
        std::rotate(recent.begin(), known, known + 1);
    } else {
        recent.insert(recent.begin(), {block.toString(), readBlock(text, std::move(layout))});
        if (recent.size() > recentBlocks)
            recent.pop_back();
    }
    return recent.front().layout;
}

} // namespace

FrontMatterLayout readFrontMatterLayout(QStringView text)
{
    const FrontMatterFences fences = findFrontMatter(text);
    FrontMatterLayout layout;
    FrontMatter &frontMatter = layout.frontMatter;
    frontMatter.root.kind = Kind::Map;
    frontMatter.root.style = FrontMatterNode::Style::Block;
    frontMatter.format = fences.format;
    frontMatter.span = fences.span;
    frontMatter.content = fences.content;
    switch (fences.format) {
    case FrontMatter::Format::None:
        if (fences.isUnclosed) {
            frontMatter.issues.append(makeIssue(
                Issue::Severity::Warning, text, {0, 3},
                Tr::tr("This line opens front matter that no line “%1” closes, so all of it is "
                       "read as text.")
                    .arg(text.first(3))));
        }
        break;
    case FrontMatter::Format::Yaml:
        return readRecentBlock(text, std::move(layout));
    case FrontMatter::Format::Toml:
        frontMatter.readOnlyReason =
            Tr::tr("This front matter is TOML. It is kept as it is; edit it in the text.");
        break;
    case FrontMatter::Format::Json:
        frontMatter.readOnlyReason =
            Tr::tr("This front matter is JSON. It is kept as it is; edit it in the text.");
        break;
    }
    return layout;
}

FrontMatterLayout readYamlLayout(QStringView text)
{
    FrontMatterLayout layout;
    layout.frontMatter.format = FrontMatter::Format::Yaml;
    layout.frontMatter.span = {0, text.size()};
    layout.frontMatter.content = layout.frontMatter.span;
    return readBlock(text, std::move(layout));
}

} // namespace stetmark
