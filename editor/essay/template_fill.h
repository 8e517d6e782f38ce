// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/template_placeholder.h"

#include <QString>
#include <QStringList>

namespace stetmark {

/// A template with its placeholders filled in.
struct FilledTemplate {
    QString text;
    QStringList left; ///< placeholders that stayed as they are, each once, in their order

    friend bool operator==(const FilledTemplate &, const FilledTemplate &) = default;
};

/// Puts `values` into `text`. A value in YAML front matter is set as any edit of a field
/// is, so that a title with quotes or a colon is still that title; in TOML and JSON it is
/// escaped in its quotes. Placeholders without a known meaning, those in comments and
/// keys, and all of a front matter that cannot be read, stay as they are.
FilledTemplate fillTemplate(const QString &text, const TemplateValues &values);

/// "my-first_essay" as a title: "My first essay".
QString titleFromName(const QString &name);

/// Says that the placeholders `left` stayed; one sentence for people.
QString leftPlaceholdersMessage(const QStringList &left);

} // namespace stetmark
