// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/library/folder_fields.h"
#include "editor/essay/analysis.h"
#include "editor/essay/field_schema.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <memory>

namespace stetmark {

class EssayDocument;
class FolderScan;

/// What the front matters of the open essays and of their folder use: words for tags,
/// categories and a project's own lists, and keys that the schema lacks.
class TagCompletions : public QObject
{
    Q_OBJECT

public:
    explicit TagCompletions(QObject *parent = nullptr);

    void watch(EssayDocument *essay);
    /// Reads `folder`, that of the essay that is shown, by the `schema` of this essay, in
    /// the background; empty for none. Again when something in it may have changed.
    void setFolder(const QString &folder, const FieldSchemaPtr &schema = nullptr);

Q_SIGNALS:
    /// `words` are to be offered in the field `key`; sorted, each once.
    void changed(const QString &key, const QStringList &words);
    /// Fields that may be added besides those of the schema; the most used first.
    void keysChanged(const QList<stetmark::Field> &fields);

private:
    struct Known {
        std::shared_ptr<const FrontMatter> frontMatter; ///< that they were read from
        FieldSchemaPtr schema;
        EssayFields fields;
    };
    using WordsByKey = QMap<QString, QStringList>;

    void read(const QObject *essay, const Analysis &analysis);
    WordsByKey wordsIn(const FolderFields &fields) const;
    void announce();

    FieldSchemaPtr m_schema; ///< of the essay that is shown
    FolderScan *m_scan;
    FolderFields m_folder;
    QHash<const QObject *, Known> m_essays;
    WordsByKey m_announcedWords;
    QList<Field> m_announcedKeys;
};

} // namespace stetmark
