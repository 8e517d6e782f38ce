// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace stetmark {

/// Something about an essay that a person should know, and where it is.
struct Issue {
    enum class Severity { Note, Warning, Error };

    Severity severity = Severity::Warning;
    Span span;
    int line = 1;   ///< of span.start, from 1
    int column = 1; ///< of span.start, in UTF-16 code units from 1
    QString message;

    friend bool operator==(const Issue &, const Issue &) = default;
};

/// An issue at `span` of `text`, with line and column filled in.
Issue makeIssue(Issue::Severity severity, QStringView text, Span span, const QString &message);

} // namespace stetmark
