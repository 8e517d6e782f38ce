// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/json_tree.h"

#include <QCoreApplication>

#include <utility>

namespace stetmark {

namespace {

constexpr int deepest = 64;
constexpr int mostValues = 20'000;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(JsonTree)
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.';
}

class JsonReader
{
public:
    explicit JsonReader(QStringView text) : m_text(text) {}

    Result<FrontMatterNode> read()
    {
        FrontMatterNode root;
        if (readValue(root, 0) && skipBlanks() && !isAtEnd())
            fail(Messages::tr("something stands behind the end."));
        if (!m_error.isEmpty())
            return Error{Error::Kind::Refused, m_error};
        return root;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar current() const { return isAtEnd() ? QChar() : m_text[m_at]; }

    bool fail(const QString &message)
    {
        const qsizetype line = m_text.first(std::min(m_at, m_text.size())).count(u'\n') + 1;
        m_error = Messages::tr("Line %1: This is no JSON: %2").arg(line).arg(message);
        return false;
    }

    bool skipComment();
    bool skipBlanks();
    bool take(QChar c);
    bool readValue(FrontMatterNode &node, int depth);
    bool readMap(FrontMatterNode &node, int depth);
    bool readEntry(FrontMatterNode &node, int depth);
    bool readList(FrontMatterNode &node, int depth);
    bool readString(FrontMatterNode &node);
    bool readEscape(QString &value);
    bool readWord(FrontMatterNode &node);

    QStringView m_text;
    qsizetype m_at = 0;
    int m_values = 0;
    QString m_error;
};

bool JsonReader::skipComment()
{
    const QStringView rest = m_text.sliced(m_at);
    const bool isLine = rest.startsWith(u"//");
    const qsizetype end = isLine ? rest.indexOf(u'\n') : rest.indexOf(u"*/", 2);
    if (!isLine && (!rest.startsWith(u"/*") || end < 0))
        return fail(Messages::tr("a comment does not end."));
    m_at = end < 0 ? m_text.size() : m_at + end + (isLine ? 1 : 2);
    return true;
}

bool JsonReader::skipBlanks()
{
    while (!isAtEnd()) {
        if (isBlank(current()))
            ++m_at;
        else if (current() != u'/')
            break;
        else if (!skipComment())
            return false;
    }
    return true;
}

bool JsonReader::take(QChar c)
{
    if (isAtEnd() || current() != c)
        return false;
    ++m_at;
    return true;
}

bool JsonReader::readValue(FrontMatterNode &node, int depth)
{
    if (!skipBlanks())
        return false;
    if (depth > deepest || ++m_values > mostValues)
        return fail(Messages::tr("it is nested too deeply or holds too much."));
    const qsizetype start = m_at;
    bool isRead = false;
    if (take(u'{'))
        isRead = readMap(node, depth);
    else if (take(u'['))
        isRead = readList(node, depth);
    else if (take(u'"'))
        isRead = readString(node);
    else
        isRead = readWord(node);
    node.span = {start, m_at};
    return isRead;
}

bool JsonReader::readMap(FrontMatterNode &node, int depth)
{
    node.kind = FrontMatterNode::Kind::Map;
    node.style = FrontMatterNode::Style::Flow;
    while (skipBlanks()) {
        if (take(u'}'))
            return true;
        if (!readEntry(node, depth) || !skipBlanks())
            return false;
        if (!take(u',') && current() != u'}')
            return fail(Messages::tr("a comma or a closing brace is missing."));
    }
    return false;
}

bool JsonReader::readEntry(FrontMatterNode &node, int depth)
{
    FrontMatterEntry entry;
    const qsizetype start = m_at;
    if (!take(u'"'))
        return fail(Messages::tr("a key in quotes is missing."));
    if (!readString(entry.key))
        return false;
    entry.key.span = {start, m_at};
    if (!skipBlanks())
        return false;
    if (!take(u':'))
        return fail(Messages::tr("a colon is missing."));
    if (!readValue(entry.value, depth + 1))
        return false;
    node.entries.push_back(std::move(entry));
    return true;
}

bool JsonReader::readList(FrontMatterNode &node, int depth)
{
    node.kind = FrontMatterNode::Kind::List;
    node.style = FrontMatterNode::Style::Flow;
    while (skipBlanks()) {
        if (take(u']'))
            return true;
        FrontMatterNode item;
        if (!readValue(item, depth + 1) || !skipBlanks())
            return false;
        node.items.push_back(std::move(item));
        if (!take(u',') && current() != u']')
            return fail(Messages::tr("a comma or a closing bracket is missing."));
    }
    return false;
}

bool JsonReader::readString(FrontMatterNode &node)
{
    node.style = FrontMatterNode::Style::DoubleQuoted;
    while (!isAtEnd() && current() >= u' ') {
        const QChar c = m_text[m_at++];
        if (c == u'"')
            return true;
        if (c != u'\\')
            node.value += c;
        else if (!readEscape(node.value))
            return false;
    }
    return fail(Messages::tr("a text in quotes does not end."));
}

bool JsonReader::readEscape(QString &value)
{
    static constexpr QStringView names = u"\"\\/bfnrt";
    static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
    const QChar name = current();
    ++m_at;
    if (const qsizetype known = names.indexOf(name); known >= 0) {
        value += meanings[known];
        return true;
    }
    bool isNumber = false;
    const ushort code =
        m_text.sliced(std::min(m_at, m_text.size())).left(4).toUShort(&isNumber, 16);
    if (name != u'u' || !isNumber || m_text.size() - m_at < 4)
        return fail(Messages::tr("a backslash stands before nothing that it could."));
    m_at += 4;
    value += QChar(code);
    return true;
}

bool JsonReader::readWord(FrontMatterNode &node)
{
    const qsizetype start = m_at;
    while (!isAtEnd() && isWordPart(current()))
        ++m_at;
    node.style = FrontMatterNode::Style::Plain;
    node.value = m_text.sliced(start, m_at - start).toString();
    bool isNumber = false;
    node.value.toDouble(&isNumber);
    const bool startsAsNumber = node.value.startsWith(u'-') || node.value.left(1) >= u"0";
    const bool isLiteral = node.value == u"true" || node.value == u"false" || node.value == u"null";
    return isLiteral || (isNumber && startsAsNumber && !node.value.contains(u'n'))
           || fail(Messages::tr("a value is missing."));
}

} // namespace

Result<FrontMatterNode> readJson(QStringView text)
{
    return JsonReader(text).read();
}

} // namespace stetmark
