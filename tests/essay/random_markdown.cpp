// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/essay/random_markdown.h"

namespace stetmark {

using namespace Qt::StringLiterals;

QString RandomMarkdown::inlines()
{
    static const QStringList pieces{
        u"word"_s,
        u"plain words here"_s,
        u"*emph*"_s,
        u"**strong**"_s,
        u"***both** of*"_s,
        u"`code`"_s,
        u"`` a`b ``"_s,
        u"[link](/u \"t\")"_s,
        u"[ref]"_s,
        u"[Ref][]"_s,
        u"[text][two]"_s,
        u"![alt *x*](i.png)"_s,
        u"~~gone~~"_s,
        u"<b>raw</b>"_s,
        u"<http://a.b>"_s,
        u"www.example.com"_s,
        u"me@example.com"_s,
        u"http://x.y/z"_s,
        u"[^a]"_s,
        u"[^b]"_s,
        u"[^C]"_s,
        u"\\*no\\*"_s,
        u"&amp;"_s,
        u"é“q”"_s,
        u"日本"_s,
        u"\U0001F600"_s,
        u"*open"_s,
        u"`open"_s,
        u"[open"_s,
        u"]"_s,
        u"  \n"_s,
        u"\\\n"_s,
        u"\n"_s,
        u"a|b"_s,
        u"<!-- c -->"_s,
        u"[a]:"_s,
    };
    QString text;
    for (int i = 1 + below(5); i > 0; --i)
        text += anyOf(pieces) + (below(6) == 0 ? u"\n"_s : u" "_s);
    text = text.trimmed();
    return text.isEmpty() ? u"x"_s : text;
}

/// Two blocks or so, in a container whose lines start with `first`, then `rest`.
QString RandomMarkdown::nested(int depth, const QString &first, const QString &rest)
{
    QString inner = block(depth + 1);
    if (below(3) == 0)
        inner += u"\n\n"_s + block(depth + 1);
    return first + inner.replace(u'\n', u'\n' + rest);
}

QString RandomMarkdown::block(int depth)
{
    const int kind = below(depth > 2 ? 12 : 19);
    switch (kind) {
    case 0:
        return QString(1 + below(6), u'#') + u' ' + inlines().replace(u'\n', u' ');
    case 1:
        return inlines() + (below(2) == 0 ? u"\n==="_s : u"\n---"_s);
    case 2:
        return u"***"_s;
    case 3:
        return anyOf({u"```cpp\n"_s, u"~~~\n"_s, u"````\n"_s}) + inlines()
               + anyOf({u"\n```"_s, u"\n~~~"_s, u"\n````"_s, u"\n\n```"_s});
    case 4:
        return u"    indented\n\n    code"_s;
    case 5:
        return anyOf({u"<script>\nx\n\ny</script>"_s, u"<!-- a\n\nb -->"_s, u"<?php\n\n?>"_s,
                      u"<!DOCTYPE x>"_s, u"<![CDATA[\n\n]]>"_s, u"<div>\n*x*\n</div>"_s,
                      u"<x-y>\n*x*"_s, u"<!-- one -->"_s});
    case 6:
        return u"| h | i |\n|---|:-:|\n| "_s + inlines().replace(u'\n', u' ') + u" | 2 |\n| 3 |"_s;
    case 7:
        return inlines() + u"\nh | i\n-|-\n1 | 2"_s;
    case 8:
        return anyOf({u"[ref]: /url"_s, u"[two]: /url 'title'"_s, u"[Ref]: <x y>"_s,
                      u"[two]:\n  /url\n  \"t\""_s, u"[ref]: /u\n[two]: /v\ntext *after*"_s});
    case 9:
    case 10:
    case 11:
        return inlines();
    case 12:
    case 13:
        return nested(depth, u"> "_s, below(4) == 0 ? QString() : u"> "_s);
    case 14:
        return nested(depth, u"- "_s, u"  "_s) + u'\n' + nested(depth, u"- [x] "_s, u"  "_s);
    case 15:
        return nested(depth, u"1. "_s, u"   "_s) + u"\n\n"_s + nested(depth, u"2. "_s, u"   "_s);
    case 16:
        return u"- \n\n  a"_s;
    default:
        return nested(depth, anyOf({u"[^a]: "_s, u"[^b]: "_s, u"[^c]: "_s}), u"    "_s);
    }
}

QString RandomMarkdown::document(int blocks)
{
    QString text;
    for (int i = 0; i < blocks; ++i)
        text += block(below(3) == 0 ? 0 : 1) + anyOf({u"\n\n"_s, u"\n\n"_s, u"\n\n\n"_s, u"\n"_s});
    if (below(3) == 0)
        text.chop(1);
    return text;
}

QString RandomMarkdown::soup()
{
    static const QStringList marks{
        u"a"_s,
        u"b c"_s,
        u" "_s,
        u"  "_s,
        u"\t"_s,
        u"\n"_s,
        u"\n"_s,
        u"  \n"_s,
        u"\\\n"_s,
        u"\n  "_s,
        u"*"_s,
        u"*"_s,
        u"**"_s,
        u"***"_s,
        u"_"_s,
        u"__"_s,
        u"~"_s,
        u"~~"_s,
        u"`"_s,
        u"``"_s,
        u"["_s,
        u"!["_s,
        u"]"_s,
        u"](/u)"_s,
        u"](<v w> 'x\\'y')"_s,
        u"](\n/u\n\"t\")"_s,
        u"][ref]"_s,
        u"[]"_s,
        u"[ref]"_s,
        u"[^a]"_s,
        u"[^n]"_s,
        u"[^\\*]"_s,
        u"(b)"_s,
        u"!"_s,
        u"|"_s,
        u"\\"_s,
        u"\\*"_s,
        u"\\["_s,
        u"\\`"_s,
        u"&amp;"_s,
        u"&amp;lt;"_s,
        u"&nvlt;"_s,
        u"&#42;"_s,
        u"&#x26;"_s,
        u"&no;"_s,
        u"&"_s,
        u"www.a.bc/d_(e)"_s,
        u"https://f.gh/~i~"_s,
        u"j@k.lm"_s,
        u"n\\_o@p.qr"_s,
        u"<s:t?u&amp;v>"_s,
        u"<w@x.yz>"_s,
        u"<b\nc='d'>"_s,
        u"<!-- - -->"_s,
        u"<"_s,
        u"\u00E9"_s,
        u"\U0001F600"_s,
        u"\u65E5"_s,
        u"."_s,
        u":"_s,
    };
    static const QStringList starts{u""_s,     u""_s,         u"> "_s, u"- "_s,
                                    u"1.\t"_s, u"> - [ ] "_s, u"# "_s, u"[^a]: "_s};
    QString text;
    for (int i = 1 + below(14); i > 0; --i)
        text += anyOf(marks);
    const int kind = below(int(starts.size()) + 1);
    if (kind == starts.size())
        return u"x | y\n-|-\n"_s + text.replace(u'\n', u' ') + u" | "_s + anyOf(marks).trimmed();
    static const QStringList lines{u""_s, u"> "_s, u">"_s, u"  "_s, u"    "_s, u"\t"_s};
    const QString line = anyOf(lines);
    return starts[kind] + text.replace(u'\n', u'\n' + line) + (below(4) == 0 ? u"\n==="_s : u""_s)
           + u"\n\n[ref]: /url\n\n[^a]: x\n"_s;
}

QString RandomMarkdown::snippet()
{
    static const QStringList snippets{
        u"a"_s,          u"b c"_s,
        u"\n"_s,         u"\n\n"_s,
        u" "_s,          u"    "_s,
        u"\t"_s,         u"```"_s,
        u"~~~"_s,        u"\n```\n"_s,
        u"> "_s,         u"- "_s,
        u"1. "_s,        u"# "_s,
        u"==="_s,        u"\n---\n"_s,
        u"["_s,          u"]"_s,
        u"]:"_s,         u"[^a]: "_s,
        u"[^b]"_s,       u"[ref]: /new\n"_s,
        u"*"_s,          u"**"_s,
        u"`"_s,          u"|"_s,
        u"\n-|-\n"_s,    u"<!--"_s,
        u"-->"_s,        u"<div>"_s,
        u"</script>"_s,  u"é"_s,
        u"\U0001F600"_s, u"\\"_s,
        u"\n    "_s,     u"\n\n[^c]: note\n\n"_s,
    };
    return below(12) == 0 ? block(0) : anyOf(snippets);
}

/// A position at a newline, bracket, fence or the like, or any at times.
qsizetype RandomMarkdown::telling(const QString &text)
{
    qsizetype position = below(int(text.size()) + 1);
    if (below(4) == 0)
        return position;
    static const QString signs = u"\n[]`~>-#=|<^:"_s;
    for (int i = 0; i < 40 && position < text.size(); ++i, ++position) {
        if (signs.contains(text[position]))
            return position + below(2);
    }
    return std::min(position, text.size());
}

TextEdit RandomMarkdown::edit(const QString &text)
{
    TextEdit edit;
    edit.position = telling(text);
    const qsizetype rest = text.size() - edit.position;
    if (below(2) == 0)
        edit.removed = std::min<qsizetype>(rest, below(10) == 0 ? below(80) : below(4));
    if (below(3) != 0 || edit.removed == 0)
        edit.inserted = snippet();
    return edit;
}

} // namespace stetmark
