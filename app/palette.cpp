// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/palette.h"

#include "app/fuzzy_match.h"
#include "app/palette_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

constexpr int widest = 640;
constexpr int mostRows = 14;
constexpr int margin = 6;
constexpr int inText = 100'000; ///< more than any score

} // namespace

QList<PaletteItem> fittingItems(const QList<PaletteItem> &items, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return items;
    QList<std::pair<int, PaletteItem>> fitting;
    for (const PaletteItem &item : items) {
        std::optional<FuzzyMatch> match = fuzzyMatch(typed, item.text);
        const bool isInText = match.has_value();
        if (!isInText)
            match = fuzzyMatch(typed, item.text + u' ' + item.detail);
        if (!match)
            continue;
        match->positions.removeIf([&](qsizetype at) { return at >= item.text.size(); });
        // What is in the detail only comes last.
        fitting.append({match->score + (isInText ? inText : 0), item});
        fitting.last().second.typed = match->positions;
    }
    std::ranges::stable_sort(fitting, std::ranges::greater(), &std::pair<int, PaletteItem>::first);
    QList<PaletteItem> best;
    best.reserve(fitting.size());
    for (const auto &[score, item] : std::as_const(fitting))
        best.append(item);
    return best;
}

Palette::Palette(const QString &name, const QString &hint, Source source, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_source(std::move(source)), m_line(new QLineEdit(this)),
      m_list(new QListView(this)), m_model(new PaletteModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(name);
    m_line->setAccessibleName(hint);
    m_line->setPlaceholderText(hint);
    m_line->setClearButtonEnabled(true);
    m_list->setAccessibleName(name);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    m_line->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::fill);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    fill();
}

Palette::~Palette() = default;

void Palette::open(const QWidget &window, int row)
{
    m_width = std::min(widest, window.width() - 4 * margin);
    m_mostRows = std::clamp(window.height() * 2 / 3 / m_list->sizeHintForRow(0), 1, mostRows);
    fit();
    const QRect screen = window.screen()->availableGeometry();
    const QPoint corner =
        window.mapToGlobal(QPoint((window.width() - width()) / 2, window.height() / 12));
    QFrame::move(
        std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
        std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
    setCurrent(row);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(current());
        return true;
    }
    const bool isMove = key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown
                        || key == Qt::Key_PageUp;
    if (!isMove)
        return QFrame::eventFilter(watched, event);
    move(key);
    return true;
}

void Palette::fill()
{
    m_model->setItems(m_source(m_line->text()));
    fit();
    setCurrent(0);
}

/// As many rows as there are, and as there is room for.
void Palette::fit()
{
    if (m_mostRows == 0)
        return;
    const int rows = std::clamp(m_model->rowCount(), 1, m_mostRows);
    const int list = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    m_list->setFixedHeight(list);
    const int height =
        m_line->sizeHint().height() + list + layout()->spacing() + 2 * margin + 2 * frameWidth();
    resize(m_width, height);
}

/// Single steps go around at the ends.
void Palette::move(int key)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int page = std::max(1, m_list->viewport()->height() / m_list->sizeHintForRow(0) - 1);
    if (key == Qt::Key_Down || key == Qt::Key_Up)
        setCurrent((current() + (key == Qt::Key_Down ? 1 : count - 1)) % count);
    else
        setCurrent(std::clamp(current() + (key == Qt::Key_PageDown ? page : -page), 0, count - 1));
}

void Palette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteItem item = m_model->item(row);
    if (!item.isEnabled || !item.run)
        return;
    // First the focus goes back to where the command is to work.
    close();
    item.run();
}

int Palette::current() const
{
    return m_list->currentIndex().row();
}

void Palette::setCurrent(int row)
{
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

} // namespace stetmark
