// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/template_finder.h"

#include "editor/essay/essay_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(Template)
};

constexpr qint64 largestTemplate = 256 * 1024;
constexpr qsizetype mostTemplates = 100;
constexpr int mostEntries = 2000;
constexpr int mostFoldersAbove = 40;

EssayTemplate builtIn(const QString &name, const QString &label)
{
    QFile file(u":/stetmark/templates/%1.md"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program's own template is missing");
    return {name, label, {}, QString::fromUtf8(file.readAll())};
}

/// The nearest folder called `name` in `folder` or above it; empty when there is none.
QString nearest(const QString &name, const QString &folder)
{
    QDir above(QDir(folder).absolutePath());
    for (int i = 0; i < mostFoldersAbove; ++i) {
        const QFileInfo found(above.filePath(name));
        if (found.isDir())
            return found.filePath();
        if (above.isRoot())
            break;
        // Not cdUp(): a folder that is yet to be made has some above it too.
        above.setPath(QFileInfo(above.path()).path());
    }
    return {};
}

/// Adds the templates in `folder`, sorted by their names.
void addTemplates(const QString &folder, TemplateSearch &search)
{
    if (!QFileInfo(folder).isReadable()) {
        search.leftOut.append({Error::Kind::NotReadable,
                               Messages::tr("The templates in “%1” could not be read: you may not "
                                            "have the right to read that folder.")
                                   .arg(QDir::toNativeSeparators(folder))});
    }
    QStringList paths;
    QDirIterator files(folder, {u"*.md"_s}, QDir::Files);
    for (int entries = 0; files.hasNext() && entries < mostEntries; ++entries)
        paths.append(files.next());
    paths.sort();
    for (const QString &path : paths.first(std::min(paths.size(), mostTemplates))) {
        if (const auto read = readTemplate(path))
            search.templates.append(*read);
        else
            search.leftOut.append(read.error());
    }
}

} // namespace

QList<EssayTemplate> builtInTemplates()
{
    return {builtIn(u"essay"_s, Messages::tr("Essay")), builtIn(u"note"_s, Messages::tr("Note")),
            builtIn(u"plain"_s, Messages::tr("Plain text"))};
}

TemplateSearch searchTemplates(const QString &folder)
{
    TemplateSearch search;
    for (const QString &name : {u".stetmark/templates"_s, u"archetypes"_s}) {
        if (const QString place = nearest(name, folder); !place.isEmpty())
            addTemplates(place, search);
    }
    search.templates += builtInTemplates();
    return search;
}

QList<EssayTemplate> findTemplates(const QString &folder)
{
    return searchTemplates(folder).templates;
}

Result<EssayTemplate> readTemplate(const QString &path)
{
    const QFileInfo file(path);
    const auto bytes = readEssayStart(path, largestTemplate + 1);
    if (!bytes)
        return bytes.error();
    const DecodedText content = decodeText(*bytes);
    if (bytes->size() > largestTemplate || !content.readOnlyReason.isEmpty()) {
        return Error{
            Error::Kind::NotReadable,
            Messages::tr("“%1” is no template: that is a text in UTF-8 of at most 256 KiB.")
                .arg(QDir::toNativeSeparators(path))};
    }
    const QString name = file.completeBaseName();
    return EssayTemplate{name, name, file.absoluteFilePath(), content.text};
}

const EssayTemplate &defaultTemplate(const QList<EssayTemplate> &templates)
{
    const auto isDefault = [](const EssayTemplate &candidate) {
        return candidate.isBuiltIn() || candidate.name == "default"_L1;
    };
    return *std::ranges::find_if(templates, isDefault);
}

} // namespace stetmark
