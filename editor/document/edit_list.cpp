// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/edit_list.h"

#include <algorithm>

namespace stetmark {

void appendEdit(QList<TextEdit> &edits, const TextEdit &edit)
{
    if (edits.isEmpty()) {
        edits.append(edit);
        return;
    }
    TextEdit &last = edits.last();
    const qsizetype insertedEnd = last.position + last.inserted.size();
    if (edit.end() < last.position || edit.position > insertedEnd) {
        edits.append(edit);
        return;
    }
    // What `edit` removes before and behind the inserted text is older text.
    const qsizetype before = std::max<qsizetype>(0, last.position - edit.position);
    const qsizetype behind = std::max<qsizetype>(0, edit.end() - insertedEnd);
    const qsizetype from = std::max<qsizetype>(0, edit.position - last.position);
    last.inserted.replace(from, edit.removed - before - behind, edit.inserted);
    last.position -= before;
    last.removed += before + behind;
}

} // namespace stetmark
