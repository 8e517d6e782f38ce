// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/essay/text_edit.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace stetmark {

/// What was found in a text, as plain values: in order, and none over another.
struct Matches {
    QList<Span> spans;
    /// Of each match all groups from 1 on, counted from the start of the match; starts and
    /// ends of -1 for one that took no part.
    QList<Span> groups;
    QStringList groupNames{QString()}; ///< as TextPattern::groupNames()

    /// Group `group` of match `index`, 0 for the match itself; null when it took no part.
    std::optional<Span> group(qsizetype index, int group) const;
    /// -1 when `span` is none of them.
    qsizetype indexOf(Span span) const;
    /// The first one that begins at `position` or behind; how many there are when none does.
    qsizetype firstFrom(qsizetype position) const;

    /// Moves the spans as `edit` moves the text, and drops those in which it changes
    /// something. The groups are lost.
    void follow(const TextEdit &edit);
};

} // namespace stetmark
