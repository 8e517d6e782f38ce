// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/image_names.h"

#include "editor/essay/markdown_writer_inlines.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr qsizetype longestName = 100;

/// What a name may not have on some system, or in an address.
bool isForbidden(QChar character)
{
    return character.category() == QChar::Other_Control
           || character.category() == QChar::Other_Format || character.isNonCharacter()
           || u"/\\:*?\"<>|#%"_s.contains(character);
}

bool hasPlaceholdersOnly(const QString &text)
{
    static const QRegularExpression placeholder(u"\\{(?:essay|date|time|n)\\}"_s);
    QString rest = text;
    rest.remove(placeholder);
    return !rest.contains(u'{') && !rest.contains(u'}')
           && std::none_of(rest.begin(), rest.end(), isForbidden);
}

} // namespace

bool isImageFile(const QString &path)
{
    static const QStringList suffixes{u"png"_s,  u"jpg"_s,  u"jpeg"_s, u"gif"_s,
                                      u"webp"_s, u"avif"_s, u"svg"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

QString checkedImageFolder(const QString &folder)
{
    QStringList parts;
    const QStringList given = folder.trimmed().split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : given) {
        if (part == u'.')
            continue;
        if (part == ".."_L1 || part.size() > longestName || !hasPlaceholdersOnly(part))
            return QString::fromLatin1(usualImageFolder);
        parts.append(part.trimmed());
    }
    if (folder.trimmed().startsWith(u'/') || folder.startsWith(u'~'))
        return QString::fromLatin1(usualImageFolder);
    return parts.join(u'/');
}

QString checkedImageName(const QString &pattern)
{
    const QString name = pattern.trimmed();
    const bool isName = !name.isEmpty() && !name.startsWith(u'.') && name.size() <= longestName
                        && hasPlaceholdersOnly(name);
    return isName ? name : QString::fromLatin1(usualImageName);
}

QString filledImageName(const QString &pattern, const ImageNaming &naming, int number)
{
    QString name = pattern;
    const bool counts = name.contains("{n}"_L1);
    name.replace("{date}"_L1, naming.when.toString(u"yyyy-MM-dd"_s));
    name.replace("{time}"_L1, naming.when.toString(u"HHmmss"_s));
    name.replace("{n}"_L1, QString::number(number));
    // Last: the name of an essay may hold braces of its own.
    name.replace("{essay}"_L1, naming.essay);
    if (!counts && number > 1)
        name += u'-' + QString::number(number);
    return name;
}

QString safeFileName(const QString &name)
{
    QString safe;
    for (const QChar character : name.normalized(QString::NormalizationForm_C)) {
        // Brackets would be percent-encoded in every address.
        if (character.isSpace() || u"-()[]{}'`^&"_s.contains(character))
            safe += safe.endsWith(u'-') ? QString() : u"-"_s;
        else if (!isForbidden(character))
            safe += character;
    }
    while (safe.startsWith(u'.') || safe.startsWith(u'-'))
        safe.remove(0, 1);
    safe.truncate(longestName);
    while (safe.endsWith(u'.') || safe.endsWith(u'-')
           || (!safe.isEmpty() && safe.back().isHighSurrogate()))
        safe.chop(1);
    return safe.isEmpty() ? u"image"_s : safe;
}

QString imageAddress(const QString &path)
{
    QString address;
    for (const QChar character : path) {
        const bool isPlain =
            character.unicode() >= 0x80
                ? !character.isSpace() && character.category() != QChar::Other_Format
                      && character.category() != QChar::Other_Control
                : character.isLetterOrNumber() || u"/-._~!$,;=@+"_s.contains(character);
        address += isPlain ? QString(character)
                           : QString::fromLatin1(QString(character).toUtf8().toPercentEncoding());
    }
    return address;
}

QString imageMarkdown(const QString &address, const QString &alternative)
{
    RichRun run;
    run.kind = RichRun::Kind::Image;
    run.text = alternative.simplified();
    run.image = {address, {}};
    return markdownInlines({run}, InlinePlace::Paragraph);
}

} // namespace stetmark
