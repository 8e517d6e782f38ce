// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/project_schema.h"

#include "editor/essay/essay_file.h"
#include "editor/essay/text_codec.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <array>
#include <utility>

namespace stetmark {

namespace {

using Name = QLatin1StringView;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(ProjectSchema)
};

constexpr int mostFolders = 41; ///< the essay's own, and those above it
constexpr qsizetype longestReference = 1000;

constexpr std::array<Name, 4> schemaFiles{
    Name(".stetmark/fields.yaml"),
    Name(".stetmark/fields.json"),
    Name("frontmatter.json"),
    Name(".obsidian/types.json"),
};

bool isJson(const QString &path)
{
    return path.endsWith(Name(".json"), Qt::CaseInsensitive);
}

/// The nearest file `name` in `folder` or above it; empty when there is none.
QString nearest(const QString &folder, Name name)
{
    QString here = folder;
    for (int i = 0; i < mostFolders; ++i) {
        const QString path = QDir(here).filePath(name);
        if (QFileInfo(path).isFile())
            return path;
        const QString above = QFileInfo(here).path();
        if (above == here)
            break;
        here = above;
    }
    return {};
}

/// The file that `reference` names, whether or not it is there; empty when it names none.
QString referredFile(const QString &folder, const QString &reference)
{
    const bool isPath = isJson(reference) && reference.size() <= longestReference
                        && !reference.contains(Name("://")) && QDir::isRelativePath(reference);
    return isPath ? QDir::cleanPath(QDir(folder).filePath(reference)) : QString();
}

QString schemaFile(const QString &folder, const QString &reference)
{
    if (const QString referred = referredFile(folder, reference); !referred.isEmpty())
        return referred;
    for (const Name name : schemaFiles) {
        if (const QString found = nearest(folder, name); !found.isEmpty())
            return found;
    }
    return {};
}

/// Other programs keep their files for other ends too: one without fields is no mistake.
bool isOtherPrograms(const QString &path)
{
    return path.endsWith(Name("/frontmatter.json")) || path.endsWith(Name("/types.json"));
}

Error about(const QString &path, const Error &error)
{
    return {error.kind,
            QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), error.message)};
}

Result<QString> readText(const QString &path)
{
    const Result<QByteArray> bytes = readEssayStart(path, largestSchema + 1);
    if (!bytes)
        return bytes.error();
    if (bytes->size() > largestSchema) {
        return about(path, {Error::Kind::NotReadable,
                            Messages::tr("The file is larger than 1 MB, which is too large for a "
                                         "field schema.")});
    }
    return decodeText(*bytes).text;
}

Result<ImportedSchema> readSchema(const QString &path, const QString &text)
{
    const QString name = QFileInfo(path).fileName();
    if (name == Name("frontmatter.json"))
        return readFrontMatterCms(text);
    if (name == Name("types.json"))
        return readObsidianTypes(text);
    if (isJson(path))
        return readJsonSchema(text);
    Result<FieldSchema> schema = readFieldSchema(text);
    if (!schema)
        return schema.error();
    return ImportedSchema{*std::move(schema), {}};
}

} // namespace

Result<ImportedSchema> readSchemaFile(const QString &path)
{
    const Result<QString> text = readText(path);
    if (!text)
        return text.error();
    Result<ImportedSchema> schema = readSchema(path, *text);
    if (!schema)
        return about(path, schema.error());
    for (QString &note : schema->notes)
        note = about(path, {Error::Kind::Refused, note}).message;
    return schema;
}

ProjectSchema findProjectSchema(const QString &essay, const QString &reference)
{
    ProjectSchema project;
    if (essay.isEmpty())
        return project;
    project.file = schemaFile(QFileInfo(essay).absolutePath(), reference);
    if (project.file.isEmpty())
        return project;
    Result<ImportedSchema> read = readSchemaFile(project.file);
    if (!read) {
        if (read.error().kind == Error::Kind::NotFound && isOtherPrograms(project.file))
            return ProjectSchema();
        project.notices.append(read.error().message);
        return project;
    }
    project.notices = read->notes;
    const SchemaTypes types = isJson(project.file) ? SchemaTypes::Rough : SchemaTypes::Exact;
    project.schema =
        std::make_shared<FieldSchema>(completedBy(std::move(read->schema), essaySchema(), types));
    return project;
}

QString schemaReference(const FrontMatter &frontMatter)
{
    const FrontMatterNode *node = frontMatter.root.find(u"$schema");
    return node && node->kind == FrontMatterNode::Kind::Scalar ? node->value : QString();
}

} // namespace stetmark
