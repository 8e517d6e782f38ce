// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/html_roles.h"
#include "editor/essay/html_style.h"
#include "editor/essay/html_tokens.h"
#include "editor/essay/rich_text_builder.h"

#include <vector>

namespace stetmark {

/// Reads the text and its formats out of HTML that another program made: browsers, office
/// programs, mail. Nothing is run or fetched; links and images keep their address where it
/// could be followed by hand. Linear in time; any depth of nesting is borne.
class HtmlReader
{
public:
    explicit HtmlReader(QStringView html) : m_tokens(html) {}

    RichBlocks read();

private:
    /// How text looks that is read now.
    struct Look {
        RichFormats formats;
        RichLink link;
        bool isHidden = false;
        bool isMarker = false; ///< the sign of one of Word's list items
        bool isInNote = false;
        bool keepsLines = false;
        bool isInPre = false;
    };
    struct Element {
        HtmlRole role;
        QString name;
        Look outer;
        size_t depth; ///< of containers, outside
    };

    void start(const HtmlToken &token);
    void startBlock(HtmlRole role, const HtmlToken &token, const HtmlStyle &style);
    void startList(const HtmlToken &token);
    void startItem(const HtmlToken &token);
    void startTable(HtmlRole role, const HtmlToken &token, const HtmlStyle &style);
    void startInline(HtmlRole role, const HtmlToken &token);
    void startPre(const HtmlToken &token);
    bool addVoid(HtmlRole role, const HtmlToken &token);
    void addImage(const HtmlToken &token);
    void applyStyle(HtmlRole role, const HtmlStyle &style);
    void end(const HtmlToken &token);
    void popTo(size_t height);
    /// Ends the innermost element of one of `roles` if none of `walls` is inside it.
    void endInside(std::initializer_list<HtmlRole> roles, std::initializer_list<HtmlRole> walls);
    bool isIn(HtmlRole role) const;

    void addText(const QString &text);
    void addPreText(const QString &text);
    void addLine(QStringView text);
    void breakLine();
    void breakPreLine();
    void endPre();

    HtmlTokens m_tokens;
    RichTextBuilder m_builder;
    std::vector<Element> m_open;
    size_t m_beyond = 0; ///< elements that were too deep to be opened
    Look m_look;
    QString m_pre;
    bool m_isPreStart = false; ///< right behind its tag
    bool m_preHasCode = false; ///< an element of its own for the code
    QString m_preLanguage;
};

} // namespace stetmark
