// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/shortcuts_section.h"

#include "app/command_items.h"
#include "app/preferences/shortcut_edit.h"
#include "app/preferences/shortcuts.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

enum Column { CommandColumn, MenuColumn, KeysColumn };
constexpr int idRole = Qt::UserRole;
constexpr int fewestLines = 10;

QString textOf(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &one : keys)
        texts.append(one.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

} // namespace

ShortcutsSection::ShortcutsSection(Commands &commands, Shortcuts &shortcuts, QWidget *parent)
    : PreferenceSection(PreferencePage::Shortcuts, parent), m_commands(commands),
      m_shortcuts(shortcuts), m_name(new QLineEdit), m_keys(new ShortcutEdit),
      m_filter(makeFilter()), m_list(new QTreeWidget), m_title(new QLabel),
      m_edit(new ShortcutEdit), m_clear(new QPushButton(tr("&None"))),
      m_usual(new QPushButton(tr("De&fault"))), m_icon(new QLabel), m_answer(new QLabel),
      m_take(new QPushButton(tr("&Take It")))
{
    fillList();
    body()->addWidget(m_filter);
    body()->addWidget(m_list, 1);
    body()->addLayout(makeChange());
    body()->addLayout(makeAnswer());
    connectParts();
    refresh();
    m_list->resizeColumnToContents(CommandColumn);
    m_list->resizeColumnToContents(MenuColumn);
}

int ShortcutsSection::narrow(const QString &typed)
{
    // One search at a time.
    m_filter->setVisible(typed.isEmpty());
    m_typed = typed;
    resetButton()->setVisible(typed.isEmpty());
    return showFitting();
}

QWidget *ShortcutsSection::makeFilter()
{
    m_name->setPlaceholderText(tr("A part of a command’s name"));
    m_name->setAccessibleName(tr("Show the commands with this name"));
    m_name->setClearButtonEnabled(true);
    m_keys->setAccessibleName(tr("Show the command with these keys"));
    auto *nameLabel = new QLabel(tr("Na&me:"));
    nameLabel->setBuddy(m_name);
    auto *keysLabel = new QLabel(tr("or &keys:"));
    keysLabel->setBuddy(m_keys);
    auto *filter = new QWidget;
    auto *layout = new QHBoxLayout(filter);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(nameLabel);
    layout->addWidget(m_name, 2);
    layout->addWidget(keysLabel);
    layout->addWidget(m_keys, 1);
    return filter;
}

QLayout *ShortcutsSection::makeChange()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setBuddy(m_edit);
    m_clear->setAccessibleName(tr("No shortcut"));
    m_usual->setAccessibleName(tr("Back to the default shortcut"));
    for (QPushButton *button : {m_clear, m_usual, m_take})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_title, 1);
    layout->addWidget(m_edit);
    layout->addWidget(m_clear);
    layout->addWidget(m_usual);
    return layout;
}

QLayout *ShortcutsSection::makeAnswer()
{
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_take->hide();
    m_icon->hide();
    // The list above stays as large as it is when there is something to say.
    m_answer->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_icon);
    layout->addWidget(m_answer, 1);
    layout->addWidget(m_take);
    return layout;
}

void ShortcutsSection::connectParts()
{
    connect(m_name, &QLineEdit::textChanged, this, &ShortcutsSection::showFitting);
    connect(m_keys, &ShortcutEdit::pressed, this, &ShortcutsSection::showFitting);
    connect(m_keys, &ShortcutEdit::left, this, [this] {
        m_keys->clear();
        showFitting();
        m_list->setFocus();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsSection::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, m_edit, qOverload<>(&QWidget::setFocus));
    connect(m_edit, &ShortcutEdit::pressed, this, &ShortcutsSection::take);
    connect(m_edit, &ShortcutEdit::left, this, [this] {
        showCurrent();
        m_list->setFocus();
    });
    connect(m_take, &QPushButton::clicked, this, [this] { apply(m_edit->keySequence()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { apply({}); });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        m_shortcuts.reset(*current());
        m_edit->setFocus();
    });
    connect(resetButton(), &QPushButton::clicked, &m_shortcuts, &Shortcuts::resetAll);
    connect(&m_shortcuts, &Shortcuts::changed, this, &ShortcutsSection::refresh);
}

void ShortcutsSection::fillList()
{
    m_list->setAccessibleName(tr("Commands and their shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Menu"), tr("Shortcut")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(fewestLines * fontMetrics().lineSpacing());
    const QList<PaletteItem> items = commandItems(m_commands, {}, {});
    const auto table = commandTable();
    for (size_t i = 0; i < table.size(); ++i) {
        const PaletteItem &item = items[qsizetype(i)];
        auto *row = new QTreeWidgetItem(m_list, {item.text, item.detail});
        row->setData(CommandColumn, idRole, int(table[i].id));
    }
}

/// After any change of shortcuts, whoever makes it.
void ShortcutsSection::refresh()
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const auto id = CommandId(item->data(CommandColumn, idRole).toInt());
        const QString keys = textOf(m_shortcuts.of(id));
        const bool isUsual = m_shortcuts.isUsual(id);
        item->setText(KeysColumn,
                      isUsual ? keys : tr("%1 (changed)").arg(keys.isEmpty() ? tr("none") : keys));
    }
    resetButton()->setEnabled(!m_shortcuts.areAllUsual());
    showFitting();
    showCurrent();
}

