// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/outline_panel.h"

#include "editor/document/essay_document.h"
#include "editor/panels/outline_model.h"
#include "editor/panels/outline_view.h"
#include "editor/text/section_rules.h"
#include "editor/text/text_editor.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace stetmark {

namespace {

/// Of the heading under which `position` stands; -1 before the first one.
int rowAt(const QList<OutlineEntry> &outline, qsizetype position)
{
    const auto start = [](const OutlineEntry &entry) { return entry.span.start; };
    return int(std::ranges::upper_bound(outline, position, {}, start) - outline.begin()) - 1;
}

/// `change` with the caret at `place`, which the person is at in the outline.
TextChange at(TextChange change, qsizetype place)
{
    if (!change.edits.isEmpty())
        change.selection = Selection::caret(place);
    return change;
}

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent), m_model(new OutlineModel(this)), m_list(new OutlineView(m_model)),
      m_none(new QLabel)
{
    setAccessibleName(tr("Outline"));
    m_list->setAccessibleName(tr("Outline"));
    m_none->setText(tr("No headings in this essay."));
    m_none->setWordWrap(true);
    m_none->setMargin(8);
    m_none->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    connect(m_list, &QListView::activated, this, &OutlinePanel::requestPlace);
    connect(m_list, &QListView::clicked, this, &OutlinePanel::requestPlace);
    connect(m_list, &OutlineView::moveRequested, this, &OutlinePanel::moveSection);
    connect(m_list, &OutlineView::stepRequested, this, &OutlinePanel::moveStep);
    connect(m_list, &OutlineView::levelRequested, this, &OutlinePanel::changeLevel);
}

void OutlinePanel::setEditor(TextEditor *editor)
{
    if (m_editor) {
        m_editor->disconnect(this);
        m_editor->essay()->disconnect(this);
    }
    m_editor = editor;
    if (editor) {
        connect(editor->essay(), &EssayDocument::analysed, this, &OutlinePanel::fill);
        connect(editor, &TextEditor::cursorPositionChanged, this, &OutlinePanel::followCaret);
    }
    fill();
}

void OutlinePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
}

void OutlinePanel::fill()
{
    if (!isVisible())
        return;
    m_shown = m_editor ? m_editor->essay()->analysis() : nullptr;
    if (m_shown)
        m_model->setOutline(m_shown->outline, sectionsOf(m_shown->markdown, m_shown->text.size()));
    else
        m_model->setOutline({}, {});
    m_list->setMovable(m_editor && !m_editor->isReadOnly());
    const bool isAny = m_model->rowCount() > 0;
    m_list->setVisible(isAny);
    m_none->setVisible(!isAny);
    followCaret();
}

void OutlinePanel::followCaret()
{
    if (!isVisible() || !m_editor || !m_shown || m_editor->essay()->analysis() != m_shown)
        return;
    qsizetype caret = m_editor->textCursor().position();
    const QList<TextEdit> since = m_editor->essay()->editsSinceAnalysis();
    for (auto edit = since.crbegin(); edit != since.crend(); ++edit)
        caret = mappedBack(Span{caret, caret}, *edit).start;
    const QModelIndex index = m_model->index(rowAt(m_shown->outline, caret));
    if (index == m_list->currentIndex())
        return;
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        m_list->scrollToTop();
}

void OutlinePanel::requestPlace(const QModelIndex &index)
{
    if (!m_editor || !m_shown || !index.isValid())
        return;
    Span span = m_shown->outline[index.row()].span;
    if (m_editor->essay()->analysis() == m_shown) {
        const QList<TextEdit> edits = m_editor->essay()->editsSinceAnalysis();
        for (const TextEdit &edit : edits)
            span = mapped(span, edit);
    }
    Q_EMIT placeRequested(span);
}

bool OutlinePanel::isCurrent() const
{
    return m_editor && m_shown && m_editor->essay()->analysis() == m_shown
           && m_shown->revision == m_editor->essay()->revision();
}

void OutlinePanel::moveSection(int row, int before)
{
    const int index = m_model->sectionOf(row);
    if (!isCurrent() || index < 0)
        return;
    const int rows = m_model->rowCount();
    const int target = m_model->sectionRow(before);
    m_editor->perform([&](const TypingContext &context) -> MaybeChange {
        const qsizetype to =
            target < rows ? m_model->sectionOf(target) : sectionsNow(context).size();
        const TextChange change = moveSectionTo(context, index, to);
        return at(change, change.moved ? change.moved->to : 0);
    });
}

/// Past the section of the same level before or behind it.
void OutlinePanel::moveStep(int row, int step)
{
    const int index = m_model->sectionOf(row);
    if (!isCurrent() || index < 0)
        return;
    m_editor->perform([&](TypingContext context) -> MaybeChange {
        context.selection = Selection::caret(sectionsNow(context)[index].heading.start);
        const MaybeChange change = stetmark::moveSection(context, step);
        return change && change->moved ? at(*change, change->moved->to) : MaybeChange();
    });
}

void OutlinePanel::changeLevel(int row, int by)
{
    const int index = m_model->sectionOf(row);
    if (!isCurrent() || index < 0)
        return;
    m_editor->perform([&](const TypingContext &context) -> MaybeChange {
        const qsizetype start = sectionsNow(context)[index].heading.start;
        return at(changeSectionLevel(context, index, by), start);
    });
}

} // namespace stetmark
