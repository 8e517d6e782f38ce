// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/front_matter_json.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(FrontMatterJson)
};

/// What aliases may come to.
constexpr qsizetype largestOutput = 5'000'000;
/// How deep values may be nested. The reader of front matter takes half as much; aliases
/// can go deeper.
constexpr int deepest = 1000;

QByteArray jsonString(const QString &text)
{
    // Qt writes no string alone.
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

/// The same number as JSON writes it, digit for digit where it can.
QByteArray jsonNumber(const QString &text)
{
    if (text.startsWith("0x"_L1)) {
        bool ok = false;
        const qulonglong number = text.sliced(2).toULongLong(&ok, 16);
        return ok ? QByteArray::number(number) : jsonString(text);
    }
    static const QRegularExpression decimal(
        u"\\A([-+]?)0*([0-9]*)(\\.?)([0-9]*)((?:[eE][-+]?[0-9]+)?)\\z"_s);
    const QRegularExpressionMatch match = decimal.match(text);
    if (!match.hasMatch()) // .inf, .nan
        return jsonString(text);
    QString number = match.captured(1) == "-"_L1 ? u"-"_s : QString();
    number += match.captured(2).isEmpty() ? u"0"_s : match.captured(2);
    if (!match.captured(3).isEmpty())
        number += u'.' + (match.captured(4).isEmpty() ? u"0"_s : match.captured(4));
    return (number + match.captured(5)).toLatin1();
}

QByteArray jsonScalar(const FrontMatterNode &node)
{
    switch (node.type()) {
    case ScalarType::Null:
        return "null";
    case ScalarType::Boolean:
        return node.value.toLower().toLatin1();
    case ScalarType::Number:
        return jsonNumber(node.value);
    case ScalarType::Date:
    case ScalarType::Text:
        break;
    }
    return jsonString(node.value);
}

/// Writes the values of one front matter.
class JsonWriter
{
public:
    explicit JsonWriter(const FrontMatterNode &root)
    {
        QHash<QString, const FrontMatterNode *> anchors;
        resolve(root, anchors);
    }

    /// Writes `node` with its lines `indent` steps in; false when it comes to too much.
    bool write(const FrontMatterNode &node, int indent = 0);
    QByteArray takeOutput() { return std::move(m_output); }

private:
    void resolve(const FrontMatterNode &node, QHash<QString, const FrontMatterNode *> &anchors);
    bool writeOpened(const FrontMatterNode &node, int indent);
    bool writeParts(const FrontMatterNode &node, int indent);
    void newLine(int indent) { m_output += '\n' + QByteArray(indent * qsizetype(2), ' '); }

    QHash<const FrontMatterNode *, const FrontMatterNode *> m_repeated; ///< by the alias
    QByteArray m_output;
    int m_depth = 0;
};

/// Notes what aliases repeat: of the anchors before them with their name, the last.
void JsonWriter::resolve(const FrontMatterNode &node,
                         QHash<QString, const FrontMatterNode *> &anchors)
{
    if (node.kind == Kind::Alias)
        m_repeated.insert(&node, anchors.value(node.value));
    if (!node.anchor.isEmpty())
        anchors.insert(node.anchor, &node);
    for (const FrontMatterNode &item : node.items)
        resolve(item, anchors);
    for (const FrontMatterEntry &entry : node.entries) {
        resolve(entry.key, anchors);
        resolve(entry.value, anchors);
    }
}

bool JsonWriter::write(const FrontMatterNode &node, int indent)
{
    if (m_depth >= deepest || m_output.size() > largestOutput)
        return false;
    ++m_depth;
    const bool isWritten = writeOpened(node, indent);
    --m_depth;
    return isWritten;
}

bool JsonWriter::writeOpened(const FrontMatterNode &node, int indent)
{
    if (node.kind == Kind::Alias) {
        const FrontMatterNode *repeated = m_repeated.value(&node);
        return repeated && write(*repeated, indent);
    }
    if (node.kind != Kind::Scalar)
        return writeParts(node, indent);
    m_output += jsonScalar(node);
    return true;
}

bool JsonWriter::writeParts(const FrontMatterNode &node, int indent)
{
    const bool isList = node.kind == Kind::List;
    const qsizetype start = m_output.size();
    const auto startPart = [&] {
        m_output += m_output.size() == start ? (isList ? "[" : "{") : ",";
        newLine(indent + 1);
    };
    for (const FrontMatterNode &item : node.items) {
        startPart();
        if (!write(item, indent + 1))
            return false;
    }
    for (const FrontMatterEntry &entry : node.entries) {
        startPart();
        m_output += jsonString(entry.key.value) + ": ";
        if (!write(entry.value, indent + 1))
            return false;
    }
    if (m_output.size() == start)
        m_output += isList ? '[' : '{';
    else
        newLine(indent);
    m_output += isList ? ']' : '}';
    return true;
}

} // namespace

Result<QByteArray> toJson(const FrontMatterNode &root, const FrontMatterNode &node)
{
    JsonWriter writer(root);
    if (!writer.write(node)) {
        return Error{Error::Kind::Refused,
                     Messages::tr("Its aliases repeat more than can be written out.")};
    }
    return writer.takeOutput() + '\n';
}

} // namespace stetmark
