// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/conventions.h"

namespace stetmark::architecture {

namespace {

bool matches(const QString &path, const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern)).match(path).hasMatch();
}

QRegularExpression lineStart(const QString &pattern)
{
    return QRegularExpression(QStringLiteral("^") + pattern, QRegularExpression::MultilineOption);
}

} // namespace

QStringList dialogsOutsidePrompts(const SourceFile &file)
{
    static const QRegularExpression dialog(
        QStringLiteral("\\bQ(Message|ProgressDialog|ErrorMessage|(File|Input|Color|Font)Dialog)"
                       "(Box)?\\b"));
    if (!file.isProgram() || matches(file.path, "^app/[^/]*prompts[^/]*$"))
        return {};
    return findings(file, file.code(), dialog,
                    QStringLiteral("asks the person outside app/prompts"));
}

QStringList globalInstances(const SourceFile &file)
{
    // Qt's own application object is a fact of life; ours are handed around.
    static const QRegularExpression instance(
        QStringLiteral("(?<!Application::)(?<!\\w)(instance|self|getInstance|theInstance)"
                       "\\s*\\(\\s*\\)"));
    if (!file.isProgram() || !file.isCpp())
        return {};
    return findings(file, file.code(), instance, QStringLiteral("a global instance"));
}

QStringList networkUse(const SourceFile &file)
{
    static const QRegularExpression network(QStringLiteral(
        "\\bQ(Network\\w+|Tcp\\w+|Udp\\w+|Ssl\\w+|Local(Socket|Server)|Abstract(Socket)|"
        "WebSocket\\w*|Dns\\w+|Host(Address|Info)|HttpPart)\\b|\\bgetaddrinfo\\b|"
        "(?<!\\w)::(socket|connect)\\s*\\("));
    static const QRegularExpression link(QStringLiteral("Qt6::(Network|WebSockets)\\b"));
    // One start of the program speaks with another, through a local socket.
    if (matches(file.path, "^app/(running_program\\.(h|cpp)|CMakeLists\\.txt)$")) {
        static const QRegularExpression otherNetwork(
            QStringLiteral("\\bQ(Network\\w+|Tcp\\w+|Udp\\w+|Ssl\\w+|AbstractSocket)\\b|"
                           "Qt6::WebSockets\\b"));
        return findings(file, file.isCpp() ? file.code() : file.text, otherNetwork,
                        QStringLiteral("network code"));
    }
    if (file.fileName() == QStringLiteral("CMakeLists.txt") && file.isProgram())
        return findings(file, file.text, link, QStringLiteral("network code"));
    if (!file.isProgram() || !file.isCpp())
        return {};
    // Headers count: what is included is meant to be used.
    return findings(file, file.code(), network, QStringLiteral("network code"));
}

QStringList hardCodedColours(const SourceFile &file)
{
    static const QRegularExpression inCode(QStringLiteral(
        "\\bQt::(white|black|red|green|blue|cyan|magenta|yellow|gray|dark\\w+|light\\w+)\\b|"
        "\\bqRgba?\\s*\\(\\s*\\d|\\bQColor(\\s+\\w+)?\\s*[({]\\s*(0x|\\d)|\\bfromRgb\\w*\\s*\\(\\s*"
        "\\d"));
    static const QRegularExpression inText(
        QStringLiteral("\"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\"|"
                       "\\bcolor:\\s*(#|rgb|hsl)|\\bQColor\\s*\\(\\s*(u|QStringLiteral\\()?\""));
    static const QRegularExpression inStyles(
        QStringLiteral(":[^;{}]*(#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch)a?\\()"));
    if (matches(file.path, "^(resources/themes/|app/appearance|tests/)"))
        return {};
    const QString message = QStringLiteral("a colour outside the themes");
    if (file.path.endsWith(QStringLiteral(".css")))
        return findings(file, file.text, inStyles, message);
    if (!file.isCpp())
        return {};
    return findings(file, file.code(), inCode, message)
           + findings(file, file.code(true), inText, message);
}

QStringList sleepsInTests(const SourceFile &file)
{
    static const QRegularExpression sleep(QStringLiteral(
        "\\b(qWait|qSleep|msleep|usleep|nanosleep|sleep_for|sleep_until|QThread::sleep)\\s*\\(|"
        "(?<![\\w.])::?sleep\\s*\\("));
    if (!file.isCpp())
        return {};
    return findings(file, file.code(), sleep, QStringLiteral("sleeps"));
}

QStringList wrongForm(const SourceFile &file)
{
    QStringList found;
    const QString head = file.text.section(u'\n', 0, 2);
    if (!head.contains(QStringLiteral("SPDX-FileCopyrightText: "))
        || !head.contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")))
        found << QStringLiteral("%1:1: the two SPDX lines are missing").arg(file.path);
    if (file.path.endsWith(QStringLiteral(".h"))
        && !file.text.contains(lineStart(QStringLiteral("#pragma once$"))))
        found << QStringLiteral("%1:1: #pragma once is missing").arg(file.path);
    return found
           + findings(file, file.text, QRegularExpression(QStringLiteral("\\t")),
                      QStringLiteral("a tab character"));
}

QStringList ownHeaderNotFirst(const SourceFile &file, const QString &header)
{
    static const QRegularExpression include(QStringLiteral("^#include[ \\t]+([<\"][^>\"]+[>\"])"),
                                            QRegularExpression::MultilineOption);
    const QRegularExpressionMatch first = include.match(file.code(true));
    const QString name = header.sliced(header.lastIndexOf(u'/') + 1);
    if (first.captured(1) == u'"' + header + u'"'
        || (!file.isProgram() && first.captured(1) == u'"' + name + u'"'))
        return {};
    return {QStringLiteral("%1: the first include is %2, not its own header")
                .arg(file.path, first.captured(1))};
}

QStringList tooLong(const SourceFile &file)
{
    constexpr qsizetype most = 400;
    const qsizetype lines = file.text.count(u'\n');
    if (!file.isCpp() || !file.isProgram() || lines <= most)
        return {};
    return {QStringLiteral("%1: %2 lines, at most %3").arg(file.path).arg(lines).arg(most)};
}

} // namespace stetmark::architecture
