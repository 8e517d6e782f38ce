// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/dialog_prompts.h"

#include "app/difference_dialog.h"
#include "app/image_description_dialog.h"
#include "app/new_essay_dialog.h"
#include "app/recovery_dialog.h"
#include "editor/document/recovery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Prompts", text);
}

QStringList essayFilters()
{
    return {tr("Essays (*.md *.markdown *.mdown *.mkd *.txt)"), tr("All files (*)")};
}

QString fileToWrite(QWidget *window, const QString &title, const QString &suggestedPath,
                    const QStringList &filters, const QString &suffix)
{
    QFileDialog dialog(window, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(suffix);
    dialog.setDirectory(QFileInfo(suggestedPath).absolutePath());
    dialog.selectFile(QFileInfo(suggestedPath).fileName());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return dialog.selectedFiles().value(0);
}

/// A question about `name`; add the buttons, then ask.
void prepareQuestion(QMessageBox &box, const QString &question, const QString &detail)
{
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(QGuiApplication::applicationDisplayName());
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    box.setInformativeText(detail);
}

} // namespace

QStringList DialogPrompts::essaysToOpen(const QString &folder)
{
    QFileDialog dialog(m_window, tr("Open Essays"), folder);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    dialog.setNameFilters(essayFilters());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

std::optional<NewEssay> DialogPrompts::essayToBegin(EssayMaker &maker, const NewEssay &suggestion,
                                                    const QString &refusal)
{
    const auto chooseFolder = [](QWidget *parent, const QString &folder) {
        return QFileDialog::getExistingDirectory(parent, tr("Folder of the Essay"), folder);
    };
    NewEssayDialog dialog(maker, suggestion, refusal, chooseFolder, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.essay();
}

QString DialogPrompts::essayToSave(const QString &suggestedPath)
{
    return fileToWrite(m_window, tr("Save Essay As"), suggestedPath, essayFilters(), u"md"_s);
}

QString DialogPrompts::pageToExport(const QString &suggestedPath)
{
    return fileToWrite(m_window, tr("Export HTML"), suggestedPath,
                       {tr("Web pages (*.html *.htm)"), tr("All files (*)")}, u"html"_s);
}

Prompts::Unsaved DialogPrompts::unsavedChanges(const QString &name)
{
    QMessageBox box(m_window);
    prepareQuestion(box, tr("Save the changes to “%1” before closing it?").arg(name),
                    tr("Without saving, they are lost."));
    QPushButton *save = box.addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(tr("&Don’t Save"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save)
        return Unsaved::Save;
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::Cancel;
}

Prompts::Changed DialogPrompts::changedOnDisk(const QString &name, const QString &reason)
{
    QMessageBox box(m_window);
    prepareQuestion(box, tr("“%1” was changed by another program.").arg(name), reason);
    QPushButton *saveAs = box.addButton(tr("Save &As…"), QMessageBox::AcceptRole);
    QPushButton *saveOver = box.addButton(tr("Save &Over It"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(saveAs);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == saveOver)
        return Changed::SaveOver;
    return box.clickedButton() == saveAs ? Changed::SaveAs : Changed::Cancel;
}

Prompts::Theirs DialogPrompts::changedMeanwhile(const QString &name,
                                                const QList<DiffLine> &difference)
{
    DifferenceDialog dialog(name, difference, m_window);
    dialog.exec();
    return dialog.answer();
}

bool DialogPrompts::saveForImage(const QString &name)
{
    QMessageBox box(m_window);
    prepareQuestion(box, tr("Save “%1” first?").arg(name),
                    tr("Images are kept in a folder beside the essay, and it has no file yet. The "
                       "image is inserted as soon as it has one."));
    box.setIcon(QMessageBox::Question);
    QPushButton *save = box.addButton(tr("&Save As…"), QMessageBox::AcceptRole);
    QPushButton *cancel = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == save;
}

std::optional<QString> DialogPrompts::describeImage(const QString &name, const QString &suggestion)
{
    ImageDescriptionDialog dialog(name, suggestion, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.description();
}

bool DialogPrompts::revert(const QString &name)
{
    QMessageBox box(m_window);
    prepareQuestion(box, tr("Go back to the saved “%1”?").arg(name),
                    tr("The changes since it was saved are lost."));
    QPushButton *revert = box.addButton(tr("&Revert"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == revert;
}

QList<RecoveryChoice> DialogPrompts::recover(const QList<LeftEssay> &left)
{
    const auto chooseFile = [](QWidget *parent, const QString &suggestedPath) {
        return fileToWrite(parent, tr("Save Essay As"), suggestedPath, essayFilters(), u"md"_s);
    };
    RecoveryDialog dialog(left, chooseFile, m_window);
    dialog.exec();
    return dialog.choices();
}

void DialogPrompts::about()
{
    QMessageBox box(m_window);
    box.setWindowTitle(tr("About Stetmark"));
    box.setIconPixmap(QIcon(u":/stetmark/icons/stetmark.svg"_s).pixmap(64));
    box.setTextFormat(Qt::RichText);
    box.setText(u"<h3>%1 %2</h3>"_s.arg(u"Stetmark"_s, QCoreApplication::applicationVersion()));
    box.setInformativeText(u"<p>%1</p><p>%2</p><p>%3</p>"_s.arg(
        tr("An editor for essays in Markdown. What you did not touch, stands."),
        tr("Free software under the GNU General Public License, version 3 or later. It comes "
           "with no warranty."),
        tr("Made with Qt %1.").arg(QString::fromLatin1(qVersion()))));
    box.addButton(tr("&Close"), QMessageBox::RejectRole);
    box.exec();
}

} // namespace stetmark
