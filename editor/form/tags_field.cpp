// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/tags_field.h"

#include "editor/form/flow_layout.h"
#include "editor/form/tag_chip.h"
#include "editor/form/tag_input.h"
#include "editor/form/value_text.h"

#include <QCompleter>
#include <QLabel>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace stetmark {

namespace {

/// More chips than this would make the form slow; the rest is in the text.
constexpr qsizetype mostChips = 150;

} // namespace

TagsField::TagsField(const FormItem &item, QWidget *parent)
    : FieldEditor(item, parent), m_name(item.name), m_chipArea(new QWidget(this)),
      m_flow(new FlowLayout(m_chipArea)), m_input(new TagInput(m_chipArea)),
      m_dropMark(new QFrame(m_chipArea)), m_more(new QLabel(this)),
      m_words(new QStringListModel(this))
{
    m_input->setAccessibleName(tr("%1: add one").arg(m_name));
    m_input->setPlaceholderText(tr("Add…"));
    m_input->setToolTip(tr("Type a word, then Enter or a comma"));
    auto *completer = new QCompleter(m_words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_input->setCompleter(completer);
    m_more->hide();
    m_dropMark->setAutoFillBackground(true);
    m_dropMark->setBackgroundRole(QPalette::Highlight);
    m_dropMark->hide();

    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(4);
    m_flow->addWidget(m_input);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chipArea);
    layout->addWidget(m_more);
    setFocusTarget(m_input);
    watch(m_input);
    connect(m_input, &TagInput::entered, this, &TagsField::addTyped);
    connect(m_input, &TagInput::backRequested, this, [this](bool isRemoving) {
        if (isRemoving && !m_tags.isEmpty())
            remove(m_tags.size() - 1);
        else if (!isRemoving)
            moveFocus(m_chips.size() - 1);
    });
}

QString TagsField::value() const
{
    return isOneText() ? m_tags.join(m_separator) : m_tags.join(itemSeparator);
}

QList<QWidget *> TagsField::tabWidgets() const
{
    QList<QWidget *> widgets;
    for (const TagChip *chip : m_chips)
        widgets.append(chip->focusWidgets());
    widgets.append(m_input);
    return widgets;
}

void TagsField::setCompletions(const QStringList &words)
{
    m_words->setStringList(words);
}

void TagsField::showValue(const FrontMatterNode &node)
{
    m_tags.clear();
    m_separator = QStringLiteral(", ");
    if (node.kind == FrontMatterNode::Kind::List) {
        for (const FrontMatterNode &item : node.items)
            m_tags.append(item.value);
    } else if (node.type() != ScalarType::Null) {
        // The blanks around the first comma are those of all.
        const qsizetype comma = node.value.indexOf(u',');
        if (comma >= 0 && !node.value.mid(comma + 1).startsWith(u' '))
            m_separator = QStringLiteral(",");
        for (const QString &tag : node.value.split(u','))
            m_tags.append(tag.trimmed());
        m_tags.removeAll(QString());
    }
    showTags();
}

void TagsField::finish()
{
    if (!m_input->text().trimmed().isEmpty())
        addTyped(m_input->text());
    m_input->clear();
}

void TagsField::addTyped(const QString &text)
{
    for (const QString &part : text.split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty())
            add(tag);
    }
}

bool TagsField::isOneText() const
{
    return node().kind == FrontMatterNode::Kind::Scalar && node().type() != ScalarType::Null;
}

void TagsField::writeOneText()
{
    showTags();
    startGesture();
    write(value(), ValueKind::AsIs);
}

void TagsField::add(const QString &tag)
{
    if (m_tags.contains(tag)) {
        setProblem(tr("“%1” is there already.").arg(tag));
        return;
    }
    m_tags.append(tag);
    if (isOneText()) {
        writeOneText();
        return;
    }
    showTags();
    FieldChange change;
    change.what = FieldChange::What::AddItem;
    change.path = path();
    change.newValue = NewValue::scalar(tag);
    write(std::move(change));
}

void TagsField::remove(qsizetype index)
{
    if (index < 0 || index >= m_tags.size())
        return;
    const bool hadFocus =
        index < m_chips.size() && m_chips.at(index)->isAncestorOf(window()->focusWidget());
    m_tags.removeAt(index);
    if (isOneText()) {
        writeOneText();
    } else {
        showTags();
        FieldChange change;
        change.what = FieldChange::What::RemoveItem;
        change.path = path();
        change.index = index;
        write(std::move(change));
    }
    if (hadFocus)
        moveFocus(index);
}

