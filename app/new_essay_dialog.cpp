// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/new_essay_dialog.h"

#include "app/essay_maker.h"
#include "app/template_list.h"
#include "editor/essay/template_slug.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// What file systems take for one name.
constexpr qsizetype longestName = 255;
/// More of a beginning than anybody looks at, in UTF-16 code units.
constexpr qsizetype longestPreview = 8000;
constexpr int linesShown = 10;

/// A row of several widgets; the mnemonic in its label leads to `buddy`.
void addRow(QFormLayout &rows, const QString &text, QWidget *row, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    rows.addRow(label, row);
}

} // namespace

NewEssayDialog::NewEssayDialog(EssayMaker &maker, const NewEssay &suggestion,
                               const QString &refusal, ChooseFolder chooseFolder, QWidget *parent)
    : QDialog(parent), m_maker(maker), m_chooseFolder(std::move(chooseFolder)),
      m_title(new QLineEdit), m_name(new QLineEdit), m_folder(new QLineEdit),
      m_browse(new QPushButton(tr("C&hoose…"))), m_list(new TemplateList),
      m_preview(new QPlainTextEdit), m_icon(new QLabel), m_message(new QLabel),
      m_create(new QPushButton(tr("&Create"))), m_refusal(refusal)
{
    setWindowTitle(tr("New Essay"));
    layOut();
    suggest(suggestion);
    if (!refusal.isEmpty())
        m_refusedPath = essay().path;
    connectParts();
    lookAtFolder();
    m_title->setFocus();
}

NewEssay NewEssayDialog::essay() const
{
    const QString title = m_title->text().simplified();
    const QString path = folder() + u'/' + fileName();
    return {fileName().isEmpty() ? path : QDir::cleanPath(path),
            title.isEmpty() ? std::nullopt : std::optional(title), m_list->current()};
}

void NewEssayDialog::layOut()
{
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("What the essay is called"));
    m_name->setAccessibleName(tr("File name"));
    m_name->setPlaceholderText(tr("Made from the title"));
    auto *rows = new QFormLayout;
    rows->addRow(tr("&Title:"), m_title);
    rows->addRow(tr("&File name:"), m_name);
    addRow(*rows, tr("F&older:"), makeFolderRow(), m_folder);
    addRow(*rows, tr("Te&mplate:"), makeTemplateRow(), m_list);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(rows, 1);
    layout->addLayout(makeBottom());
    const int line = fontMetrics().lineSpacing();
    resize(line * 48, line * 31);
}

QWidget *NewEssayDialog::makeFolderRow()
{
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setPlaceholderText(tr("Where its file goes"));
    m_browse->setAccessibleName(tr("Choose a folder"));
    m_browse->setAutoDefault(false);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_folder, 1);
    layout->addWidget(m_browse);
    return row;
}

QWidget *NewEssayDialog::makeTemplateRow()
{
    m_list->setAccessibleName(tr("Template"));
    m_preview->setAccessibleName(tr("How the essay begins"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setUndoRedoEnabled(false);
    m_preview->setMinimumHeight(fontMetrics().lineSpacing() * linesShown);
    auto *row = new QWidget;
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_preview, 3);
    return row;
}

QLayout *NewEssayDialog::makeBottom()
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_create->setDefault(true);
    auto *cancel = new QPushButton(tr("Ca&ncel"));
    cancel->setAutoDefault(false);
    connect(m_create, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_icon);
    layout->addWidget(m_message, 1);
    layout->addWidget(cancel);
    layout->addWidget(m_create);
    return layout;
}

void NewEssayDialog::suggest(const NewEssay &suggestion)
{
    const QFileInfo file(suggestion.path);
    m_title->setText(suggestion.title.value_or(QString()));
    m_name->setText(file.fileName());
    m_folder->setText(QDir::toNativeSeparators(file.absolutePath()));
    m_isNameTyped = m_name->text() != nameFromTitle();
    // Those of the folder take a moment.
    m_list->setTemplates(builtInTemplates());
    if (!suggestion.beginning.name.isEmpty())
        m_list->choose(suggestion.beginning);
}

