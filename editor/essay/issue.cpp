// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/issue.h"

#include <algorithm>

namespace stetmark {

Issue makeIssue(Issue::Severity severity, QStringView text, Span span, const QString &message)
{
    const QStringView before = text.first(std::clamp<qsizetype>(span.start, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return {severity, span, int(before.count(u'\n')) + 1, int(before.size() - lineStart) + 1,
            message};
}

} // namespace stetmark
