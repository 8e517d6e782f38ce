// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/preferences_window.h"

#include "app/preferences/preference_row.h"
#include "app/preferences/preference_section.h"
#include "app/preferences/shortcuts_section.h"
#include "app/settings.h"
#include "editor/form/mnemonics.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace stetmark {

namespace {

constexpr int pageRole = Qt::UserRole;

} // namespace

PreferencesWindow::PreferencesWindow(Settings &settings, Commands &commands, Shortcuts &shortcuts,
                                     QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit), m_pages(new QListWidget), m_scroll(new QScrollArea),
      m_nothing(new QLabel), m_close(new QPushButton(tr("&Close")))
{
    setWindowTitle(tr("Preferences"));
    layOut(makeSections(settings, commands, shortcuts));
    connectParts();
    m_pages->setCurrentRow(0);
    showFitting();
    m_search->setFocus();
}

void PreferencesWindow::showPage(PreferencePage page)
{
    m_search->clear();
    m_pages->setCurrentRow(int(page));
}

PreferencePage PreferencesWindow::page() const
{
    return PreferencePage(m_pages->currentRow());
}

void PreferencesWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_search->text().isEmpty()) {
        QDialog::keyPressEvent(event);
        return;
    }
    m_search->clear();
    m_search->setFocus();
}

QWidget *PreferencesWindow::makeSections(Settings &settings, Commands &commands,
                                         Shortcuts &shortcuts)
{
    for (const PreferencePage page : {PreferencePage::Writing, PreferencePage::Look,
                                      PreferencePage::Spelling, PreferencePage::Files})
        m_sections.append(new SettingsSection(page, settings));
    m_sections.append(new ShortcutsSection(commands, shortcuts));
    auto *sections = new QWidget;
    auto *layout = new QVBoxLayout(sections);
    layout->setContentsMargins(0, 0, 0, 0);
    for (PreferenceSection *section : std::as_const(m_sections)) {
        layout->addWidget(section, section->page() == PreferencePage::Shortcuts ? 1 : 0);
        auto *item = new QListWidgetItem(pageName(section->page()), m_pages);
        item->setData(pageRole, int(section->page()));
    }
    layout->addStretch();
    return sections;
}

QLayout *PreferencesWindow::makeTop()
{
    m_search->setPlaceholderText(tr("A part of what you look for"));
    m_search->setAccessibleName(tr("Search all settings"));
    m_search->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("Sea&rch:"));
    label->setBuddy(m_search);
    auto *layout = new QHBoxLayout;
    layout->addWidget(label);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_close);
    return layout;
}

void PreferencesWindow::layOut(QWidget *sections)
{
    const int line = fontMetrics().height();
    m_close->setAutoDefault(false);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setSpacing(2);
    m_pages->setFixedWidth(m_pages->sizeHintForColumn(0) + 4 * line);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(line);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(sections);
    auto *right = new QVBoxLayout;
    right->addWidget(m_nothing);
    right->addWidget(m_scroll, 1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_pages);
    middle->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeTop());
    layout->addLayout(middle, 1);
    resize(line * 48, line * 34);
}

void PreferencesWindow::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesWindow::showFitting);
    connect(m_pages, &QListWidget::currentRowChanged, this, [this] {
        if (m_search->text().isEmpty())
            showFitting();
        else
            scrollToPage();
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

/// The page that is chosen, or what all pages have of what is typed.
void PreferencesWindow::showFitting()
{
    const QString typed = m_search->text().trimmed();
    int all = 0;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const int count = m_sections[i]->narrow(typed);
        const bool isChosen = typed.isEmpty() ? i == m_pages->currentRow() : count > 0;
        m_sections[i]->setVisible(isChosen);
        const QString name = pageName(m_sections[i]->page());
        QListWidgetItem *item = m_pages->item(int(i));
        item->setText(typed.isEmpty() ? name : tr("%1 (%2)").arg(name).arg(count));
        item->setFlags(typed.isEmpty() || count > 0 ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                    : Qt::NoItemFlags);
        all += count;
    }
    m_nothing->setText(tr("No setting and no command fits “%1”.").arg(typed));
    m_nothing->setVisible(all == 0);
    if (all == 0) {
        QAccessibleEvent alert(m_nothing, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    m_scroll->ensureVisible(0, 0);
    chooseMnemonics();
}

void PreferencesWindow::scrollToPage()
{
    const QWidget *section = m_sections.value(m_pages->currentRow());
    if (section)
        m_scroll->ensureVisible(0, section->y() + m_scroll->viewport()->height() / 2, 0,
                                m_scroll->viewport()->height() / 2);
}

QSet<QChar> PreferencesWindow::mnemonicsOfOthers() const
{
    QSet<QChar> letters;
    const auto add = [&](const QWidget *widget, const QString &text) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(text);
        const bool isOfRow = qobject_cast<const PreferenceRow *>(widget->parentWidget());
        if (!isOfRow && widget->isVisibleTo(this) && !mnemonic.isEmpty())
            letters.insert(QChar(char16_t(mnemonic[0].key())));
    };
    const auto labels = findChildren<QLabel *>();
    for (const QLabel *label : labels)
        add(label, label->buddy() ? label->text() : QString());
    const auto buttons = findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        add(button, button->text());
    return letters;
}

/// A letter of its own for each row that can be seen.
void PreferencesWindow::chooseMnemonics()
{
    QSet<QChar> used = mnemonicsOfOthers();
    for (const PreferenceSection *section : std::as_const(m_sections)) {
        if (!section->isVisibleTo(this))
            continue;
        const QList<PreferenceRow *> rows = section->rowsShown();
        for (PreferenceRow *row : rows)
            row->setLabel(withMnemonic(row->preference().name, used));
    }
}

} // namespace stetmark
