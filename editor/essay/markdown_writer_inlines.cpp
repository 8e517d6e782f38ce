// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_writer_inlines.h"

#include "editor/essay/inline_pieces.h"
#include "editor/essay/markdown_escape.h"
#include "editor/essay/markdown_writer_check.h"

#include <QRegularExpression>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

using Kind = InlinePiece::Kind;
using Pieces = std::vector<InlinePiece>;

/// How the same is written, the most usual way first.
struct Spelling {
    bool hasUnderscores = false; ///< for emphasis
    bool hasTags = false;        ///< for all formats
    bool isFullyEscaped = false;
};

/// No paragraph that someone wrote is longer; one that is, is written the usual way, unseen.
constexpr qsizetype longestTried = 200'000;

constexpr Spelling spellings[]{
    {}, {true, false, false}, {false, false, true}, {true, false, true}, {false, true, true}};

bool isFormatSign(const InlinePiece &piece)
{
    return piece.kind == Kind::Open || piece.kind == Kind::Close;
}

/// Destination of a link (CommonMark, section 6.3).
QString destination(const QString &address)
{
    QString plain;
    bool needsBrackets = address.isEmpty();
    for (const QChar character : address) {
        if (character == u'<')
            plain += "%3C"_L1;
        else if (character == u'>')
            plain += "%3E"_L1;
        else if (character == u'\\')
            plain += "\\\\"_L1;
        else if (character == u'&')
            plain += "&amp;"_L1;
        else
            plain += character;
        needsBrackets = needsBrackets || u"() "_s.contains(character);
    }
    // An ampersand that begins no name may stay as people write it.
    static const QRegularExpression bare(u"&amp;(?!#?\\w{1,31};)"_s);
    plain.replace(bare, u"&"_s);
    return needsBrackets ? u'<' + plain + u'>' : plain;
}

QString target(const RichLink &link)
{
    QString text = u'(' + destination(link.address);
    if (!link.title.isEmpty()) {
        QString title = link.title;
        title.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'&', "&amp;"_L1);
        text += " \""_L1 + title + u'"';
    }
    return text + u')';
}

QString codeSpan(const QString &code)
{
    QString text = code;
    text.replace(u'\n', u' ');
    qsizetype longest = 0;
    qsizetype now = 0;
    for (const QChar character : text) {
        now = character == u'`' ? now + 1 : 0;
        longest = std::max(longest, now);
    }
    const QString fence(longest + 1, u'`');
    const bool isBlank = text.trimmed().isEmpty();
    const bool needsPad = text.startsWith(u'`') || text.endsWith(u'`')
                          || (!isBlank && text.startsWith(u' ') && text.endsWith(u' '));
    const QString pad = needsPad ? u" "_s : QString();
    return fence + pad + text + pad + fence;
}

/// Writes the pieces of one block in one spelling.
class InlineWriter
{
public:
    InlineWriter(const Pieces &pieces, InlinePlace place, const Spelling &spelling)
        : m_pieces(pieces), m_place(place), m_spelling(spelling)
    {
        countSigns();
    }

    QString write()
    {
        QString text;
        for (size_t i = 0; i < m_pieces.size(); ++i)
            text += written(i);
        return text;
    }

private:
    void countSigns()
    {
        int stars = 0;
        int underscores = 0;
        int tildes = 0;
        int backticks = 0;
        for (const InlinePiece &piece : m_pieces) {
            if (piece.kind == Kind::Text) {
                stars += int(piece.run.text.count(u'*'));
                underscores += int(piece.run.text.count(u'_'));
                tildes += int(piece.run.text.count(u'~'));
                backticks += int(piece.run.text.count(u'`'));
            } else if (piece.kind == Kind::Open) {
                const bool isStruck = piece.format == RichFormat::Strikethrough;
                stars += isStruck ? 0 : 2;
                tildes += isStruck ? 2 : 0;
                underscores += m_spelling.hasUnderscores ? 2 : 0;
            } else if (piece.kind == Kind::Code) {
                backticks += 2;
            }
        }
        m_escapes.hasStars = stars > 1;
        m_escapes.hasUnderscores = underscores > 1;
        m_escapes.hasTildes = tildes > 1;
        m_escapes.hasBackticks = backticks > 1;
        m_escapes.isInCell = m_place == InlinePlace::Cell;
    }

    QString written(size_t at)
    {
        const InlinePiece &piece = m_pieces[at];
        switch (piece.kind) {
        case Kind::Text:
            return escaped(piece.run.text, at);
        case Kind::Code: {
            QString code = codeSpan(piece.run.text);
            return m_escapes.isInCell ? code.replace(u'|', "\\|"_L1) : code;
        }
        case Kind::LineBreak:
            return m_escapes.isInCell ? u"<br>"_s : u"\\\n"_s;
        case Kind::Image:
            return image(piece.run);
        case Kind::Open:
        case Kind::Close:
            return sign(at);
        case Kind::OpenLink:
            ++m_links;
            return piece.isAutolink ? u"<"_s : u"["_s;
        case Kind::CloseLink:
            --m_links;
            return m_pieces[piece.partner].isAutolink ? u">"_s
                                                      : u']' + inCell(target(piece.run.link));
        }
        return {};
    }