void NewEssayDialog::connectParts()
{
    connect(m_title, &QLineEdit::textChanged, this, [this] {
        followTitle();
        refresh();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_isNameTyped = !text.isEmpty();
        refresh();
    });
    connect(m_name, &QLineEdit::editingFinished, this, &NewEssayDialog::followTitle);
    connect(m_folder, &QLineEdit::textChanged, this, &NewEssayDialog::lookAtFolder);
    connect(m_browse, &QPushButton::clicked, this, &NewEssayDialog::browse);
    connect(m_list, &TemplateList::chosen, this, &NewEssayDialog::refresh);
    connect(m_list, &QTreeWidget::itemDoubleClicked, m_create, &QPushButton::click);
    connect(&m_maker, &EssayMaker::templatesFound, this,
            [this](const QString &where, const TemplateSearch &found) {
                if (where != folder())
                    return;
                m_leftOut = found.leftOut;
                m_list->setTemplates(found.templates);
                refresh();
            });
    connect(&m_maker, &EssayMaker::placeChecked, this,
            [this](const QString &path, const QString &problem) {
                m_checkedPath = path;
                m_placeProblem = problem;
                showNotice();
            });
    connect(&m_maker, &EssayMaker::previewed, this, &NewEssayDialog::showBeginning);
}

QString NewEssayDialog::nameFromTitle() const
{
    const QString slug = slugOf(m_title->text());
    return slug.isEmpty() ? QString() : slug + u".md"_s;
}

/// With its suffix; empty when there is none yet.
QString NewEssayDialog::fileName() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return nameFromTitle();
    return name.contains(u'.') ? name : name + u".md"_s;
}

QString NewEssayDialog::folder() const
{
    const QString text = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const bool isInHome = text == "~"_L1 || text.startsWith("~/"_L1);
    return QDir::cleanPath(isInHome ? QDir::homePath() + text.sliced(1) : text);
}

/// Why no essay can be created like this, as far as is known; empty when it can.
QString NewEssayDialog::problem() const
{
    const QString name = fileName();
    if (name.isEmpty() && !m_title->text().trimmed().isEmpty())
        return tr("The title has no letter to make a file name of. Type a name.");
    if (name.contains(u'/') || name.contains(QDir::separator()))
        return tr("The name of a file has no “%1” in it.").arg(QDir::separator());
    if (name == "."_L1 || name == ".."_L1)
        return tr("“%1” is no name for a file.").arg(name);
    if (name.toUtf8().size() > longestName)
        return tr("The file’s name is too long.");
    if (!QDir::isAbsolutePath(folder()))
        return tr("Give the whole path of the folder, as in “%1”.")
            .arg(QDir::toNativeSeparators(QDir::homePath()));
    return m_checkedPath == essay().path ? m_placeProblem : QString();
}

NewEssayDialog::Notice NewEssayDialog::notice() const
{
    if (const QString text = problem(); !text.isEmpty())
        return {text, true};
    if (!m_refusal.isEmpty() && m_refusedPath == essay().path)
        return {m_refusal, true};
    if (m_leftOut.size() == 1)
        return {m_leftOut.first().message};
    if (!m_leftOut.isEmpty())
        return {tr("%1 (And %2 more that cannot be used.)")
                    .arg(m_leftOut.first().message, QString::number(m_leftOut.size() - 1))};
    return {m_left.isEmpty() ? QString() : leftPlaceholdersMessage(m_left)};
}

void NewEssayDialog::followTitle()
{
    if (!m_isNameTyped)
        m_name->setText(nameFromTitle());
}

void NewEssayDialog::browse()
{
    const QString chosen = m_chooseFolder(this, folder());
    if (!chosen.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(chosen));
}

void NewEssayDialog::lookAtFolder()
{
    if (QDir::isAbsolutePath(folder()))
        m_maker.findTemplates(folder());
    refresh();
}

void NewEssayDialog::showBeginning(const FilledTemplate &beginning)
{
    m_left = beginning.left;
    const QString text = beginning.text.first(std::min(beginning.text.size(), longestPreview));
    if (m_preview->toPlainText() != text)
        m_preview->setPlainText(text);
    showNotice();
}

/// After any change.
void NewEssayDialog::refresh()
{
    NewEssay shown = essay();
    if (problem().isEmpty())
        m_maker.checkPlace(shown.path);
    if (!shown.title && fileName().isEmpty())
        shown.title = u"…"_s;
    m_maker.preview(shown);
    showNotice();
}

void NewEssayDialog::showNotice()
{
    m_create->setEnabled(!fileName().isEmpty() && problem().isEmpty());
    const Notice now = notice();
    const auto icon =
        now.isProblem ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(style()->standardIcon(icon).pixmap(size));
    m_icon->setAccessibleName(now.isProblem ? tr("Problem") : tr("Note"));
    m_icon->setVisible(!now.text.isEmpty());
    if (m_message->text() == now.text)
        return;
    m_message->setText(now.text);
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace stetmark
