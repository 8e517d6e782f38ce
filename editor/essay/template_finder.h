// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"

#include <QList>
#include <QString>

namespace stetmark {

/// What a new essay begins as.
struct EssayTemplate {
    QString name;  ///< by which it is asked for: "essay", or a file's name without `.md`
    QString label; ///< for people
    QString path;  ///< absolute; empty for a built-in one
    QString text;  ///< with its placeholders

    bool isBuiltIn() const { return path.isEmpty(); }
};

/// The templates for the essays of a folder, and why some could not be used.
struct TemplateSearch {
    QList<EssayTemplate> templates;
    QList<Error> leftOut;
};

QList<EssayTemplate> builtInTemplates();

/// The templates for an essay in `folder`, the nearest first, then the built-in ones:
/// `*.md` in the nearest `.stetmark/templates` of `folder` and the folders above it, and in
/// the nearest `archetypes` (Hugo's). Left out is what is no regular file, no UTF-8 text
/// or over 256 KiB. Blocking; call it off the GUI thread.
TemplateSearch searchTemplates(const QString &folder);

/// The templates of searchTemplates() alone.
QList<EssayTemplate> findTemplates(const QString &folder);

/// The template in the file at `path`. Refuses what findTemplates() leaves out. Blocking.
Result<EssayTemplate> readTemplate(const QString &path);

/// The template that is taken where none is asked for: the folder's `default`, or the
/// built-in essay. `templates` are those of findTemplates().
const EssayTemplate &defaultTemplate(const QList<EssayTemplate> &templates);

} // namespace stetmark
