// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace stetmark {

/// What a person wants in the place of a match.
struct ReplacementText {
    QString text;
    /// The case of the match goes over to it, as by preservedCase().
    bool preservesCase = false;
};

/// A replacement, read once for many matches. For a regular expression `text` may hold
///
///   $1, \1        a group, up to 99; one digit where there are fewer groups
///   $0, \0, $&    the whole match
///   ${name}       a group by name or number
///   \n, \t        a new line, a tab
///   \u, \l        the next character in upper or lower case
///   \U, \L … \E   all that follows, up to \E
///   $$, \\        a dollar sign, a backslash
///
/// Whatever else follows a $ or a \ stands for itself, sign included. A group that took no
/// part is empty.
class Replacement
{
public:
    /// Gives the text of a group; that of 0 is the match.
    using Group = std::function<QString(int)>;

    /// `groupNames` as those of a TextPattern; `isTemplate` for a regular expression.
    Replacement(const ReplacementText &replacement, const QStringList &groupNames, bool isTemplate);

    QString textFor(const Group &group) const;

private:
    struct Part {
        enum class Kind { Text, Group, UpperNext, LowerNext, Upper, Lower, AsIs };
        Kind kind = Kind::Text;
        QString text;
        int group = 0;
    };

    void read(const QString &text, const QStringList &groupNames);
    /// Reads what stands at `position` of `text`, behind its sign; 0 when it is nothing.
    qsizetype readBackslash(QStringView rest, const QStringList &groupNames);
    qsizetype readDollar(QStringView rest, const QStringList &groupNames);
    qsizetype readNumber(QStringView rest, const QStringList &groupNames);
    void add(Part::Kind kind, int group = 0);
    void addText(QStringView text);

    QList<Part> m_parts;
    bool m_preservesCase;
};

/// `replacement` in the case of `match`: all in capitals, all small, a capital first, or a
/// capital first in each of several words. A single letter tells only of a first one. As
/// it is where the match shows none of these.
QString preservedCase(const QString &match, const QString &replacement);

} // namespace stetmark
