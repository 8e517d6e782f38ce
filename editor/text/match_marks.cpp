// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/match_marks.h"

#include "editor/text/text_editor.h"

#include <QPainter>
#include <QTextCursor>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

/// As many marks can be told apart on a screen; more would only slow it down.
constexpr qsizetype mostMarks = 2000;
constexpr int barWidth = 3;

QColor mixed(const QColor &base, const QColor &other, qreal share)
{
    const auto part = [share](qreal a, qreal b) { return a + (b - a) * share; };
    return QColor::fromRgbF(float(part(base.redF(), other.redF())),
                            float(part(base.greenF(), other.greenF())),
                            float(part(base.blueF(), other.blueF())));
}

QTextCursor cursorAt(const TextEditor &editor, Span span)
{
    QTextCursor cursor(editor.document());
    const qsizetype last = editor.document()->characterCount() - 1;
    cursor.setPosition(int(std::min(span.start, last)));
    cursor.setPosition(int(std::min(span.end, last)), QTextCursor::KeepAnchor);
    return cursor;
}

QTextCharFormat matchFormat(const QPalette &palette)
{
    const QColor highlight = palette.color(QPalette::Highlight);
    QTextCharFormat format;
    format.setBackground(mixed(palette.color(QPalette::Base), highlight, 0.3));
    // What is dimmed or coloured is to be read on this ground, too.
    format.setForeground(palette.color(QPalette::Text));
    format.setFontUnderline(true);
    format.setUnderlineColor(highlight);
    return format;
}

QTextCharFormat searchedFormat(const QPalette &palette)
{
    QTextCharFormat format;
    format.setBackground(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.1));
    return format;
}

Span shared(Span a, Span b)
{
    return {std::max(a.start, b.start), std::min(a.end, b.end)};
}

} // namespace

void MatchMarks::show(const QList<Span> &spans, std::optional<Span> searched)
{
    if (spans.isEmpty() && m_spans.isEmpty() && searched == m_searched)
        return;
    m_spans = spans;
    m_searched = searched;
    m_isPrepared = false;
    m_editor->viewport()->update();
}

bool MatchMarks::isPrepared(const QList<Span> &seen) const
{
    if (!m_isPrepared)
        return false;
    return std::ranges::all_of(seen, [this](Span part) {
        return std::ranges::any_of(m_prepared, [part](Span one) { return one.contains(part); });
    });
}

void MatchMarks::prepare()
{
    if (m_isPrepared && m_spans.isEmpty() && !m_searched)
        return;
    const QList<Span> seen = m_editor->seen();
    if (isPrepared(seen))
        return;
    m_prepared = seen;
    // A screen more on either side: not every line scrolled costs a new list.
    if (seen.size() == 1)
        m_prepared = {{seen[0].start - seen[0].length(), seen[0].end + seen[0].length()}};
    m_isPrepared = true;
    QList<QTextEdit::ExtraSelection> selections;
    for (const Span range : std::as_const(m_prepared)) {
        const Span part = m_searched ? shared(*m_searched, range) : Span();
        if (!part.isEmpty())
            selections.append({cursorAt(*m_editor, part), searchedFormat(m_editor->palette())});
    }
    const QTextCharFormat format = matchFormat(m_editor->palette());
    for (const Span range : std::as_const(m_prepared)) {
        const QList<Span> spans = spansIn(range);
        for (const Span span : spans) {
            if (!span.isEmpty())
                selections.append({cursorAt(*m_editor, shared(span, range)), format});
        }
    }
    m_editor->setMarks(TextEditor::Layer::Matches, selections);
}

void MatchMarks::paint(QPainter &painter) const
{
    if (m_spans.isEmpty())
        return;
    const QTextCursor selection = m_editor->textCursor();
    const Span selected{selection.selectionStart(), selection.selectionEnd()};
    const QColor bar = m_editor->palette().color(QPalette::Highlight);
    const QList<Span> seen = m_editor->seen();
    for (const Span range : seen) {
        const QList<Span> spans = spansIn(range);
        for (const Span span : spans) {
            if (span.isEmpty()) {
                QRect place = m_editor->cursorRect(cursorAt(*m_editor, span));
                place.setWidth(barWidth);
                place.translate(-1, 0);
                painter.fillRect(place, bar);
            }
            if (span == selected)
                frame(painter, span);
        }
    }
}

/// Those that have a part in `range`.
QList<Span> MatchMarks::spansIn(Span range) const
{
    const auto first = std::ranges::lower_bound(m_spans, range.start, {}, &Span::end);
    const auto last = std::ranges::lower_bound(first, m_spans.end(), range.end, {}, &Span::start);
    return m_spans.sliced(first - m_spans.begin(), std::min(last - first, mostMarks));
}

/// Around `span`; where it goes over several lines, at its start and at its end.
void MatchMarks::frame(QPainter &painter, Span span) const
{
    const QRect start = m_editor->cursorRect(cursorAt(*m_editor, {span.start, span.start}));
    const QRect end = m_editor->cursorRect(cursorAt(*m_editor, {span.end, span.end}));
    painter.save();
    painter.setPen(QPen(m_editor->palette().color(QPalette::Text), 2));
    const int left = start.left() - 1;
    const int right = end.left() + (span.isEmpty() ? barWidth + 2 : 1);
    if (start.top() == end.top()) {
        painter.drawRect(QRect(QPoint(left, start.top()), QPoint(right, start.bottom())));
    } else {
        const int tick = start.height() / 3;
        const auto bracket = [&](int x, const QRect &line, int inward) {
            painter.drawPolyline(QPolygon{{x + inward, line.top()},
                                          {x, line.top()},
                                          {x, line.bottom()},
                                          {x + inward, line.bottom()}});
        };
        bracket(left, start, tick);
        bracket(right, end, -tick);
    }
    painter.restore();
}

} // namespace stetmark
