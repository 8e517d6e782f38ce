// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/preference_row.h"

#include "app/settings.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace stetmark {

PreferenceRow::PreferenceRow(const Preference &preference, Settings &settings, QWidget *parent)
    : QWidget(parent), m_preference(preference), m_settings(settings),
      m_editor(preference.editor.make(settings)), m_box(qobject_cast<QCheckBox *>(m_editor)),
      m_reset(new QToolButton)
{
    layOut();
    setLabel(preference.name);
    connect(m_reset, &QToolButton::clicked, this, &PreferenceRow::reset);
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1StringView(m_preference.editor.key))
            follow();
    });
    follow();
}

void PreferenceRow::layOut()
{
    place()->setAccessibleName(m_preference.name);
    place()->setAccessibleDescription(m_preference.explanation);
    auto *explanation = new QLabel(m_preference.explanation);
    explanation->setWordWrap(true);
    explanation->setTextFormat(Qt::PlainText);
    const QString back = tr("Set “%1” back to its default").arg(m_preference.name);
    m_reset->setText(tr("Default"));
    m_reset->setToolTip(back);
    m_reset->setAccessibleName(back);
    m_reset->setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setColumnStretch(0, 1);
    if (m_box) {
        layout->addWidget(m_box, 0, 0);
        layout->addWidget(explanation, 1, 0, 1, 2);
        explanation->setIndent(style()->pixelMetric(QStyle::PM_IndicatorWidth)
                               + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    } else {
        m_label = new QLabel;
        m_label->setBuddy(place());
        layout->addWidget(m_label, 0, 0);
        layout->addWidget(explanation, 1, 0, 1, 2);
        // A list or a number needs no more than its width.
        const bool isSmall = m_editor->sizePolicy().horizontalPolicy() != QSizePolicy::Expanding;
        layout->addWidget(m_editor, 2, 0, 1, 2, isSmall ? Qt::AlignLeft : Qt::Alignment());
    }
    QWidget *name = m_box ? static_cast<QWidget *>(m_box) : m_label;
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    layout->addWidget(m_reset, 0, 1);
    // From the setting to its way back, in this order.
    setTabOrder(place(), m_reset);
}

void PreferenceRow::setLabel(const QString &withMnemonic)
{
    if (m_box)
        m_box->setText(withMnemonic);
    else
        m_label->setText(withMnemonic);
}

bool PreferenceRow::fits(const QString &typed) const
{
    return fitsSearch(typed, {m_preference.name, m_preference.explanation, m_preference.synonyms,
                              pageName(m_preference.page)});
}

bool PreferenceRow::isUsual() const
{
    return m_preference.editor.isUsual(m_settings);
}

void PreferenceRow::reset()
{
    // The button goes; the focus stays at the setting.
    if (m_reset->hasFocus())
        place()->setFocus();
    m_settings.reset(m_preference.editor.key);
}

QWidget *PreferenceRow::place() const
{
    return m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
}

void PreferenceRow::follow()
{
    m_reset->setVisible(!isUsual());
    Q_EMIT changed();
}

} // namespace stetmark
