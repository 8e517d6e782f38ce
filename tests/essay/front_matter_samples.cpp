// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "front_matter_samples.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QDir caseFolder()
{
    return QDir(QStringLiteral(STETMARK_CASES_DIR "/front_matter"));
}

/// Writes random YAML the way people write it: styles, indentations, comments and
/// blank lines mixed, nothing that is wrong.
class BlockWriter
{
public:
    explicit BlockWriter(QRandomGenerator &random) : m_random(random) {}

    QString write()
    {
        if (dice(25) == 0) {
            m_text = flow(0, true);
            endLine();
        } else {
            writeMap(0, 0, true);
            if (dice(20) == 0)
                m_text += u"... # the end\n"_s;
        }
        return u"---\n"_s + m_text + (dice(10) ? u"---\nBody\n"_s : u"...\nBody\n"_s);
    }

private:
    int dice(int sides) { return int(m_random.bounded(sides)); }
    QString pick(const QStringList &list) { return list[dice(int(list.size()))]; }
    QString margin(int indent) { return QString(indent, u' '); }

    /// The first key of a map in a list stands behind the dash.
    void writeMap(int indent, int depth, bool startsLine)
    {
        const int count = 1 + dice(5);
        for (int i = 0; i < count; ++i)
            writeEntry(indent, depth, i > 0 || startsLine);
    }

    void writeEntry(int indent, int depth, bool withMargin)
    {
        if (withMargin) {
            maybeCommentLine(indent);
            m_text += margin(indent);
        }
        if (withMargin && !m_maps.isEmpty() && dice(8) == 0 && !m_merged.contains(indent)) {
            m_text += u"<<: *"_s + pick(m_maps) + u'\n';
            m_merged.insert(indent);
            return;
        }
        const QString name = newKey();
        if (depth > 0 && withMargin && dice(80) == 0) {
            m_text += u"? "_s + name + u'\n' + margin(indent) + u": x\n"_s;
            return;
        }
        m_text += dice(8) == 0 ? u'"' + name + u'"' : name;
        m_text += dice(10) == 0 ? u" :"_s : u":"_s;
        writeValue(indent, depth, true);
    }

    QString newKey() { return pick({u"key"_s, u"key"_s, u"clé "_s, u"鍵"_s}) + number(++m_keys); }
    QString number(int value) { return QString::number(value); }

    QString newAnchor(QStringList &names)
    {
        const QString name = u'n' + number(++m_keys);
        names.append(name);
        return u" &"_s + name;
    }

    void writeValue(int indent, int depth, bool isMapValue)
    {
        const int kind = depth > 3 ? dice(6) : dice(10);
        if (kind < 6) {
            writeScalar(indent);
        } else if (kind == 6) {
            m_text += u' ' + flow(1);
            endLine();
        } else if (kind == 7 && isMapValue) {
            QStringList names;
            if (dice(8) == 0)
                m_text += newAnchor(names);
            endLine();
            const QSet<int> merged = std::exchange(m_merged, {});
            writeMap(indent + 1 + dice(4), depth + 1, true);
            m_merged = merged;
            m_maps += names;
        } else if (kind == 7) {
            m_text += u' ';
            const QSet<int> merged = std::exchange(m_merged, {});
            writeMap(indent + 2, depth + 1, false);
            m_merged = merged;
        } else if (isMapValue) {
            endLine();
            writeList(indent + (dice(2) ? 2 : 0), depth + 1);
        } else {
            writeScalar(indent);
        }
    }

    void writeList(int indent, int depth)
    {
        const int count = 1 + dice(4);
        for (int i = 0; i < count; ++i) {
            maybeCommentLine(indent);
            m_text += margin(indent) + u'-';
            const bool isCompact = dice(12) == 0;
            if (isCompact)
                m_text += u" - "_s + word(false) + u'\n' + margin(indent + 2) + u'-';
            writeValue(isCompact ? indent + 2 : indent, depth, false);
        }
    }

