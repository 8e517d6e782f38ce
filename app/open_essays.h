// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"

#include <QList>
#include <QStringList>
#include <QTabWidget>

#include <memory>

namespace stetmark {

class EssayDocument;
class TextEditor;
struct EssayFile;

/// The essays that are open, a tab each. There is always at least one. Owns the
/// essays and their editors.
class OpenEssays : public QTabWidget
{
    Q_OBJECT

public:
    explicit OpenEssays(QWidget *parent = nullptr);
    ~OpenEssays() override;

    EssayDocument *current() const; ///< never null once there is a first essay
    TextEditor *currentEditor() const;
    TextEditor *editor(int index) const;
    QList<EssayDocument *> essays() const; ///< in the order of the tabs
    /// The essay of the file `path`, by whatever way it is named; or null.
    EssayDocument *find(const QString &path) const;

    void addUntitled();
    /// Opens `paths` one after the other; the last one is current then. A file
    /// that is open already is only brought to the front. The one essay that is
    /// untitled and untouched gives way.
    void open(const QStringList &paths);
    /// Shows text that was not saved to its file, in the tab of that file if it is open, with
    /// the caret at `place`. In a tab of its own as an essay without a file, if that one was
    /// changed meanwhile.
    EssayDocument *restore(const EssayFile &file, qsizetype place);
    bool isOpening() const { return m_loading != nullptr; }
    void activate(EssayDocument *essay);
    void activateNext(int step);
    /// Closes the tab without asking.
    void remove(EssayDocument *essay);

Q_SIGNALS:
    void added(stetmark::EssayDocument *essay);
    void editorAdded(stetmark::TextEditor *editor); ///< of an essay that was added
    void currentEssayChanged();
    void openingChanged(bool isOpening);
    void openingProgressed(int percent); ///< of a long essay
    void opened(const QString &path);
    void openFailed(const QString &path, const stetmark::Error &error);
    /// The person wants the tab closed: ask, then remove().
    void closeRequested(stetmark::EssayDocument *essay);

private:
    void add(TextEditor *editor);
    void openNext();
    void finishOpening();
    bool isUntouched(const EssayDocument *essay) const;
    int indexOf(const EssayDocument *essay) const;
    void showState(const EssayDocument *essay);

    QStringList m_waiting;
    std::unique_ptr<EssayDocument> m_loading;
    std::unique_ptr<TextEditor> m_loadingEditor;
};

} // namespace stetmark
