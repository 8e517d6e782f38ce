// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferences/preference_editors.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace stetmark {

namespace {

class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

PreferenceEditor switchEditor(const SwitchSetting &setting)
{
    return editorOf(setting, [setting](Settings &settings) {
        auto *box = new QCheckBox;
        QObject::connect(box, &QCheckBox::clicked, box,
                         [&settings, setting](bool on) { settings.set(setting, on); });
        settings.follow(setting, box, [box](bool on) { box->setChecked(on); });
        return box;
    });
}

PreferenceEditor numberEditor(const NumberSetting &setting, const QString &unit,
                              const QString &none)
{
    return editorOf(setting, [setting, unit, none](Settings &settings) {
        auto *box = new QSpinBox;
        const int lowest = setting.canBeNone ? setting.least - 1 : setting.least;
        box->setRange(lowest, setting.most);
        box->setSuffix(unit);
        if (setting.canBeNone)
            box->setSpecialValueText(none);
        box->setFocusPolicy(Qt::StrongFocus);
        guardAgainstWheel(box);
        QObject::connect(box, &QSpinBox::valueChanged, box, [&settings, setting](int value) {
            settings.set(setting, value < setting.least ? 0 : value);
        });
        settings.follow(setting, box, [box, setting](int value) {
            box->setValue(setting.canBeNone && value == 0 ? box->minimum() : value);
        });
        return box;
    });
}

PreferenceEditor textEditor(const TextSetting &setting, const QString &hint,
                            std::function<QString(const QString &)> checked)
{
    return editorOf(setting, [setting, hint, checked](Settings &settings) {
        auto *line = new QLineEdit;
        line->setPlaceholderText(hint);
        QObject::connect(line, &QLineEdit::editingFinished, line,
                         [&settings, setting, line, checked] {
                             settings.set(setting, checked(line->text().trimmed()));
                             line->setText(settings.get(setting));
                         });
        settings.follow(setting, line, [line](const QString &text) { line->setText(text); });
        return line;
    });
}

QComboBox *makeChoice(const QStringList &names, std::function<void(int)> changed)
{
    auto *box = new QComboBox;
    box->addItems(names);
    box->setFocusPolicy(Qt::StrongFocus);
    guardAgainstWheel(box);
    QObject::connect(box, &QComboBox::activated, box, std::move(changed));
    return box;
}

void guardAgainstWheel(QWidget *widget)
{
    widget->installEventFilter(new WheelGuard(widget));
}

} // namespace stetmark
