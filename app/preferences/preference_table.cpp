// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/preference_table.h"

#include "app/image_names.h"
#include "app/preferences/font_editor.h"
#include "app/preferences/languages_editor.h"
#include "app/preferences/preference_editors.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Page = PreferencePage;

QString tr(const char *text)
{
    return QCoreApplication::translate("Preferences", text);
}

QList<Preference> writing()
{
    return {
        {Page::Writing, tr("Smart punctuation"),
         tr("Quotation marks, dashes and dots become those of the essay’s language as you type. "
            "One undo gives the plain characters back."),
         tr("typography curly quotes apostrophe em dash en dash ellipsis"),
         switchEditor(setting::smartPunctuation)},
        {Page::Writing, tr("Words a day"),
         tr("How many words you want to write each day, over all essays. An essay’s own goal is "
            "its field “Word goal”."),
         tr("word goal daily target count progress"),
         numberEditor(setting::dayGoal, tr(" words"), tr("No goal"))},
        {Page::Writing, tr("Paste formats as Markdown"),
         tr("What is copied from a web page or a word processor keeps its headings, lists, links "
            "and emphasis."),
         tr("clipboard html rich text formatting word"), switchEditor(setting::pastesMarkdown)},
        {Page::Writing, tr("Folder of images"),
         tr("Where images go that you paste or drop: beneath the essay’s folder. {essay} is the "
            "name of its file; empty stands for the same folder."),
         tr("pictures photos paste drop attachments directory"),
         textEditor(setting::imageFolder, tr("The essay’s own folder"), checkedImageFolder)},
        {Page::Writing, tr("Name of images"),
         tr("How images without a name are called, with {essay}, {date}, {time} and {n}, which "
            "counts."),
         tr("pictures photos paste pattern file name"),
         textEditor(setting::imageName, {}, checkedImageName)},
        {Page::Writing, tr("Typewriter scrolling"),
         tr("The line you write in stays in the middle of the window."),
         tr("center caret cursor scroll"), switchEditor(setting::isTypewriter)},
        {Page::Writing, tr("Focus on"), tr("The rest of the text is dimmed while you write."),
         tr("concentration dim mode sentence paragraph distraction"),
         choiceEditor(setting::focus,
                      {tr("The whole text"), tr("The paragraph"), tr("The sentence")})},
    };
}

QList<Preference> panes()
{
    return {
        {Page::Look, tr("Front matter form"), tr("The form for the fields of the essay."),
         tr("pane panel sidebar fields metadata show hide"), switchEditor(setting::showsForm)},
        {Page::Look, tr("Preview"), tr("The page as readers will see it, beside the text."),
         tr("pane panel html page show hide"), switchEditor(setting::showsPreview)},
        {Page::Look, tr("Outline"), tr("The headings of the essay, beside the text."),
         tr("pane panel sidebar headings contents show hide"), switchEditor(setting::showsOutline)},
        {Page::Look, tr("Word statistics"),
         tr("Counts of the essay, its sections and what is selected, and the goals."),
         tr("pane panel words characters reading time show hide"),
         switchEditor(setting::showsStatistics)},
    };
}

QList<Preference> look()
{
    return {
        {Page::Look, tr("Appearance"), tr("The colours of the window."),
         tr("theme dark mode light night color scheme"),
         choiceEditor(setting::appearance, {tr("As the system"), tr("Light"), tr("Dark")})},
        {Page::Look, tr("Font"), tr("The letters of the text that you write."),
         tr("typeface family letters monospace fixed width"), fontEditor()},
        {Page::Look, tr("Font size"), tr("Of the text at its normal size (100 percent)."),
         tr("letters larger smaller points"),
         numberEditor(setting::fontSize, tr(" points"), tr("As the desktop’s"))},
        {Page::Look, tr("Zoom"),
         tr("Of the font size. View ▸ Larger Text and Smaller Text change it, too."),
         tr("letters text size percent bigger"), numberEditor(setting::zoom, tr(" percent"))},
        {Page::Look, tr("Line length"), tr("How wide the column of the text is."),
         tr("measure column width margins wrap characters"),
         numberEditor(setting::measure, tr(" characters"), tr("As wide as the window"))},
    };
}

QList<Preference> spelling()
{
    return {
        {Page::Spelling, tr("Check spelling"), tr("Misspelt words are underlined as you write."),
         tr("spell checker spellcheck hunspell dictionary typos"),
         switchEditor(setting::checksSpelling)},
        {Page::Spelling, tr("Languages"),
         tr("Of essays that do not name theirs in the field “lang”. A word is right if it is in "
            "one of them. With none chosen, it is the language of the system."),
         tr("spell checker dictionary hunspell lang"), languagesEditor()},
    };
}

QList<Preference> files()
{
    return {
        {Page::Files, tr("Save by itself"),
         tr("Essays that have a file are saved without asking, but never over what another "
            "program wrote."),
         tr("autosave automatic auto save"),
         choiceEditor(setting::autosave, {tr("Never"), tr("When the window is left"),
                                          tr("After a pause in writing")})},
        {Page::Files, tr("Set “last changed” when saving"),
         tr("Saving puts the date into the field that is for it, as “lastmod”."),
         tr("date modified lastmod time stamp update"), switchEditor(setting::setsLastChanged)},
        {Page::Files, tr("Reopen essays at start"),
         tr("What was open the last time is open again, at the same place."),
         tr("session restore tabs startup remember"), switchEditor(setting::reopensEssays)},
    };
}

/// Without accents, in one case.
QString folded(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    std::ranges::copy_if(decomposed, std::back_inserter(plain),
                         [](QChar character) { return !character.isMark(); });
    return plain;
}

} // namespace

QString pageName(PreferencePage page)
{
    switch (page) {
    case Page::Writing:
        return tr("Writing");
    case Page::Look:
        return tr("Look");
    case Page::Spelling:
        return tr("Spelling");
    case Page::Files:
        return tr("Files");
    case Page::Shortcuts:
        break;
    }
    return tr("Shortcuts");
}

QList<Preference> preferenceTable()
{
    return writing() + look() + panes() + spelling() + files();
}

bool fitsSearch(const QString &typed, const QStringList &texts)
{
    const QString all = folded(texts.join(u'\n'));
    const QStringList words = folded(typed).simplified().split(u' ');
    return std::ranges::all_of(words, [&](const QString &word) { return all.contains(word); });
}

} // namespace stetmark
