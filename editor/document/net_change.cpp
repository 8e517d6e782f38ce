// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/net_change.h"

#include <algorithm>

namespace stetmark {

void NetChange::add(const QList<TextEdit> &edits, const Read &read)
{
    if (edits.isEmpty())
        return;
    const Span edited{edits.first().position, edits.last().end()};
    if (!m_change) {
        const QString text = read(edited);
        m_change = Change{edited.start, text, text};
    }
    // Widen what was changed so far to all that will be.
    const Span changed{m_change->position, m_change->position + m_change->after.size()};
    if (edited.start < changed.start) {
        const QString front = read({edited.start, changed.start});
        m_change->before.prepend(front);
        m_change->after.prepend(front);
        m_change->position = edited.start;
    }
    if (edited.end > changed.end) {
        const QString back = read({changed.end, edited.end});
        m_change->before.append(back);
        m_change->after.append(back);
    }

    QList<TextEdit> local = edits;
    for (TextEdit &edit : local)
        edit.position -= m_change->position;
    m_change->after = applied(m_change->after, local);
}

} // namespace stetmark
