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
      m_more(new QLabel(this)), m_words(new QStringListModel(this))
{
    m_input->setAccessibleName(tr("%1: add one").arg(m_name));
    m_input->setPlaceholderText(tr("Add…"));
    m_input->setToolTip(tr("Type a word, then Enter or a comma"));
    auto *completer = new QCompleter(m_words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_input->setCompleter(completer);
    m_more->hide();

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
    write({FieldChange::What::AddItem, path(), tag, ValueKind::AsIs, 0, QString()});
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
        write(
            {FieldChange::What::RemoveItem, path(), QString(), ValueKind::AsIs, index, QString()});
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
    write({FieldChange::What::Set, path().child(index), tag, ValueKind::AsIs, 0, QString()});
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
    connect(chip, &TagChip::moveRequested, this,
            [this, index](int steps) { moveFocus(index + steps); });
    chip->show();
    return chip;
}

} // namespace stetmark
