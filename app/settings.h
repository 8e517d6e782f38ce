// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/text_look.h"

#include <QList>
#include <QRect>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace stetmark {

/// How the window is coloured.
enum class Appearance { System, Light, Dark };

/// When essays save themselves.
enum class AutosaveMode { Off, OnLeaving, AfterPause };

/// An essay that was open, by its file, and where in it: the caret, and the start of the
/// first line that could be seen.
struct OpenFile {
    QString path;
    int caret = 0;
    int top = 0;

    friend bool operator==(const OpenFile &, const OpenFile &) = default;
};

struct OpenFiles {
    QList<OpenFile> files; ///< in the order of the tabs
    int current = 0;

    friend bool operator==(const OpenFiles &, const OpenFiles &) = default;
};

/// What the program remembers from one time to the next, in a file that a person
/// can read. A value that is missing or makes no sense is the default.
class Settings
{
public:
    /// `file` is an INI file, made when something is first set.
    explicit Settings(const QString &file);
    /// The file of the person who runs the program.
    static QString defaultFile();

    /// Of the window when it is not maximised; a null rectangle when unknown.
    QRect windowGeometry() const;
    void setWindowGeometry(const QRect &geometry);
    bool isWindowMaximized() const;
    void setWindowMaximized(bool maximized);

    /// Widths of form, text and preview, in pixels; empty when unknown.
    QList<int> paneWidths() const;
    void setPaneWidths(const QList<int> &widths);
    bool isFormVisible() const;
    void setFormVisible(bool visible);
    bool isOutlineVisible() const;
    void setOutlineVisible(bool visible);
    int outlineWidth() const; ///< in pixels
    void setOutlineWidth(int width);
    bool isPreviewVisible() const;
    void setPreviewVisible(bool visible);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// How the text is shown for writing, each part within its limits.
    TextLook textLook() const;
    void setTextLook(const TextLook &look);

    /// Whether saving sets the date of an essay's last change; off unless it was chosen.
    bool setsLastChanged() const;
    void setSetsLastChanged(bool sets);

    /// Whether punctuation becomes that of typographers as it is typed; off unless it was
    /// chosen.
    bool checksSpelling() const; ///< yes unless it was turned off
    void setChecksSpelling(bool checks);
    /// Tags of the languages of essays that name none; those of the system at first.
    QStringList spellingLanguages() const;

    bool hasSmartPunctuation() const;
    void setSmartPunctuation(bool isSmart);

    AutosaveMode autosave() const;
    void setAutosave(AutosaveMode mode);

    /// Whether the program opens at its start what was open at its end.
    bool reopensEssays() const;
    void setReopensEssays(bool reopens);
    OpenFiles openFiles() const;
    void setOpenFiles(const OpenFiles &open);

    /// Absolute paths, the newest first.
    QStringList recentFiles() const;
    void setRecentFiles(const QStringList &paths);

private:
    int number(const QString &key, int otherwise) const;
    QList<int> numbers(const QString &key, qsizetype count) const;
    void setNumbers(const QString &key, const QList<int> &numbers);

    QSettings m_store;
};

} // namespace stetmark