    void writeScalar(int indent)
    {
        const QString in = margin(indent + 1 + dice(3));
        switch (dice(14)) {
        case 0:
            endLine();
            return;
        case 1:
            m_text +=
                u" |\n"_s + in + u"one line\n"_s + in + u"# no comment\n\n"_s + in + u"end\n"_s;
            return;
        case 2:
            m_text +=
                u" >-\n"_s + in + u"folded text\n"_s + in + u"goes on\n\n"_s + in + u"end\n"_s;
            return;
        case 3:
            m_text += (dice(3) ? u" |+\n"_s : u" >+\n"_s) + in + u"kept\n"_s
                      + (dice(2) ? u"\n\n"_s : u""_s);
            return;
        case 4:
            m_text += u" plain text\n"_s + in + u"on two lines"_s;
            break;
        case 5:
            m_text += u" 'it''s\n"_s + in + u"folded\n\n"_s + in + u"twice'"_s;
            break;
        case 6:
            m_text += u" \"tab\\t and \\u00e9 \\\n"_s + in + u"joined\n"_s + in + u"folded\""_s;
            break;
        case 7:
            m_text += u" |2-\n"_s + margin(indent + 2) + u"  indented\n"_s + margin(indent + 2)
                      + u"text\n"_s;
            return;
        case 8:
            m_text += dice(3) == 0 ? u" {{ template }}"_s : newAnchor(m_anchors) + u" anchored"_s;
            break;
        case 9:
            m_text += m_anchors.isEmpty() ? u" x"_s : u" *"_s + pick(m_anchors);
            break;
        default:
            m_text += u' ' + word(false);
        }
        endLine();
    }

    QString word(bool inFlow)
    {
        static const QStringList words = {u"55"_s,
                                          u"-1.5"_s,
                                          u"true"_s,
                                          u"2024-02-25"_s,
                                          u"~"_s,
                                          u"no"_s,
                                          u"085"_s,
                                          u"In Progress"_s,
                                          u"étude"_s,
                                          u"日本語"_s,
                                          u"😀 smile"_s,
                                          u"\"double \\\"quoted\\\"\""_s,
                                          u"'single ''quoted'''"_s,
                                          u"\"\""_s,
                                          u"''"_s,
                                          u"https://example.org/x"_s,
                                          u"a-b"_s,
                                          u"!!str 5"_s,
                                          u"!tag x"_s};
        static const QStringList blockWords = {u"a, b"_s, u"https://x.org/a?b=c#d"_s};
        return !inFlow && dice(6) == 0 ? blockWords[dice(2)] : pick(words);
    }

    QString flow(int depth, bool isRoot = false)
    {
        const bool isMap = isRoot || dice(3) == 0;
        QString gap = dice(4) == 0 ? u"\n      "_s : pick({u" "_s, u""_s, u" "_s});
        if (gap.size() > 1 && dice(4) == 0)
            gap = u"  # a comment, in brackets\n      "_s;
        QString text;
        const int count = dice(4);
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                text += u',' + gap;
            if (isMap)
                text += newKey() + u": "_s;
            text += depth < 3 && dice(5) == 0 ? flow(depth + 1) : word(true);
        }
        if (count > 0 && dice(6) == 0)
            text += u',';
        return isMap ? u'{' + text + u'}' : u'[' + text + u']';
    }

    void endLine()
    {
        if (dice(8) == 0)
            m_text += u"  # a comment, with: a colon"_s;
        else if (dice(12) == 0)
            m_text += u"  "_s;
        m_text += u'\n';
        if (dice(15) == 0)
            m_text += u'\n';
    }

    void maybeCommentLine(int indent)
    {
        // Deeper than the key it would belong to a block scalar before it.
        if (dice(12) == 0)
            m_text += margin(dice(indent + 1)) + u"# own line\n"_s;
    }

    QRandomGenerator &m_random;
    QString m_text;
    int m_keys = 0;
    QStringList m_anchors; ///< of scalars
    QStringList m_maps;    ///< anchors of maps
    QSet<int> m_merged;    ///< columns of the maps around that have a merge key
};

} // namespace

