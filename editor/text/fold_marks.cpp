// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/fold_marks.h"

#include "editor/document/essay_document.h"
#include "editor/essay/sections.h"
#include "editor/text/folding.h"
#include "editor/text/text_editor.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

constexpr qreal signSize = 11; ///< pixels of a triangle's longer side
constexpr qreal badgeGap = 10; ///< between the text and its badge
constexpr qreal badgePadding = 6;
constexpr qreal badgeScale = 0.8; ///< of its letters to those of the text

QFont badgeFont(const QFont &font)
{
    QFont small(font);
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * badgeScale);
    else
        small.setPixelSize(qRound(font.pixelSize() * badgeScale));
    return small;
}

} // namespace

bool FoldMarks::isBeside(const Mark &mark, QPointF place)
{
    return mark.sign.top() <= place.y() && place.y() <= mark.sign.bottom();
}

FoldMarks::FoldMarks(TextEditor *editor, Folding *folding)
    : QObject(editor), m_editor(editor), m_folding(folding)
{
    // Signs of what is open come and go with the mouse; outside of the column it is the
    // editor's.
    editor->viewport()->setMouseTracking(true);
    editor->setMouseTracking(true);
}

/// Of those that can be seen; what is not folded only if it is wanted.
QList<FoldMarks::Mark> FoldMarks::marks(bool withOpen) const
{
    QList<Mark> marks;
    if (!withOpen && !m_folding->isAny())
        return marks;
    const QList<Span> seen = m_editor->seen();
    for (const Span part : seen) {
        const int line = m_editor->document()->findBlock(int(part.start)).position();
        const QList<Foldable> folded = m_folding->folded({line, part.end});
        for (const Foldable &one : folded)
            marks.append(mark(one, true));
        if (!withOpen)
            continue;
        const QList<Foldable> &all = m_folding->foldables();
        auto one = std::ranges::lower_bound(all, line, {},
                                            [](const Foldable &each) { return each.head.start; });
        for (; one != all.end() && one->head.start < part.end; ++one) {
            if (!m_folding->isFolded(*one))
                marks.append(mark(*one, false));
        }
    }
    return marks;
}

FoldMarks::Mark FoldMarks::mark(const Foldable &one, bool isFolded) const
{
    const QTextBlock first = m_editor->document()->findBlock(int(one.head.start));
    const QPointF place = m_editor->placeOf(first); // lays it out
    const QTextLine line = first.layout()->lineAt(0);
    const qreal margin = m_editor->document()->documentMargin();
    const qreal left = place.x();
    Mark mark{one, isFolded, {left, place.y() + line.y(), margin, line.height()}, {}, {}};
    if (isFolded)
        placeBadge(mark, m_editor->document()->findBlock(int(one.head.end)));
    return mark;
}

void FoldMarks::placeBadge(Mark &mark, const QTextBlock &head) const
{
    const QPointF place = m_editor->placeOf(head);
    const QTextLayout &layout = *head.layout();
    const QTextLine line = layout.lineAt(layout.lineCount() - 1);
    const QFontMetricsF metrics(badgeFont(m_editor->font()));
    const qreal width = m_editor->viewport()->width();
    const qreal left = place.x() + line.x() + line.naturalTextWidth() + badgeGap;
    const QString dots(QChar(0x2026));
    mark.text = dots + u' ' + amount(mark.foldable);
    const auto wide = [&](const QString &text) {
        return metrics.horizontalAdvance(text) + 2 * badgePadding;
    };
    if (left + wide(mark.text) > width)
        mark.text = dots;
    const qreal size = wide(mark.text);
    // A full line leaves the margin to it.
    const qreal x = std::min(left, width - size);
    const qreal height = metrics.height() + 2;
    mark.badge = {x, place.y() + line.y() + (line.height() - height) / 2, size, height};
}

