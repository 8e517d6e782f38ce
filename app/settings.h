// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/setting_table.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QObject>
#include <QRect>
#include <QSettings>

#include <functional>

namespace stetmark {

/// An essay that was open, by its file, and where in it: the caret, and the start of the
/// first line that could be seen; and where the sections begin that were folded.
struct OpenFile {
    QString path;
    int caret = 0;
    int top = 0;
    QList<int> folds;

    friend bool operator==(const OpenFile &, const OpenFile &) = default;
};

struct OpenFiles {
    QList<OpenFile> files; ///< in the order of the tabs
    int current = 0;

    friend bool operator==(const OpenFiles &, const OpenFiles &) = default;
};

/// The words written on the last day that any were; less than 0 when more were taken out.
struct DayCount {
    QDate day; ///< invalid when there was none
    int words = 0;

    friend bool operator==(const DayCount &, const DayCount &) = default;
};

/// What a person has chosen (setting_table.h), and what the program remembers by itself from
/// one time to the next, in a file that a person can read. A value that is missing or makes
/// no sense is the usual one.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// `file` is an INI file, made when something is first set.
    explicit Settings(const QString &file, QObject *parent = nullptr);
    /// The file of the person who runs the program.
    static QString defaultFile();

    template <typename Setting>
    typename Setting::Value get(const Setting &setting) const
    {
        return setting.read(stored(setting.key));
    }
    template <typename Setting>
    void set(const Setting &setting, const typename Setting::Value &value)
    {
        const QVariant written = setting.written(value);
        if (setting.read(written) != get(setting))
            store(setting.key, written);
    }

    /// What holds while nothing was chosen.
    template <typename Setting>
    static typename Setting::Value usual(const Setting &setting)
    {
        return setting.read({});
    }
    template <typename Setting>
    bool isUsual(const Setting &setting) const
    {
        return get(setting) == usual(setting);
    }
    /// Keys for commands, both by name; "none" for a command without.
    QMap<QString, QString> chosenShortcuts() const;
    void setChosenShortcuts(const QMap<QString, QString> &shortcuts);
    /// What changed() says of them.
    static QString shortcutsKey();

    /// As if nothing had ever been chosen.
    void reset(const char *key);

    /// Gives the value to `use` now and whenever it changes, as long as `context` lives.
    template <typename Setting>
    void follow(const Setting &setting, const QObject *context,
                std::function<void(const typename Setting::Value &)> use)
    {
        use(get(setting));
        connect(this, &Settings::changed, context,
                [this, setting, use = std::move(use)](const QString &key) {
                    if (key == QLatin1StringView(setting.key))
                        use(get(setting));
                });
    }

    /// Of the window when it is not maximised; a null rectangle when unknown.
    QRect windowGeometry() const;
    void setWindowGeometry(const QRect &geometry);
    bool isWindowMaximized() const;
    void setWindowMaximized(bool maximized);

    /// Widths of form, text and preview, in pixels; empty when unknown.
    QList<int> paneWidths() const;
    void setPaneWidths(const QList<int> &widths);
    int outlineWidth() const; ///< in pixels
    void setOutlineWidth(int width);

    OpenFiles openFiles() const;
    void setOpenFiles(const OpenFiles &open);

    DayCount dayCount() const;
    void setDayCount(const DayCount &count);

    /// Absolute paths, the newest first.
    QStringList recentFiles() const;
    void setRecentFiles(const QStringList &paths);

Q_SIGNALS:
    /// A person, or the program for them, has chosen something else for the setting of `key`.
    void changed(const QString &key);

private:
    QVariant stored(const char *key) const;
    void store(const char *key, const QVariant &value);
    QList<int> numbers(const QString &key, qsizetype count) const;
    void setNumbers(const QString &key, const QList<int> &numbers);

    mutable QSettings m_store; ///< mutable: reading a list moves about in it
};

} // namespace stetmark
