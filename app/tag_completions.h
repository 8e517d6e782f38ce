// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/field_schema.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>

namespace stetmark {

class EssayDocument;

/// The words that the open essays use as tags and as categories.
class TagCompletions : public QObject
{
    Q_OBJECT

public:
    /// `schema` is copied.
    explicit TagCompletions(const FieldSchema &schema, QObject *parent = nullptr);

    void watch(EssayDocument *essay);

Q_SIGNALS:
    /// `words` are to be offered in the field `key`; sorted, each once.
    void changed(const QString &key, const QStringList &words);

private:
    struct Words {
        std::shared_ptr<const FrontMatter> frontMatter; ///< that they were read from
        QStringList tags;
        QStringList categories;
    };

    void read(const QObject *essay, const Analysis &analysis);
    void announce();
    void announce(FieldRole role, QStringList Words::*words);

    FieldSchema m_schema;
    QHash<const QObject *, Words> m_words;
};

} // namespace stetmark
