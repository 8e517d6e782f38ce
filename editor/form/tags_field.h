// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/field_editor.h"

#include <QList>

class QFrame;
class QLabel;
class QStringListModel;

namespace stetmark {

class FlowLayout;
class TagChip;
class TagInput;

/// A list of words: a YAML list, or one text with commas between the words. Each
/// word is a chip; a line behind them adds more.
class TagsField : public FieldEditor
{
    Q_OBJECT

public:
    TagsField(const FormItem &item, QWidget *parent);

    QString value() const override;
    QList<QWidget *> tabWidgets() const override;
    void setCompletions(const QStringList &words) override;

protected:
    void showValue(const FrontMatterNode &node) override;
    void finish() override;

private:
    void addTyped(const QString &text);
    void add(const QString &tag);
    void remove(qsizetype index);
    void rename(qsizetype index, const QString &text);
    void move(qsizetype from, qsizetype to);
    void showDrag(qsizetype from, QPoint globalPosition);
    void endDrag(qsizetype from, bool isDropped);
    void moveFocus(qsizetype index);
    void showTags();
    TagChip *makeChip();
    bool isOneText() const;
    void writeOneText();

    QString m_name;
    QStringList m_tags;
    QString m_separator; ///< between the words of one text
    QList<TagChip *> m_chips;
    QWidget *m_chipArea;
    FlowLayout *m_flow;
    TagInput *m_input;
    QFrame *m_dropMark; ///< where a tag that is dragged would come
    qsizetype m_dropIndex = -1;
    QLabel *m_more; ///< says how many tags are not shown
    QStringListModel *m_words;
};

} // namespace stetmark