QStringList frontMatterCaseNames()
{
    return caseFolder().entryList({u"*.md"_s}, QDir::Files, QDir::Name);
}

QString frontMatterCase(const QString &name)
{
    QFile file(caseFolder().filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such case: %s", qPrintable(name));
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.replace("\r\n"_L1, "\n"_L1);
}

QString randomFrontMatter(QRandomGenerator &random)
{
    return BlockWriter(random).write();
}

QStringList nastyValues()
{
    return {u""_s,
            u" leading"_s,
            u"trailing "_s,
            u"it's: \"q\" # z"_s,
            u"[x, y]"_s,
            u"{x: y}"_s,
            u"- a"_s,
            u"---"_s,
            u"a:"_s,
            u"a: b"_s,
            u"#h"_s,
            u"a #h"_s,
            u"@a"_s,
            u"%p"_s,
            u"`x`"_s,
            u"*s"_s,
            u"&s"_s,
            u"!t"_s,
            u"|"_s,
            u">"_s,
            u"?"_s,
            u"why?"_s,
            u"a,b"_s,
            u"a\tb"_s,
            u"\t"_s,
            u"two\n\n"_s,
            u"one\n"_s,
            u"one\ntwo"_s,
            u"one\n\n  two\n---\nthree\n"_s,
            u"  indented\nfirst line"_s,
            u"   "_s,
            u"a\n   \nb"_s,
            u"\n"_s,
            u"\nstart"_s,
            u"back\\slash"_s,
            u"\u0085"_s,
            u"a\u00a0b"_s,
            u"a\u2028b\u2029c"_s,
            u"\ufeffa"_s,
            u"\u0007bell\u007f"_s,
            u"😀"_s,
            u"e\u0301"_s,
            u"no"_s,
            u"085"_s,
            u"1_000"_s,
            u"12:30:45"_s,
            u"2024-02-25"_s,
            u"~"_s,
            u"="_s,
            u"<<"_s,
            u"0o7"_s,
            u"70"_s,
            u"-5"_s,
            u"true"_s,
            u"In Progress"_s,
            u"https://example.org/a?b=c#d"_s,
            QString(300, u'x')};
}

void visitValues(const FrontMatterNode &node, const FieldPath &path,
                 const std::function<void(const FieldPath &, const FrontMatterNode &)> &visit)
{
    qsizetype index = 0;
    for (const FrontMatterNode &item : node.items) {
        const FieldPath itemPath = path.child(index++);
        visit(itemPath, item);
        visitValues(item, itemPath, visit);
    }
    for (const FrontMatterEntry &entry : node.entries) {
        const FieldPath entryPath = path.child(entry.key.value);
        visit(entryPath, entry.value);
        visitValues(entry.value, entryPath, visit);
    }
}

QString treeText(const FrontMatterNode &node, const FieldPath &freeStyleAt)
{
    const FrontMatterNode *free = freeStyleAt.isEmpty() ? nullptr : node.at(freeStyleAt);
    const std::function<QString(const FrontMatterNode &)> write = [&](const FrontMatterNode &each) {
        QString text =
            u"%1/%2/%3/%4/<%5>("_s.arg(QString::number(int(each.kind)),
                                       &each == free ? u"*"_s : QString::number(int(each.style)),
                                       each.tag, each.anchor, each.value);
        for (const FrontMatterNode &item : each.items)
            text += write(item) + u',';
        for (const FrontMatterEntry &entry : each.entries)
            text += write(entry.key) + u'=' + write(entry.value) + u',';
        return text + u')';
    };
    return write(node);
}

} // namespace stetmark
