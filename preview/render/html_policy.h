// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/render/html_nester.h"
#include "editor/essay/html_tokens.h"

#include <QString>
#include <QStringView>

namespace stetmark {

/// What the policy asks of the page that raw HTML is written into.
class RawHtmlHost
{
public:
    virtual ~RawHtmlHost() = default;

    /// The level on the page of a raw heading of `level`.
    virtual int rawHeadingLevel(int level) = 0;
    /// Takes an id for a raw element; false when the page has it already.
    virtual bool claimId(const QString &id) = 0;
    virtual void addImage(const QString &address, const QString &alternative,
                          const QString &title) = 0;
    /// Tells the person what was left out. `offset` is into the HTML being added.
    virtual void report(qsizetype offset, const QString &message) = 0;
};

/// The policy for raw HTML on pages: an allow-list. Elements and attributes that
/// only shape text stay; everything that could run, load, submit, restyle or
/// redirect goes, each with a message. What comes out is written by HtmlNester
/// from decoded names and values, so nothing of the source's own syntax passes.
class RawHtmlPolicy
{
public:
    RawHtmlPolicy(HtmlNester &nester, RawHtmlHost &host) : m_nester(nester), m_host(host) {}

    /// Writes a piece of raw HTML. Elements may stay open for the pieces and the
    /// Markdown that follow.
    void add(QStringView html);

private:
    void startTag(const HtmlToken &token);
    void endTag(const HtmlToken &token);
    void startUnknown(const HtmlToken &token);
    QString allowedAttributes(const HtmlElement &element, const HtmlToken &token);
    QString allowedAttribute(HtmlTag tag, const HtmlToken &token, const HtmlAttribute &attribute);
    QString allowedHref(const HtmlToken &token, const QString &address);
    void reportTag(const HtmlToken &token, bool isContentDropped);

    HtmlNester &m_nester;
    RawHtmlHost &m_host;
};

} // namespace stetmark
