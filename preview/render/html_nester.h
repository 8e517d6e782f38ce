// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/render/html_elements.h"
#include "preview/render/html_table.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace stetmark {

/// Writes HTML that is always balanced and nested as HTML demands, from two
/// sources: Markdown, whose elements are well nested among themselves, and the
/// document's raw HTML, which may be anything. Raw elements give way: they end
/// where their surrounding Markdown element ends, or where something comes that
/// may not stand in them. Linear in its input; the depth of raw elements is
/// bounded, that of Markdown's is its caller's.
class HtmlNester
{
public:
    /// Markdown's own elements. `attributes` begin with a blank and are escaped.
    void open(HtmlTag tag, const QString &attributes = {});
    void close();
    void addVoid(HtmlTag tag, const QString &attributes = {});
    /// A finished piece of phrasing content.
    void addPhrasing(const QString &html);
    /// Plain text, escaped here.
    void addText(QStringView text);

    /// Elements of raw HTML. False: it may not stand here, and was left out.
    bool openRaw(HtmlTag tag, const QString &attributes);
    /// Whether openRaw() would write it.
    bool canOpenRaw(HtmlTag tag) const;
    bool closeRaw(HtmlTag tag);

    /// Leaves out all that comes until the end tag of `name`, or until the
    /// surrounding Markdown element ends.
    void omit(const QString &name);
    bool isOmitting() const { return !m_omitted.isEmpty(); }
    QString omitted() const { return m_omitted; }
    /// A tag within what is omitted; those of the same name nest.
    void omittedTag(const QString &name, bool isEnd);

    /// Whether text that comes now would be inside a link.
    bool isInLink() const { return m_openLinks > 0; }

    /// Closes whatever is open and gives the whole.
    QString finish();

private:
    struct Frame {
        const HtmlElement *element = nullptr;
        bool isRaw = false;
        bool isWritten = false;
        bool hasContent = false;
        bool lacks = false; ///< a details its summary, a dl its last dd, a ruby its rt
        int cells = 0;      ///< of a row
        int texts = 0;      ///< how many texts had been written when it was opened
        int stage = 0;      ///< of a table or figure: how far it is in its parts
    };
    static bool accepts(const Frame &frame, unsigned category);
    static bool accepts(const Frame &frame, const HtmlElement &element);
    static void noteChild(Frame &parent, const HtmlElement &child);
    std::optional<size_t> holderDepth(const HtmlElement &element) const;
    void makeRoom(unsigned category);
    void leaveRawLinks();
    void beforeContent(bool isSummary);
    void write(const HtmlElement &element, const QString &attributes);
    void push(const HtmlElement &element, const QString &attributes, bool isRaw, bool isWritten);
    void popTo(size_t depth);
    void pop();
    void complete(const Frame &frame);
    void startLine();

    QString m_html;
    std::vector<Frame> m_frames;
    std::vector<HtmlTable> m_tables; ///< the raw ones that are open
    QString m_omitted;               ///< name of the element being left out
    int m_omittedDepth = 0;
    size_t m_omittedAt = 0;  ///< number of frames when it began
    int m_omittedBlocks = 0; ///< frames since then that are no phrasing content
    int m_texts = 0;         ///< how many texts have been written
    int m_openLinks = 0;
    int m_openRaw = 0;
};

} // namespace stetmark
