// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace stetmark {

/// The most lists and maps that may stand inside each other in a front matter.
/// It bounds every recursion over a tree; essays have 3 or 4.
constexpr int MaxFrontMatterDepth = 200;

/// One thing that yaml-cpp found. Positions are UTF-16 positions in the text that
/// was read.
struct YamlEvent {
    enum class Type { Scalar, Null, Alias, ListStart, ListEnd, MapStart, MapEnd };

    Type type = Type::Null;
    /// Where the value starts, its anchor and tag included. That of a value that
    /// is omitted is meaningless.
    qsizetype position = 0;
    bool isFlow = false;    ///< of ListStart and MapStart
    bool hasAnchor = false; ///< a '&' stands before the value
    /// A tag stands before a list, a map or a plain scalar. Not to be asked of a
    /// quoted or block scalar, for which yaml-cpp makes no difference.
    bool hasTag = false;
    /// Number of the anchor, or of the one that an alias names; 0 for none.
    size_t anchor = 0;
    QString value; ///< of a scalar; null has none
};

struct YamlProblem {
    qsizetype position = 0;
    QString message;
};

struct YamlEvents {
    std::vector<YamlEvent> events; ///< of the first document, empty if there is none
    std::optional<YamlProblem> problem;
};

/// Reads `text`, which has no control characters and does not start with a byte
/// order mark. The only includer of yaml-cpp. Never throws.
YamlEvents readYamlEvents(QStringView text);

} // namespace stetmark