int ShortcutsSection::showFitting()
{
    int count = 0;
    QTreeWidgetItem *firstShown = nullptr;
    const auto fitsFilter = [this](const QList<QKeySequence> &own, const QStringList &texts) {
        const QKeySequence keys = m_keys->keySequence();
        const auto isMeant = [&](const QKeySequence &one) { return areInConflict(one, keys); };
        return (keys.isEmpty() || std::ranges::any_of(own, isMeant))
               && fitsSearch(m_name->text(), texts);
    };
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const QList<QKeySequence> own =
            m_shortcuts.of(CommandId(item->data(CommandColumn, idRole).toInt()));
        QStringList texts{item->text(CommandColumn), item->text(MenuColumn)};
        const bool fits = m_typed.isEmpty()
                              ? fitsFilter(own, texts)
                              : fitsSearch(m_typed, texts << textOf(own) << pageName(page()));
        item->setHidden(!fits);
        if (fits && !firstShown)
            firstShown = item;
        count += fits ? 1 : 0;
    }
    if (!current())
        m_list->setCurrentItem(firstShown);
    return count;
}

void ShortcutsSection::showCurrent()
{
    const std::optional<CommandId> id = current();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_edit, m_clear, m_usual})
        widget->setEnabled(id.has_value());
    say({});
    m_title->setText(id ? tr("&Shortcut of “%1”:").arg(nameOfItem(*id)) : QString());
    if (!id)
        return;
    const QList<QKeySequence> keys = m_shortcuts.of(*id);
    m_edit->setAccessibleName(tr("Shortcut of “%1”").arg(nameOfItem(*id)));
    m_edit->setKeySequence(keys.value(0));
    m_clear->setEnabled(!keys.isEmpty());
    m_usual->setEnabled(!m_shortcuts.isUsual(*id));
}

std::optional<CommandId> ShortcutsSection::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return std::nullopt;
    return CommandId(item->data(CommandColumn, idRole).toInt());
}

QString ShortcutsSection::nameOfItem(CommandId id) const
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (CommandId(item->data(CommandColumn, idRole).toInt()) == id)
            return item->text(CommandColumn);
    }
    return {};
}

/// `keys` were pressed for the command that is chosen.
void ShortcutsSection::take(const QKeySequence &keys)
{
    const CommandId id = *current();
    if (const QString refusal = shortcutRefusal(keys); !refusal.isEmpty()) {
        say(refusal, true);
        return;
    }
    const std::optional<CommandId> owner = m_shortcuts.ownerOf(keys, id);
    if (!owner) {
        apply(keys);
        return;
    }
    const QString left = textOf(m_shortcuts.leftTo(*owner, id, keys));
    const QString taken = keys.toString(QKeySequence::NativeText);
    say(left.isEmpty() ? tr("%1 is the shortcut of “%2”. If you take it, “%2” has none.")
                             .arg(taken, nameOfItem(*owner))
                       : tr("%1 is the shortcut of “%2”. If you take it, “%2” has %3.")
                             .arg(taken, nameOfItem(*owner), left),
        true);
    m_take->show();
}

void ShortcutsSection::apply(const QKeySequence &keys)
{
    const CommandId id = *current();
    const bool hadFocus = m_take->hasFocus() || m_clear->hasFocus();
    m_shortcuts.choose(id, keys);
    showCurrent();
    if (hadFocus)
        m_edit->setFocus();
    say(keys.isEmpty() ? tr("“%1” has no shortcut now.").arg(nameOfItem(id))
                       : tr("“%1” has the shortcut %2 now.")
                             .arg(nameOfItem(id), keys.toString(QKeySequence::NativeText)));
}

void ShortcutsSection::say(const QString &text, bool isProblem)
{
    m_take->hide();
    m_icon->setVisible(isProblem);
    m_icon->setAccessibleName(tr("Note"));
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size));
    m_answer->setText(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace stetmark
