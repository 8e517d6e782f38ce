// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/page_settings.h"

#include "editor/essay/front_matter.h"
#include "preview/render/regular_file.h"

#include <QCoreApplication>
#include <QDir>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Settings are small; what is larger is something else.
constexpr qint64 largestSettings = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

PageSettings readSettings(RegularFile &file, const QString &path)
{
    PageSettings settings;
    settings.path = path;
    if (file.state() != RegularFile::State::Open || file.size() > largestSettings) {
        settings.problem = tr("The folder's settings %1 are no file of settings; the page was "
                              "made without them.")
                               .arg(path);
        return settings;
    }
    const FrontMatter yaml = readYaml(QString::fromUtf8(file.read(largestSettings)));
    if (!yaml.readOnlyReason.isEmpty()) {
        settings.problem = tr("The folder's settings %1 could not be read: %2 The page was made "
                              "without them.")
                               .arg(path, yaml.readOnlyReason);
        return settings;
    }
    if (const FrontMatterNode *language = yaml.root.find(u"lang"))
        settings.language = language->value.trimmed();
    return settings;
}

} // namespace

PageSettings readPageSettings(const QString &essayPath)
{
    const QString start = folderOf(essayPath);
    if (start.isEmpty())
        return {};
    QDir folder(start);
    do {
        const QString path = folder.filePath(u".stetmark/page.yaml"_s);
        RegularFile file(path);
        if (file.state() != RegularFile::State::Missing)
            return readSettings(file, path);
    } while (folder.cdUp());
    return {};
}

} // namespace stetmark
