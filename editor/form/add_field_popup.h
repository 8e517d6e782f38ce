// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/addable_fields.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace stetmark {

/// A list of fields to add, with a line to search it. Arrow keys go through the list
/// while one types; Enter or a click takes a field, Escape none. Deletes itself when
/// closed.
class AddFieldPopup : public QFrame
{
    Q_OBJECT

public:
    /// `map` is what the field is to be added to.
    AddFieldPopup(const QList<AddableField> &fields, const FrontMatterNode &map, QWidget *parent);

    void openBelow(const QWidget *widget);

Q_SIGNALS:
    void chosen(const stetmark::Field &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose(int row);

    QList<AddableField> m_fields;
    FrontMatterNode m_map;
    QList<AddableField> m_shown;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace stetmark
