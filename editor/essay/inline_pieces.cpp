// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/inline_pieces.h"

#include <algorithm>
#include <iterator>

namespace stetmark {

namespace {

using Kind = InlinePiece::Kind;

constexpr RichFormat formats[]{RichFormat::Strong, RichFormat::Emphasis, RichFormat::Strikethrough};

/// What is open: a format, or the link.
struct Mark {
    bool isLink = false;
    RichFormat format = RichFormat::Strong;
    size_t piece = 0;
    RichLink link;
};

bool holds(const RichRun &run, const Mark &mark)
{
    return mark.isLink ? run.link == mark.link : run.formats.testFlag(mark.format);
}

class Nesting
{
public:
    explicit Nesting(const RichRuns &runs) : m_runs(runs) {}

    std::vector<InlinePiece> pieces()
    {
        for (qsizetype i = 0; i < m_runs.size(); ++i) {
            closeFor(m_runs[i]);
            openFor(i);
            add(m_runs[i]);
        }
        while (!m_open.empty())
            closeOne();
        return std::move(m_pieces);
    }

private:
    void closeFor(const RichRun &run)
    {
        const auto first = std::find_if(m_open.begin(), m_open.end(),
                                        [&](const Mark &mark) { return !holds(run, mark); });
        for (auto count = m_open.end() - first; count > 0; --count)
            closeOne();
    }

    void closeOne()
    {
        const Mark mark = m_open.back();
        m_open.pop_back();
        InlinePiece piece;
        piece.kind = mark.isLink ? Kind::CloseLink : Kind::Close;
        piece.format = mark.format;
        piece.partner = mark.piece;
        piece.run.link = mark.link;
        m_pieces[mark.piece].partner = m_pieces.size();
        m_pieces.push_back(piece);
    }

    void openFor(qsizetype at)
    {
        std::vector<std::pair<qsizetype, Mark>> wanted; // with how far each lasts
        const RichRun &run = m_runs[at];
        const auto want = [&](const Mark &mark) {
            const bool isOpen = std::any_of(m_open.begin(), m_open.end(), [&](const Mark &open) {
                return open.isLink == mark.isLink && (mark.isLink || open.format == mark.format);
            });
            if (isOpen)
                return;
            qsizetype end = at;
            while (end < m_runs.size() && holds(m_runs[end], mark))
                ++end;
            wanted.emplace_back(end, mark);
        };
        if (!run.link.address.isEmpty())
            want({true, RichFormat::Strong, 0, run.link});
        for (const RichFormat format : formats) {
            if (run.formats.testFlag(format))
                want({false, format, 0, {}});
        }
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
        for (auto &[end, mark] : wanted)
            open(mark);
    }

    void open(Mark mark)
    {
        InlinePiece piece;
        piece.kind = mark.isLink ? Kind::OpenLink : Kind::Open;
        piece.format = mark.format;
        piece.run.link = mark.link;
        mark.piece = m_pieces.size();
        m_pieces.push_back(piece);
        m_open.push_back(mark);
    }

    void add(const RichRun &run)
    {
        InlinePiece piece;
        piece.run = run;
        piece.kind = run.kind == RichRun::Kind::Image         ? Kind::Image
                     : run.kind == RichRun::Kind::LineBreak   ? Kind::LineBreak
                     : run.formats.testFlag(RichFormat::Code) ? Kind::Code
                                                              : Kind::Text;
        m_pieces.push_back(piece);
    }

    const RichRuns &m_runs;
    std::vector<InlinePiece> m_pieces;
    std::vector<Mark> m_open;
};

bool isAutolink(const std::vector<InlinePiece> &pieces, size_t at)
{
    const InlinePiece &open = pieces[at];
    if (open.partner != at + 2 || pieces[at + 1].kind != Kind::Text
        || !open.run.link.title.isEmpty())
        return false;
    const QString &text = pieces[at + 1].run.text;
    const QString &address = open.run.link.address;
    // References are read in there, and no backslash is.
    if (text.contains(u'&') || text.contains(u'<') || text.contains(u'>') || text.contains(u' '))
        return false;
    return address == text || address == QStringLiteral("mailto:") + text;
}

} // namespace

std::vector<InlinePiece> inlinePieces(const RichRuns &runs)
{
    std::vector<InlinePiece> pieces = Nesting(runs).pieces();
    for (size_t i = 0; i < pieces.size(); ++i)
        pieces[i].isAutolink = pieces[i].kind == Kind::OpenLink && isAutolink(pieces, i);
    return pieces;
}

} // namespace stetmark
