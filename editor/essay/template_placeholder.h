// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace stetmark {

/// What a template is filled in with.
struct TemplateValues {
    QString title; ///< on one line
    QString slug;
    QDateTime now;
};

/// Where placeholders `{{ … }}` stand in `text`, each on one line. Hugo's shortcodes,
/// `{{< … >}}` and `{{% … %}}`, belong to essays and are none.
QList<Span> findPlaceholders(QStringView text);

/// What a placeholder stands for.
struct PlaceholderValue {
    QString text;
    bool isDate = false;

    friend bool operator==(const PlaceholderValue &, const PlaceholderValue &) = default;
};

/// The value of `placeholder` (with its braces): `title`, `slug`, `date`, and of Hugo's
/// archetypes what is common: `.Title`, `.Date`, `.Name` and its relatives, `replace
/// .Name "-" " " | title`, and dates with a layout, `now.Format "2006-01-02"`. None for
/// any other.
std::optional<PlaceholderValue> valueOf(QStringView placeholder, const TemplateValues &values);

} // namespace stetmark