void TagsField::rename(qsizetype index, const QString &text)
{
    const QString tag = text.simplified();
    if (m_tags.contains(tag)) {
        setProblem(tr("“%1” is there already.").arg(tag));
        return;
    }
    m_tags[index] = tag;
    if (isOneText()) {
        writeOneText();
        return;
    }
    showTags();
    FieldChange change;
    change.path = path().child(index);
    change.value = tag;
    write(std::move(change));
}

void TagsField::move(qsizetype from, qsizetype to)
{
    if (from == to || to < 0 || to >= m_tags.size())
        return;
    m_tags.move(from, to);
    if (isOneText()) {
        writeOneText();
    } else {
        showTags();
        FieldChange change;
        change.what = FieldChange::What::MoveItem;
        change.path = path();
        change.index = from;
        change.to = to;
        write(std::move(change));
    }
    moveFocus(to);
}

void TagsField::showDrag(qsizetype from, QPoint globalPosition)
{
    const QPoint place = m_chipArea->mapFromGlobal(globalPosition);
    qsizetype index = 0;
    for (const TagChip *chip : std::as_const(m_chips)) {
        const QRect area = chip->geometry();
        const bool isBehind =
            place.y() > area.bottom() || (place.y() >= area.top() && place.x() > area.center().x());
        index += isBehind;
    }
    const bool isAtEnd = index == m_chips.size();
    const QRect area = m_chips.at(isAtEnd ? index - 1 : index)->geometry();
    m_dropMark->setGeometry(isAtEnd ? area.right() + 1 : area.left() - 3, area.top(), 3,
                            area.height());
    m_dropMark->raise();
    m_dropMark->show();
    // The tag leaves its old place.
    m_dropIndex = index > from ? index - 1 : index;
}

void TagsField::endDrag(qsizetype from, bool isDropped)
{
    m_dropMark->hide();
    if (isDropped)
        move(from, m_dropIndex);
}

void TagsField::moveFocus(qsizetype index)
{
    if (m_chips.isEmpty() || index >= m_chips.size())
        m_input->setFocus(Qt::OtherFocusReason);
    else
        m_chips.at(std::max<qsizetype>(0, index))->takeFocus();
}

void TagsField::showTags()
{
    const qsizetype shown = std::min(m_tags.size(), mostChips);
    const qsizetype before = m_chips.size();
    while (m_chips.size() > shown) {
        TagChip *last = m_chips.takeLast();
        // Else the focus would leave the field, which takes back what is not written.
        if (last->isAncestorOf(window()->focusWidget()))
            m_input->setFocus(Qt::OtherFocusReason);
        delete last;
    }
    while (m_chips.size() < shown)
        m_chips.append(makeChip());
    for (qsizetype i = 0; i < shown; ++i) {
        if (m_chips.at(i)->text() != m_tags.at(i))
            m_chips.at(i)->setText(m_tags.at(i));
    }
    m_more->setVisible(m_tags.size() > shown);
    m_more->setText(tr("%n more in the text", nullptr, int(m_tags.size() - shown)));
    updateGeometry();
    if (shown != before)
        Q_EMIT tabWidgetsChanged();
}

TagChip *TagsField::makeChip()
{
    auto *chip = new TagChip(QString(), m_name, m_chipArea);
    for (QWidget *widget : chip->focusWidgets())
        watch(widget);
    m_flow->insertWidget(int(m_chips.size()), chip);
    // Chips come and go at the end, so that each keeps its index.
    const qsizetype index = m_chips.size();
    connect(chip, &TagChip::renamed, this,
            [this, index](const QString &text) { rename(index, text); });
    // Not while the chip's own button is still being clicked.
    connect(
        chip, &TagChip::removeRequested, this, [this, index] { remove(index); },
        Qt::QueuedConnection);
    connect(chip, &TagChip::focusMoveRequested, this,
            [this, index](int steps) { moveFocus(index + steps); });
    connect(chip, &TagChip::moveRequested, this,
            [this, index](int steps) { move(index, index + steps); });
    connect(chip, &TagChip::dragged, this,
            [this, index](QPoint position) { showDrag(index, position); });
    connect(chip, &TagChip::dropped, this, [this, index] { endDrag(index, true); });
    connect(chip, &TagChip::dragGivenUp, this, [this, index] { endDrag(index, false); });
    chip->show();
    return chip;
}

} // namespace stetmark
