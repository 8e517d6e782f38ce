// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace stetmark {

/// What an element is to someone who reads HTML for its text.
enum class HtmlRole {
    None, ///< only its content counts
    Void, ///< has no content, and says nothing
    Hidden,
    HiddenRaw, ///< and its content holds no tags but its own end
    Page,      ///< all that is open before it ends
    Block,
    Paragraph,
    Heading,
    Quote,
    List,
    Item,
    Pre,
    Table,
    RowGroup,
    Row,
    Cell,
    Rule,
    Break,
    Image,
    Link,
    Strong,
    Emphasis,
    Strikethrough,
    Code,
    Quotation,
    Superscript,
    Input,
};

/// `name` is in lower case.
HtmlRole htmlRole(const QString &name);

} // namespace stetmark