QString FoldMarks::amount(const Foldable &one) const
{
    const EssayDocument &essay = *m_editor->essay();
    const auto number = [](qsizetype value) { return QLocale().toString(value); };
    const QTextDocument &text = *m_editor->document();
    const int lines = text.findBlock(int(one.end)).blockNumber()
                      - text.findBlock(int(one.head.end)).blockNumber();
    if (one.isFrontMatter())
        return tr("Front matter, %1 lines").arg(number(lines + 1));
    Span hidden = one.hidden();
    const QList<TextEdit> since = essay.editsSinceAnalysis();
    for (auto edit = since.crbegin(); edit != since.crend(); ++edit)
        hidden = mappedBack(hidden, *edit);
    const qsizetype words = wordsIn(essay.analysis()->markdown, hidden);
    if (words == 0)
        return lines == 1 ? tr("1 line") : tr("%1 lines").arg(number(lines));
    return words == 1 ? tr("1 word") : tr("%1 words").arg(number(words));
}

void FoldMarks::paint(QPainter &painter) const
{
    const qreal margin = m_editor->document()->documentMargin();
    const bool isInMargin = m_mouse && m_mouse->x() < margin;
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Mark> all = marks(m_mouse.has_value());
    for (const Mark &mark : all) {
        const bool isOnLine = m_mouse && isBeside(mark, *m_mouse);
        if (mark.isFolded || isInMargin || isOnLine)
            paintSign(painter, mark, isOnLine && isInMargin);
        if (mark.isFolded)
            paintBadge(painter, mark);
    }
}

void FoldMarks::paintSign(QPainter &painter, const Mark &mark, bool isHot) const
{
    const QPointF middle = mark.sign.center();
    constexpr qreal half = signSize / 2;
    const QPolygonF right{{-half / 2, -half}, {half * 0.8, 0}, {-half / 2, half}};
    const QPolygonF down{{-half, -half / 2}, {half, -half / 2}, {0, half * 0.8}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_editor->palette().color(isHot ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawPolygon((mark.isFolded ? right : down).translated(middle));
}

void FoldMarks::paintBadge(QPainter &painter, const Mark &mark) const
{
    const QColor colour = m_editor->palette().color(QPalette::PlaceholderText);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(mark.badge.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(badgeFont(m_editor->font()));
    painter.drawText(mark.badge, Qt::AlignCenter, mark.text);
}

std::optional<FoldMarks::Mark> FoldMarks::markAt(QPointF place) const
{
    const qreal margin = m_editor->document()->documentMargin();
    const QList<Mark> all = marks(true);
    const auto found = std::ranges::find_if(all, [&](const Mark &mark) {
        // A little of the paper beside the margin counts to it.
        const QRectF sign = mark.sign.adjusted(-margin, 0, 0, 0);
        return sign.contains(place) || mark.badge.contains(place);
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

bool FoldMarks::takesMouse(const QMouseEvent &mouse)
{
    if (mouse.type() == QEvent::MouseButtonRelease)
        return std::exchange(m_isPressed, false);
    if (mouse.type() == QEvent::MouseMove) {
        if (mouse.buttons() == Qt::NoButton)
            hover(mouse.position());
        return m_isPressed;
    }
    const bool isPlain = mouse.button() == Qt::LeftButton && mouse.modifiers() == Qt::NoModifier;
    const std::optional<Mark> hit = isPlain ? markAt(mouse.position()) : std::nullopt;
    if (!hit)
        return false;
    m_isPressed = true;
    m_folding->toggle(hit->foldable);
    hover(mouse.position());
    return true;
}

void FoldMarks::hover(std::optional<QPointF> place)
{
    if (!place && !m_mouse)
        return;
    m_mouse = place;
    const qreal margin = m_editor->document()->documentMargin();
    Hot hot;
    hot.isInMargin = place && place->x() < margin;
    const QList<Mark> all = place ? marks(true) : QList<Mark>();
    for (const Mark &mark : all) {
        if (isBeside(mark, *place))
            hot.start = mark.foldable.head.start;
    }
    const bool isHit = place && markAt(*place);
    m_editor->viewport()->setCursor(isHit ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (std::exchange(m_hot, hot) != hot)
        m_editor->viewport()->update(0, 0, int(margin), m_editor->viewport()->height());
}

void FoldMarks::leave()
{
    hover({});
}

} // namespace stetmark
