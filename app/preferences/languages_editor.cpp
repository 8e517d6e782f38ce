// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/languages_editor.h"

#include "app/preferences/preference_editors.h"
#include "editor/text/dictionaries.h"

#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QSignalBlocker>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr int tagRole = Qt::UserRole;
constexpr int mostLines = 8;

} // namespace

LanguagesEditor::LanguagesEditor(Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_list(new QListWidget), m_hint(new QLabel)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);
    connect(m_list, &QListWidget::itemChanged, this, &LanguagesEditor::choose);
    // Queued: the item that is being clicked is to live until that is over.
    settings.follow(setting::spellingLanguages, this, [this](const QStringList &) {
        QMetaObject::invokeMethod(this, &LanguagesEditor::fill, Qt::QueuedConnection);
    });
    fill();
}

void LanguagesEditor::setAvailable(const QStringList &languages)
{
    m_available = languages;
    m_isKnown = true;
    fill();
}

void LanguagesEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void LanguagesEditor::look()
{
    QThreadPool::globalInstance()->start([editor = QPointer(this)] {
        QStringList languages;
        const QList<Dictionary> dictionaries = installedDictionaries();
        for (const Dictionary &dictionary : dictionaries)
            languages.append(dictionary.language);
        const auto show = [editor, languages] {
            if (editor)
                editor->setAvailable(languages);
        };
        QMetaObject::invokeMethod(qApp, show, Qt::QueuedConnection);
    });
}

void LanguagesEditor::fill()
{
    const QSignalBlocker blocker(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    const QStringList chosen = m_settings.get(setting::spellingLanguages);
    QStringList served;
    for (const QString &tag : chosen) {
        const QString dictionary = dictionaryFor(tag, m_available);
        served.append(dictionary);
        if (dictionary.isEmpty())
            addItem(tag, true, false);
    }
    for (const QString &tag : std::as_const(m_available))
        addItem(tag, served.contains(tag), true);
    m_list->sortItems();
    m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    const int lines = std::clamp(m_list->count(), 1, mostLines);
    m_list->setFixedHeight(lines * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    showHint();
}

void LanguagesEditor::addItem(const QString &tag, bool isChosen, bool isHere)
{
    const QString name = languageName(tag);
    auto *item = new QListWidgetItem(
        isHere || !m_isKnown ? name : tr("%1 – no dictionary on this machine").arg(name), m_list);
    item->setData(tagRole, tag);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

void LanguagesEditor::choose(const QListWidgetItem *item)
{
    const QString tag = item->data(tagRole).toString();
    QStringList chosen = m_settings.get(setting::spellingLanguages);
    if (item->checkState() == Qt::Checked) {
        chosen.append(tag);
    } else {
        chosen.removeIf([&](const QString &one) {
            return one == tag || dictionaryFor(one, m_available) == tag;
        });
    }
    m_settings.set(setting::spellingLanguages, chosen);
    // The system's language comes back by itself when it was the last: the list says so.
    QMetaObject::invokeMethod(this, &LanguagesEditor::fill, Qt::QueuedConnection);
}

void LanguagesEditor::showHint()
{
    const QStringList chosen = m_settings.get(setting::spellingLanguages);
    const bool isAnyMissing = std::ranges::any_of(
        chosen, [this](const QString &tag) { return dictionaryFor(tag, m_available).isEmpty(); });
    m_hint->setText(isAnyMissing && m_isKnown
                        ? tr("The words of a language without a dictionary are not checked. "
                             "Install one: their packages are called hunspell-….")
                        : tr("For another language install its dictionary: their packages are "
                             "called hunspell-…."));
}

PreferenceEditor languagesEditor()
{
    return editorOf(setting::spellingLanguages,
                    [](Settings &settings) { return new LanguagesEditor(settings); });
}

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    if (locale.language() == QLocale::C)
        return tag;
    const QString language = QLocale::languageToString(locale.language());
    if (!tag.contains(u'_') && !tag.contains(u'-'))
        return language;
    return QLatin1StringView("%1 (%2)").arg(language,
                                            QLocale::territoryToString(locale.territory()));
}

} // namespace stetmark
