// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"

#include <QList>
#include <QString>

#include <variant>

namespace stetmark {

/// The way from the root of a front matter to one of its values: keys of maps
/// and positions in lists, from 0.
class FieldPath
{
public:
    using Step = std::variant<QString, qsizetype>;

    FieldPath() = default;
    explicit FieldPath(QList<Step> steps) : m_steps(std::move(steps)) {}

    /// Reads `status.percentage` or `bibliography[0].link`. A key that holds a
    /// dot, a bracket, a quote or nothing is written in double quotes, with \"
    /// and \\ inside: `"a.b/c".d`.
    static Result<FieldPath> parse(QStringView text);
    QString toString() const;

    const QList<Step> &steps() const { return m_steps; }
    bool isEmpty() const { return m_steps.isEmpty(); }
    FieldPath child(const QString &key) const;
    FieldPath child(qsizetype index) const;
    /// The path without its last step; the root's parent is the root.
    FieldPath parent() const;

    friend bool operator==(const FieldPath &, const FieldPath &) = default;

private:
    QList<Step> m_steps;
};

} // namespace stetmark
