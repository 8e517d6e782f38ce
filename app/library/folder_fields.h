// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/essay/front_matter.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace stetmark {

/// A key that the schema lacks, as one essay uses it.
struct OtherKey {
    QString key;
    std::optional<FieldType> type; ///< none where the value is empty

    friend bool operator==(const OtherKey &, const OtherKey &) = default;
};

/// What one essay's front matter tells about the fields of its folder.
struct EssayFields {
    QStringList tags;
    QStringList categories;
    QMap<QString, QStringList> lists; ///< by key: of the schema's other fields of type Tags
    QList<OtherKey> others;           ///< at the top of the front matter

    friend bool operator==(const EssayFields &, const EssayFields &) = default;
};

EssayFields readEssayFields(const FrontMatter &frontMatter, const FieldSchema &schema);

/// What the essays of a folder use, together.
struct FolderFields {
    QString folder;                   ///< absolute
    QStringList tags;                 ///< each once, in order whatever the case
    QStringList categories;           ///< as tags
    QMap<QString, QStringList> lists; ///< as tags, by key
    QList<Field> others;              ///< each key once, the most used first

    friend bool operator==(const FolderFields &, const FolderFields &) = default;
};

/// Sums up essays one by one. Of very many words or keys it gives the most used.
class FieldTally
{
public:
    void add(const EssayFields &essay);
    FolderFields sum() const; ///< without the folder

private:
    struct KeyUse {
        int essays = 0;
        QMap<FieldType, int> types; ///< how often a value was of each
    };

    QHash<QString, int> m_tags;
    QHash<QString, int> m_categories;
    QMap<QString, QHash<QString, int>> m_lists;
    QHash<QString, KeyUse> m_others;
};

/// All of `a`, and what `b` has besides.
FolderFields merged(const FolderFields &a, const FolderFields &b);

} // namespace stetmark