    QString inCell(QString text) const
    {
        return m_escapes.isInCell ? text.replace(u'|', "\\|"_L1) : text;
    }

    QString escaped(const QString &text, size_t at) const
    {
        if (at > 0 && m_pieces[at - 1].isAutolink)
            return text;
        if (m_spelling.isFullyEscaped)
            return fullyEscapedMarkdown(text);
        EscapePlace place = m_escapes;
        place.before = characterBefore(at);
        place.after = characterBehind(at);
        place.isInLink = m_links > 0;
        // A sign of a block stands at the start of a line only, and in a paragraph.
        if (m_place != InlinePlace::Paragraph && place.before == u'\n')
            place.before = u' ';
        return escapedMarkdown(text, place);
    }

    QString image(const RichRun &run) const
    {
        EscapePlace place = m_escapes;
        place.before = u'[';
        place.after = u']';
        place.isInLink = true;
        place.hasStars = place.hasUnderscores = place.hasTildes = place.hasBackticks = true;
        const QString text = m_spelling.isFullyEscaped ? fullyEscapedMarkdown(run.text)
                                                       : escapedMarkdown(run.text, place);
        return u"!["_s + text + u']' + inCell(target(run.image));
    }

    /// The last character before the piece, signs of formats that stand there left out.
    QChar characterBefore(size_t at) const
    {
        while (at > 0 && isFormatSign(m_pieces[at - 1]))
            --at;
        if (at == 0)
            return u'\n';
        const InlinePiece &piece = m_pieces[at - 1];
        if (piece.kind == Kind::Text)
            return piece.run.text.back();
        return piece.kind == Kind::LineBreak ? QChar(u'\n') : QChar(u')');
    }

    QChar characterBehind(size_t at) const
    {
        do
            ++at;
        while (at < m_pieces.size() && isFormatSign(m_pieces[at]));
        if (at == m_pieces.size())
            return u'\n';
        const InlinePiece &piece = m_pieces[at];
        if (piece.kind == Kind::Text)
            return piece.run.text.front();
        return piece.kind == Kind::LineBreak ? QChar(u'\n') : QChar(u'[');
    }

    QString sign(size_t at) const
    {
        const InlinePiece &piece = m_pieces[at];
        const bool isOpen = piece.kind == Kind::Open;
        const bool isTag = m_spelling.hasTags || !canOpen(isOpen ? at : piece.partner)
                           || !canClose(isOpen ? piece.partner : at);
        const auto written = [&](QLatin1StringView mark, QLatin1StringView tag) {
            return isTag ? (isOpen ? "<"_L1 : "</"_L1) + tag + u'>' : QString(mark);
        };
        switch (piece.format) {
        case RichFormat::Strong:
            return written("**"_L1, "strong"_L1);
        case RichFormat::Emphasis:
            return written(m_spelling.hasUnderscores ? "_"_L1 : "*"_L1, "em"_L1);
        default:
            return written("~~"_L1, "del"_L1);
        }
    }

    static bool isSpace(QChar character) { return character == u'\n' || character.isSpace(); }
    static bool isPunctuation(QChar character)
    {
        return isMarkdownPunctuation(character) || character.isPunct();
    }

    /// Left-flanking (CommonMark, section 6.2).
    bool canOpen(size_t at) const
    {
        const QChar before = characterBefore(at);
        const QChar after = characterBehind(at);
        return !isSpace(after)
               && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    }

    bool canClose(size_t at) const
    {
        const QChar before = characterBefore(at);
        const QChar after = characterBehind(at);
        return !isSpace(before)
               && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    }

    const Pieces &m_pieces;
    InlinePlace m_place;
    Spelling m_spelling;
    EscapePlace m_escapes;
    int m_links = 0;
};

RichRuns onOneLine(RichRuns runs)
{
    for (RichRun &run : runs) {
        if (run.kind == RichRun::Kind::LineBreak) {
            run.kind = RichRun::Kind::Text;
            run.text = u" "_s;
        }
    }
    return tidied(runs);
}

} // namespace

QString markdownInlines(const RichRuns &runs, InlinePlace place)
{
    const RichRuns wanted = place == InlinePlace::Heading ? onOneLine(runs) : runs;
    const Pieces pieces = inlinePieces(wanted);
    QString text;
    for (const Spelling &spelling : spellings) {
        text = InlineWriter(pieces, place, spelling).write();
        if (text.size() > longestTried || showsRuns(text, wanted, place))
            break;
    }
    return text;
}

} // namespace stetmark
