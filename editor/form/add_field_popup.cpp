// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/add_field_popup.h"

#include "editor/form/popup_place.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stetmark {

namespace {

constexpr QSize popupSize{300, 320};

QString lineFor(const AddableField &addable)
{
    const Field &field = addable.field;
    if (addable.source == AddableField::Source::Typed)
        return AddFieldPopup::tr("New key “%1”").arg(field.key);
    const QString label = QCoreApplication::translate("Fields", field.label.toUtf8().constData());
    return AddFieldPopup::tr("%1   (%2)").arg(label, field.key);
}

} // namespace

AddFieldPopup::AddFieldPopup(const QList<AddableField> &fields, const FrontMatterNode &map,
                             QWidget *parent)
    : QFrame(parent, Qt::Popup), m_fields(fields), m_map(map), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Add a field"));
    m_search->setAccessibleName(tr("Search for a field, or type a new key"));
    m_search->setPlaceholderText(tr("Search, or type a new key"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Fields"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &AddFieldPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { choose(m_list->row(item)); });
    setFocusProxy(m_search);
    fill();
}

void AddFieldPopup::openBelow(const QWidget *widget)
{
    resize(popupSize);
    move(popupPlace(size(), *widget));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

bool AddFieldPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentRow());
        return true;
    }
    const int last = m_list->count() - 1;
    const int row = m_list->currentRow();
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        m_list->setCurrentRow(std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, last));
        return true;
    }
    if (watched == m_search && (key == Qt::Key_PageDown || key == Qt::Key_PageUp)) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void AddFieldPopup::fill()
{
    m_shown = matchingFields(m_fields, m_search->text(), m_map);
    m_list->clear();
    for (const AddableField &addable : std::as_const(m_shown)) {
        auto *item = new QListWidgetItem(lineFor(addable), m_list);
        item->setToolTip(addable.field.help.toHtmlEscaped());
    }
    m_list->setCurrentRow(0);
}

void AddFieldPopup::choose(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    const Field field = m_shown[row].field;
    close();
    Q_EMIT chosen(field);
}

} // namespace stetmark
