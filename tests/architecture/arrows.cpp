// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/arrows.h"

#include <QDir>
#include <QMap>

namespace stetmark::architecture {

namespace {

struct Room {
    QString folder; ///< the longest that fits decides
    QString name;
    QStringList rooms;   ///< that it may see, besides itself
    QStringList modules; ///< of Qt
    QStringList libraries;
};

const QList<Room> &house()
{
    const auto list = [](const char *words) {
        return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    };
    static const QList<Room> rooms{
        {QStringLiteral("editor/essay"),
         QStringLiteral("essay"),
         {},
         list("Core"),
         list("PkgConfig::CMARK_GFM yaml-cpp yaml-cpp::yaml-cpp")},
        {QStringLiteral("editor"),
         QStringLiteral("editor"),
         list("essay"),
         list("Core Gui Widgets"),
         list("PkgConfig::HUNSPELL")},
        {QStringLiteral("preview/render"),
         QStringLiteral("render"),
         list("essay"),
         list("Core Qml"),
         {}},
        {QStringLiteral("preview/view"),
         QStringLiteral("preview"),
         list("render essay"),
         list("Core Gui Widgets Quick OpenGL WebChannel WebEngineCore WebEngineWidgets"),
         {}},
        {QStringLiteral("app/library"),
         QStringLiteral("library"),
         list("render essay"),
         list("Core Sql"),
         {}},
        {QStringLiteral("app/cli"),
         QStringLiteral("stetmark-cli"),
         list("library render essay"),
         list("Core"),
         {}},
        {QStringLiteral("app"),
         QStringLiteral("program"),
         list("library preview render editor essay"),
         list("Core Gui Widgets PrintSupport Svg"),
         {}},
    };
    return rooms;
}

const Room *roomNamed(const QString &name)
{
    for (const Room &room : house()) {
        if (room.name == name)
            return &room;
    }
    return nullptr;
}

QRegularExpression includeOf(const QString &what)
{
    return QRegularExpression(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*") + what,
                              QRegularExpression::MultilineOption);
}

/// The module of Qt that `header` (as QtCore/QString or QString) belongs to,
/// without "Qt"; empty when it is none of Qt's.
QString moduleOf(const QString &header, const QString &qtHeaders)
{
    if (header.startsWith(QStringLiteral("Qt")) && header.contains(u'/'))
        return header.first(header.indexOf(u'/')).sliced(2);
    if (!header.startsWith(u'Q') && !header.startsWith(u'q'))
        return {};
    static QMap<QString, QString> known;
    if (known.contains(header))
        return known.value(header);
    QString module;
    const QDir root(qtHeaders);
    const QStringList folders = root.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString &folder : folders) {
        if (QFileInfo::exists(root.filePath(folder + u'/' + header)))
            module = folder.sliced(2);
    }
    known.insert(header, module);
    return module;
}

} // namespace

QString roomOf(const QString &path)
{
    // The house lists inner folders before the outer ones.
    for (const Room &room : house()) {
        if (path.startsWith(room.folder + u'/'))
            return room.name;
    }
    return {};
}

QStringList forbiddenArrows(const SourceFile &file)
{
    const Room *room = roomNamed(roomOf(file.path));
    if (!room || !file.isCpp())
        return {};
    QStringList found;
    const QString code = file.code(true);
    static const QRegularExpression include = includeOf(QStringLiteral("\"([^\"]+)\""));
    for (const QRegularExpressionMatch &match : include.globalMatch(code)) {
        const QString header = match.captured(1);
        const QString other = roomOf(header);
        if (other.isEmpty()) {
            found << QStringLiteral("%1: \"%2\" is not full from the root").arg(file.path, header);
        } else if (other != room->name && !room->rooms.contains(other)) {
            found << QStringLiteral("%1: %2 may not see %3 (\"%4\")")
                         .arg(file.path, room->name, other, header);
        }
    }
    return found;
}

QStringList forbiddenModules(const SourceFile &file, const QString &qtHeaders)
{
    const Room *room = roomNamed(roomOf(file.path));
    if (!room || !file.isCpp())
        return {};
    QStringList found;
    const QString code = file.code(true);
    static const QRegularExpression include = includeOf(QStringLiteral("<([^>]+)>"));
    for (const QRegularExpressionMatch &match : include.globalMatch(code)) {
        const QString module = moduleOf(match.captured(1), qtHeaders);
        // One start of the program speaks with another, through a local socket.
        const bool isLocalSocket = file.path.startsWith(QStringLiteral("app/running_program."))
                                   && match.captured(1).startsWith(QStringLiteral("QLocal"));
        if (!module.isEmpty() && !room->modules.contains(module) && !isLocalSocket) {
            found << QStringLiteral("%1: %2 may not use Qt %3 (<%4>)")
                         .arg(file.path, room->name, module, match.captured(1));
        }
    }
    return found;
}

QStringList forbiddenLibraries(const SourceFile &file)
{
    struct Wrapper {
        QString header;  ///< how the library's headers are called
        QString sources; ///< which may include them
    };
    static const QList<Wrapper> wrappers{
        {QStringLiteral("cmark"), QStringLiteral("^editor/essay/markdown[^/]*\\.cpp$")},
        {QStringLiteral("yaml-cpp/"), QStringLiteral("^editor/essay/front_matter[^/]*\\.cpp$")},
        {QStringLiteral("hunspell"), QStringLiteral("^editor/text/speller\\.cpp$")},
        {QStringLiteral("qpdf/"), QStringLiteral("^preview/view/[^/]*\\.cpp$")},
    };
    if (!file.isProgram() || !file.isCpp())
        return {};
    QStringList found;
    const QString code = file.code(true);
    for (const Wrapper &wrapper : wrappers) {
        if (QRegularExpression(wrapper.sources).match(file.path).hasMatch())
            continue;
        found += findings(file, code, includeOf(QStringLiteral("[<\"]%1").arg(wrapper.header)),
                          QStringLiteral("this library has its wrapper elsewhere"));
    }
    return found;
}

QStringList forbiddenLinks(const QString &linkLine)
{
    const QString target = linkLine.section(u'=', 0, 0);
    // The program itself is its main and the room `program`.
    const Room *room =
        roomNamed(target == QStringLiteral("stetmark") ? QStringLiteral("program") : target);
    if (!room)
        return {QStringLiteral("%1 is no room of the house").arg(target)};
    QStringList found;
    const QStringList libraries = linkLine.section(u'=', 1).split(u';', Qt::SkipEmptyParts);
    for (const QString &library : libraries) {
        // How CMake notes a target linked from another folder.
        if (library.startsWith(QStringLiteral("::@")))
            continue;
        // For the local socket of app/running_program alone.
        if (linkLine.startsWith(QStringLiteral("stetmark="))
            && library == QStringLiteral("Qt6::Network"))
            continue;
        const bool isModule = library.startsWith(QStringLiteral("Qt6::"))
                              && room->modules.contains(library.sliced(5));
        if (!isModule && !room->rooms.contains(library) && !room->libraries.contains(library)
            && library != room->name)
            found << QStringLiteral("%1 may not link %2").arg(target, library);
    }
    return found;
}

QStringList screenLibraries(const QString &lddOutput)
{
    static const QRegularExpression screen(
        QStringLiteral("lib(Qt6?(Gui|Widgets|WebEngine|Quick|Svg|PrintSupport|OpenGL)"
                       "|X11|wayland|GL\\.|EGL)\\S*"));
    QStringList found;
    for (const QRegularExpressionMatch &match : screen.globalMatch(lddOutput))
        found << match.captured();
    return found;
}

} // namespace stetmark::architecture
