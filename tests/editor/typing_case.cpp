// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typing_case.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace stetmark::tests {

namespace {

constexpr QChar caretSign(0x2038);
constexpr QChar anchorSign(0x25CA);
constexpr std::pair<char16_t, char16_t> standIns[] = {
    {0x2423, u' '}, {0x21E5, u'\t'}, {0x237D, 0x00A0}, {0x2E17, 0x202F}};

QString withStandIns(QString text)
{
    for (const auto &[sign, meant] : standIns)
        text.replace(QChar(sign), QChar(meant));
    return text;
}

TypingState stateOf(const QStringList &lines)
{
    QString text = withStandIns(lines.join(u'\n'));
    if (text.count(caretSign) != 1 || text.count(anchorSign) > 1)
        qFatal("a case needs one caret: %s", qPrintable(text));
    qsizetype anchor = text.indexOf(anchorSign);
    if (anchor >= 0)
        text.remove(anchor, 1);
    const qsizetype caret = text.indexOf(caretSign);
    text.remove(caret, 1);
    if (anchor > caret)
        --anchor;
    return {text, {anchor < 0 ? caret : anchor, caret}};
}

} // namespace

QList<TypingCase> typingCases(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeLast();
    QList<TypingCase> cases;
    qsizetype at = 0;
    const auto take = [&](QLatin1StringView until) {
        QStringList taken;
        while (at < lines.size() && !lines[at].startsWith(until))
            taken.append(lines[at++]);
        return taken;
    };
    take("== "_L1); // what the file says of itself
    while (at < lines.size()) {
        TypingCase one;
        one.name = lines[at++].sliced(3);
        one.isSmart = one.name.endsWith("(smart)"_L1);
        one.before = stateOf(take("-- "_L1));
        one.keys = lines[at++].sliced(3).split(u' ', Qt::SkipEmptyParts);
        QStringList after = take("== "_L1);
        // A blank line before the next case is there to be read.
        if (after.size() > 1 && after.last().isEmpty())
            after.removeLast();
        one.after = stateOf(after);
        cases.append(one);
    }
    return cases;
}

QString written(const TypingState &state)
{
    QString text = state.text;
    const Selection &selected = state.selection;
    const bool isForward = selected.anchor <= selected.position;
    text.insert(selected.end(), isForward ? caretSign : anchorSign);
    if (!selected.isEmpty())
        text.insert(selected.start(), isForward ? anchorSign : caretSign);
    for (const auto &[sign, meant] : standIns) {
        if (meant != u' ')
            text.replace(QChar(meant), QChar(sign));
    }
    return text;
}

} // namespace stetmark::tests
