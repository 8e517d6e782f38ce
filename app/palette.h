// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QLineEdit;
class QListView;

namespace stetmark {

/// A line of a Palette.
struct PaletteItem {
    QString text;
    QString detail; ///< behind it, less loud: where it is found
    QString state;  ///< behind that: not searched for
    QString keys;   ///< of the shortcut, at the end of the line
    int indent = 0; ///< levels
    bool isEnabled = true;
    std::function<void()> run;
    QList<qsizetype> typed; ///< positions in `text` that fit what was typed
};

/// Those of `items` that fit `typed`, the best first; all, as they are, when it is empty.
QList<PaletteItem> fittingItems(const QList<PaletteItem> &items, const QString &typed);

class PaletteModel;

/// A line to type in and a list of what fits it, on top of a window. Arrow keys go through
/// the list while one types; Return or a click takes what is chosen, Escape nothing. What
/// is not available is shown, and not run. Deletes itself when closed.
class Palette : public QFrame
{
    Q_OBJECT

public:
    /// Gives what to show for what was typed.
    using Source = std::function<QList<PaletteItem>(const QString &typed)>;

    /// `name` says what is chosen here, `hint` what to type.
    Palette(const QString &name, const QString &hint, Source source, QWidget *parent);
    ~Palette() override;

    /// Shows it on top of `window`, with the item `row` chosen.
    void open(const QWidget &window, int row = 0);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void fit();
    void move(int key);
    void choose(int row);
    int current() const;
    void setCurrent(int row);

    Source m_source;
    QLineEdit *m_line;
    QListView *m_list;
    PaletteModel *m_model;
    int m_width = 0;
    int m_mostRows = 0; ///< that the window has room for; 0 before open()
};

} // namespace stetmark
