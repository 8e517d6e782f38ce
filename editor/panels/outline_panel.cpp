// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/outline_panel.h"

#include "editor/document/essay_document.h"
#include "editor/panels/outline_model.h"
#include "editor/text/text_editor.h"

#include <QLabel>
#include <QListView>
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

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent), m_model(new OutlineModel(this)), m_list(new QListView), m_none(new QLabel)
{
    setAccessibleName(tr("Outline"));
    m_list->setAccessibleName(tr("Outline"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutlineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
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
    m_model->setOutline(m_shown ? m_shown->outline : QList<OutlineEntry>());
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

} // namespace stetmark
