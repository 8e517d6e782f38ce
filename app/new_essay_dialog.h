// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/new_essay.h"

#include <QDialog>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QLabel;
class QLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stetmark {

class EssayMaker;
class TemplateList;

/// Asks how a new essay is to begin: its title, its file and its template, with a look
/// at what it begins with. The file's name follows the title until it is typed by hand.
/// Shown by DialogPrompts alone.
class NewEssayDialog : public QDialog
{
    Q_OBJECT

public:
    /// Asks for a folder in a dialog above `parent`, looking first in `folder`; empty when
    /// cancelled.
    using ChooseFolder = std::function<QString(QWidget *parent, const QString &folder)>;

    /// `maker` outlives the dialog. `suggestion` is what the dialog begins with; a path
    /// that ends with a slash names a folder only. `refusal` says why the suggestion could
    /// not be made; empty the first time.
    NewEssayDialog(EssayMaker &maker, const NewEssay &suggestion, const QString &refusal,
                   ChooseFolder chooseFolder, QWidget *parent = nullptr);

    /// As it is chosen now.
    NewEssay essay() const;

private:
    /// What is said below the fields.
    struct Notice {
        QString text;
        bool isProblem = false;
    };

    void layOut();
    QWidget *makeFolderRow();
    QWidget *makeTemplateRow();
    QLayout *makeBottom();
    void suggest(const NewEssay &suggestion);
    void connectParts();

    QString nameFromTitle() const;
    QString fileName() const;
    QString folder() const;
    QString problem() const;
    Notice notice() const;

    void followTitle();
    void browse();
    void lookAtFolder();
    void showBeginning(const FilledTemplate &beginning);
    void refresh();
    void showNotice();

    EssayMaker &m_maker;
    ChooseFolder m_chooseFolder;
    QLineEdit *m_title;
    QLineEdit *m_name;
    QLineEdit *m_folder;
    QPushButton *m_browse;
    TemplateList *m_list;
    QPlainTextEdit *m_preview;
    QLabel *m_icon;
    QLabel *m_message;
    QPushButton *m_create;

    bool m_isNameTyped = false; ///< so it follows the title no more
    QList<Error> m_leftOut;     ///< templates that cannot be used
    QStringList m_left;         ///< placeholders that the preview has still
    QString m_checkedPath;      ///< what m_placeProblem is about
    QString m_placeProblem;
    QString m_refusedPath; ///< what m_refusal is about
    QString m_refusal;
};

} // namespace stetmark
