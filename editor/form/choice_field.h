// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

class QComboBox;
class QLabel;

namespace stetmark {

class ScaleSlider;

/// One of a few words, or any other text. Where the words stand for percentages,
/// the percentage is said beside them; a measure that has no other field for it has
/// a slider, too, which goes from word to word and writes the word.
class ChoiceField : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceField(const FormItem &item, QWidget *parent);

    QString value() const override;
    QString spokenState() const override;
    void describe(const QString &text) override;

protected:
    void showValue(const FrontMatterNode &node) override;

private:
    void addSlider(const QString &name);
    void takeText(const QString &text);
    void takePosition(int position);
    void showText(const QString &text);
    void showState();
    bool isScale() const;
    /// A number of a measure is one in the essay, too.
    ValueKind kindOf(const QString &text) const;

    QComboBox *m_box;
    QLabel *m_percent;
    ScaleSlider *m_slider = nullptr;
    QList<double> m_stops; ///< of the slider
    QString m_like;        ///< the last text that was a measure: its letter case stays
};

} // namespace stetmark
