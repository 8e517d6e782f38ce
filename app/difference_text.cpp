// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/difference_text.h"

#include "editor/essay/span.h"

#include <QCoreApplication>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = DiffLine::Kind;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(DifferenceText)
};

constexpr qsizetype mostLines = 2000;
constexpr qsizetype signSize = 2; ///< of the sign before a line and the space behind it
/// Of a line's colour, and of that of the part that differs: the text is read on both.
constexpr qreal lineShare = 0.1;
constexpr qreal partShare = 0.25;
constexpr qsizetype mostText = 200'000; ///< UTF-16 code units

QString shown(const DiffLine &line)
{
    switch (line.kind) {
    case Kind::Removed:
        return u"−\u2002"_s + line.text;
    case Kind::Added:
        return u"+\u2002"_s + line.text;
    case Kind::Skipped:
        return u"⋯\u2002"_s + Messages::tr("%1 lines the same").arg(line.count);
    case Kind::Same:
        break;
    }
    return u"\u2002\u2002"_s + line.text;
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * share),
                            float(a.greenF() + (b.greenF() - a.greenF()) * share),
                            float(a.blueF() + (b.blueF() - a.blueF()) * share));
}

/// A part of `block` in its line's colours.
QTextEdit::ExtraSelection band(const QTextBlock &block, Span part, Kind kind,
                               const QPalette &palette, qreal share)
{
    QTextEdit::ExtraSelection band;
    band.cursor = QTextCursor(block);
    band.cursor.setPosition(block.position() + int(part.start));
    band.cursor.setPosition(block.position() + int(part.end), QTextCursor::KeepAnchor);
    const QPalette::ColorRole role = kind == Kind::Added ? QPalette::Highlight : QPalette::Text;
    if (kind == Kind::Skipped)
        band.format.setForeground(palette.color(QPalette::PlaceholderText));
    else
        band.format.setBackground(mixed(palette.color(QPalette::Base), palette.color(role), share));
    return band;
}

/// What is in `line` and not in `other`, in one piece and by whole words.
Span changedPart(const QString &line, const QString &other)
{
    const auto [from, otherFrom] =
        std::mismatch(line.begin(), line.end(), other.begin(), other.end());
    const auto [end, otherEnd] =
        std::mismatch(line.rbegin(), std::make_reverse_iterator(from), other.rbegin(),
                      std::make_reverse_iterator(otherFrom));
    Span part{from - line.begin(), line.rend() - end};
    const auto isInWord = [&line](qsizetype position) {
        return position > 0 && position < line.size() && line[position - 1].isLetterOrNumber()
               && line[position].isLetterOrNumber();
    };
    while (!part.isEmpty() && isInWord(part.start))
        --part.start;
    while (!part.isEmpty() && isInWord(part.end))
        ++part.end;
    return part;
}

/// The line that `lines[index]` became, or was: as many lines before it as there are.
const DiffLine *counterpart(const QList<DiffLine> &lines, qsizetype index)
{
    const Kind kind = lines[index].kind;
    if (kind != Kind::Removed && kind != Kind::Added)
        return nullptr;
    qsizetype start = index;
    while (start > 0 && lines[start - 1].kind == kind)
        --start;
    qsizetype end = index;
    while (end < lines.size() && lines[end].kind == kind)
        ++end;
    const bool isAdded = kind == Kind::Added;
    qsizetype other = isAdded ? start : end;
    const Kind otherKind = isAdded ? Kind::Removed : Kind::Added;
    if (isAdded) {
        while (other > 0 && lines[other - 1].kind == otherKind)
            --other;
    }
    other += index - start;
    const bool isThere = other < lines.size() && lines[other].kind == otherKind;
    return isThere ? &lines[other] : nullptr;
}

} // namespace

void showLines(QPlainTextEdit &view, const QList<DiffLine> &lines)
{
    const QList<DiffLine> first = lines.first(std::min(lines.size(), mostLines));
    QStringList text;
    for (const DiffLine &line : first)
        text.append(shown(line));
    if (first.size() < lines.size())
        text.append(Messages::tr("… and more."));
    view.setPlainText(text.join(u'\n'));
    QList<QTextEdit::ExtraSelection> bands;
    QTextBlock block = view.document()->begin();
    for (qsizetype i = 0; i < first.size(); ++i, block = block.next()) {
        if (first[i].kind == Kind::Same)
            continue;
        bands.append(
            band(block, {0, block.length() - 1}, first[i].kind, view.palette(), lineShare));
        if (const DiffLine *other = counterpart(first, i)) {
            const Span part = changedPart(first[i].text, other->text).shifted(signSize);
            bands.append(band(block, part, first[i].kind, view.palette(), partShare));
            bands.last().format.setFontUnderline(true);
        }
    }
    view.setExtraSelections(bands);
}

void showText(QPlainTextEdit &view, const QString &text)
{
    view.setExtraSelections({});
    view.setPlainText(text.size() <= mostText
                          ? text
                          : text.first(mostText) + u'\n' + Messages::tr("… and more."));
}

} // namespace stetmark
