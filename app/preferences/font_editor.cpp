// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/font_editor.h"

#include "app/preferences/preference_editors.h"
#include "app/writing_view.h"
#include "editor/text/text_look.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFontComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace stetmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Preferences", text);
}

QFontComboBox *makeFamilies(Settings &settings)
{
    auto *families = new QFontComboBox;
    // What is half typed is no family.
    families->setEditable(false);
    families->setFocusPolicy(Qt::StrongFocus);
    guardAgainstWheel(families);
    QObject::connect(families, &QFontComboBox::activated, families, [&settings, families] {
        settings.set(setting::font, families->currentFont().family());
    });
    settings.follow(setting::font, families, [families, &settings](const QString &) {
        families->setCurrentFont(proseFont(WritingView::chosenLook(settings)));
    });
    return families;
}

QCheckBox *makeFilter(QFontComboBox *families, Settings &settings)
{
    auto *filter = new QCheckBox(tr("Fixed width only"));
    QObject::connect(filter, &QCheckBox::toggled, families, [families, &settings](bool isOn) {
        families->setFontFilters(isOn ? QFontComboBox::MonospacedFonts : QFontComboBox::AllFonts);
        families->setCurrentFont(proseFont(WritingView::chosenLook(settings)));
    });
    return filter;
}

QLabel *makeSample(Settings &settings)
{
    auto *sample = new QLabel(tr("What you did not touch, stands: “stet”, 1234567890."));
    sample->setTextFormat(Qt::PlainText);
    sample->setBackgroundRole(QPalette::Base);
    sample->setForegroundRole(QPalette::Text);
    sample->setAutoFillBackground(true);
    sample->setMargin(sample->fontMetrics().height() / 2);
    // Letters that are too large for the window are cut; the window stays as it is.
    sample->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const auto show = [sample, &settings] {
        sample->setFont(proseFont(WritingView::chosenLook(settings)));
    };
    QObject::connect(&settings, &Settings::changed, sample, show);
    show();
    return sample;
}

QWidget *makeFontEditor(Settings &settings)
{
    auto *editor = new QWidget;
    editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QFontComboBox *families = makeFamilies(settings);
    editor->setFocusProxy(families);
    auto *line = new QHBoxLayout;
    line->addWidget(families, 1);
    line->addWidget(makeFilter(families, settings));
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(makeSample(settings));
    return editor;
}

} // namespace

PreferenceEditor fontEditor()
{
    return editorOf(setting::font, makeFontEditor);
}

} // namespace stetmark
