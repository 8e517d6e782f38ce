// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project_schemas.h"

#include "app/message_area.h"
#include "app/open_essays.h"
#include "editor/document/essay_document.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

const auto schemaTopic = u"schema"_s;
constexpr qsizetype mostNoticesTold = 3;

/// As much of `essay` as may name a schema. Most of a long text without a front matter
/// need not be copied to find that there is none.
QString startOf(const EssayDocument &essay)
{
    const bool hasFence = essay.textDocument()->firstBlock().text().startsWith("---"_L1);
    return hasFence ? essay.frontMatterText() : QString();
}

} // namespace

ProjectSchemas::ProjectSchemas(OpenEssays &essays, MessageArea &messages, QObject *parent)
    : QObject(parent), m_essays(essays), m_messages(messages)
{
    m_pool.setMaxThreadCount(1);
    connect(&essays, &OpenEssays::added, this, &ProjectSchemas::watch);
    connect(&essays, &OpenEssays::currentEssayChanged, this, [this] { look(); });
}

ProjectSchemas::~ProjectSchemas()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void ProjectSchemas::watch(EssayDocument *essay)
{
    m_known.insert(essay, {});
    connect(essay, &QObject::destroyed, this, [this, essay] { m_known.remove(essay); });
    const auto lookAgain = [this, essay] { look(essay); };
    connect(essay, &EssayDocument::loaded, this, lookAgain);
    connect(essay, &EssayDocument::saved, this, lookAgain);
}

void ProjectSchemas::look()
{
    if (EssayDocument *essay = m_essays.current())
        look(essay);
}

void ProjectSchemas::look(EssayDocument *essay)
{
    const QString path = essay->path();
    if (path.isEmpty())
        return;
    m_pool.start([this, essay, path, start = startOf(*essay)] {
        ProjectSchema project = findProjectSchema(path, schemaReference(readFrontMatter(start)));
        // Dropped by Qt when this object is gone by then.
        QMetaObject::invokeMethod(
            this, [this, essay, path, project = std::move(project)] { take(essay, path, project); },
            Qt::QueuedConnection);
    });
}

void ProjectSchemas::take(EssayDocument *essay, const QString &path, ProjectSchema project)
{
    // It was closed meanwhile, or saved as another file, for which a look is on its way.
    if (!m_known.contains(essay) || essay->path() != path)
        return;
    QList<EssayDocument *> sharing{essay};
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (project.file.isEmpty() || known->file != project.file)
            continue;
        sharing.append(known.key());
        if (known->schema && project.schema && *known->schema == *project.schema)
            project.schema = known->schema;
    }
    for (EssayDocument *one : std::as_const(sharing))
        set(one, project);
}

void ProjectSchemas::set(EssayDocument *essay, const ProjectSchema &project)
{
    ProjectSchema &known = m_known[essay];
    if (known == project)
        return;
    known = project;
    essay->setSchema(project.schema);
    report(essay, project);
    Q_EMIT changed(essay);
}

void ProjectSchemas::report(EssayDocument *essay, const ProjectSchema &project)
{
    if (project.notices.isEmpty()) {
        m_messages.remove(schemaTopic, essay);
        return;
    }
    QStringList lines;
    lines.append(project.schema
                     ? tr("Not all that this project says of its fields could be used.")
                     : tr("The fields of this project could not be read, so the usual ones are "
                          "shown. The essay is not affected."));
    lines += project.notices.first(std::min(project.notices.size(), mostNoticesTold));
    if (project.notices.size() > mostNoticesTold)
        lines.append(tr("… and %1 more.").arg(project.notices.size() - mostNoticesTold));
    Message message{Message::Kind::Problem, lines.join(u'\n'), schemaTopic, essay, {}, {}};
    if (essay->path() != project.file) {
        message.actionText = tr("&Open the File");
        message.action = [this, file = project.file] { m_essays.open({file}); };
    }
    m_messages.add(message);
}

} // namespace stetmark
