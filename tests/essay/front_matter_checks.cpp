// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "front_matter_checks.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QByteArray bytesOf(const QString &text, const LineEndings &endings)
{
    const auto bytes = encodeText(text, true, endings);
    return bytes ? *bytes : QByteArray();
}

/// Where each part of `text` that `edits` keep starts and ends in the bytes of the file.
QList<QByteArray> keptBytes(const QString &text, const LineEndings &endings,
                            const QList<TextEdit> &edits)
{
    const QByteArray bytes = bytesOf(text, endings);
    const auto offsetOf = [&](qsizetype position) {
        return bytesOf(text.first(position), endings).size();
    };
    QList<QByteArray> kept;
    qsizetype from = 0;
    for (const TextEdit &edit : edits) {
        kept.append(bytes.mid(from, offsetOf(edit.position) - from));
        from = offsetOf(edit.end());
    }
    kept.append(bytes.mid(from));
    return kept;
}

/// Takes `text` from `bytes` at `at`, its lines ended either way.
bool take(const QByteArray &bytes, const QString &text, qsizetype &at)
{
    for (const char c : text.toUtf8()) {
        if (c == '\n' && at < bytes.size() && bytes[at] == '\r')
            ++at;
        if (at >= bytes.size() || bytes[at] != c)
            return false;
        ++at;
    }
    return true;
}

} // namespace

LineEndings endingsFor(const QString &text, Endings endings, QRandomGenerator &random)
{
    LineEndings result;
    if (endings == Endings::CrLf)
        result.prevailing = LineEnding::CrLf;
    const qsizetype lines = text.count(u'\n');
    for (qsizetype line = 0; endings == Endings::Mixed && line < lines; ++line) {
        if (random.bounded(3) == 0)
            result.exceptions.append(line);
    }
    return result;
}

QString wrongBytes(const QString &text, const LineEndings &endings, const QList<TextEdit> &edits)
{
    const QString changed = applied(text, edits);
    const LineEndings newEndings = mapped(endings, text, edits);
    const QByteArray bytes = bytesOf(changed, newEndings);
    const QList<QByteArray> kept = keptBytes(text, endings, edits);
    qsizetype at = 0;
    for (qsizetype i = 0; i < kept.size(); ++i) {
        if (bytes.mid(at, kept[i].size()) != kept[i])
            return u"kept part %1 is not as it was"_s.arg(i);
        at += kept[i].size();
        if (i < edits.size() && !take(bytes, edits[i].inserted, at))
            return u"edit %1 is not as planned"_s.arg(i);
    }
    if (at != bytes.size())
        return u"there is more behind the end"_s;
    if (!endings.isMixed() && newEndings != endings)
        return u"other line endings came in"_s;

    const QList<TextEdit> back = inverse(text, edits);
    if (applied(changed, back) != text)
        return u"the inverse edits do not give back the text"_s;
    if (!endings.isMixed() && mapped(newEndings, changed, back) != endings)
        return u"the inverse edits do not give back the line endings"_s;
    return {};
}

QString shown(const QString &text, const QString &what, const QString &after)
{
    const QString head = text.first(std::min<qsizetype>(text.size(), 2000));
    return u"\n%1\n  %2\n%3"_s.arg(head, what, after);
}

} // namespace stetmark
