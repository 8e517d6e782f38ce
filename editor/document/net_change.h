// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/essay/text_edit.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace stetmark {

/// What a row of edits, such as the steps of a slider drag, has changed in sum.
/// Tells when the text is back where it began.
class NetChange
{
public:
    /// Reads a piece of the text as it is before the edits of the next add().
    using Read = std::function<QString(Span span)>;

    /// Adds `edits` (ordered, disjoint, positions of the text as it is).
    void add(const QList<TextEdit> &edits, const Read &read);
    /// Whether all edits added so far leave the text as it was before the first.
    bool isNothing() const { return !m_change || m_change->before == m_change->after; }
    void clear() { m_change.reset(); }

private:
    /// `before` at `position` became `after`.
    struct Change {
        qsizetype position = 0;
        QString before;
        QString after;
    };
    std::optional<Change> m_change;
};

} // namespace stetmark
