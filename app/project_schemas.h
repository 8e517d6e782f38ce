// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/project_schema.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace stetmark {

class EssayDocument;
class MessageArea;
class OpenEssays;

/// Gives each open essay the fields of its project. The schema is looked for and read in
/// the background: when an essay is opened, shown or saved, under the same name or another.
/// Essays of one file share one schema, and its changes. What is wrong with a file is told
/// in the messages of its essays; where it cannot be used, they have the usual fields.
class ProjectSchemas : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this. Follows every essay that is added to `essays`.
    ProjectSchemas(OpenEssays &essays, MessageArea &messages, QObject *parent = nullptr);
    /// Waits for the file that is being read.
    ~ProjectSchemas() override;

    /// Looks whether the essay that is shown has another schema now.
    void look();
    /// As it was read last; null before that.
    FieldSchemaPtr schemaOf(EssayDocument *essay) const { return m_known.value(essay).schema; }

Q_SIGNALS:
    void changed(stetmark::EssayDocument *essay);

private:
    void watch(EssayDocument *essay);
    void look(EssayDocument *essay);
    void take(EssayDocument *essay, const QString &path, ProjectSchema project);
    void set(EssayDocument *essay, const ProjectSchema &project);
    void report(EssayDocument *essay, const ProjectSchema &project);

    OpenEssays &m_essays;
    MessageArea &m_messages;
    QHash<EssayDocument *, ProjectSchema> m_known;
    QThreadPool m_pool; ///< one after the other: the last one asked for is the newest
};

} // namespace stetmark
