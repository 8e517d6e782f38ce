// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/file_actions.h"

#include "app/message_area.h"
#include "app/open_essays.h"
#include "app/prompts.h"
#include "app/settings.h"
#include "editor/document/essay_document.h"
#include "editor/essay/last_changed.h"
#include "editor/text/text_editor.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

const auto fileTopic = u"file"_s;
const auto readOnlyTopic = u"read-only"_s;
const auto exportTopic = u"export"_s;
const auto templateTopic = u"template"_s;
constexpr qsizetype mostIssuesTold = 3;

/// "Line 12: …", one a line, and how many more there are.
QString issueText(const QList<Issue> &issues)
{
    QStringList lines;
    for (const Issue &issue : issues.first(std::min(issues.size(), mostIssuesTold)))
        lines.append(FileActions::tr("Line %1: %2").arg(issue.line).arg(issue.message));
    if (issues.size() > mostIssuesTold)
        lines.append(FileActions::tr("… and %1 more.").arg(issues.size() - mostIssuesTold));
    return lines.join(u'\n');
}

void setLastChanged(EssayDocument &essay)
{
    essay.editFrontMatter([analysis = essay.analysis()](const QString &text) {
        return lastChangedEdits(text, analysis->fieldSchema(), QDateTime::currentDateTime());
    });
}

} // namespace

FileActions::FileActions(Settings &settings, Prompts &prompts, OpenEssays &essays,
                         MessageArea &messages, QObject *parent)
    : QObject(parent), m_prompts(prompts), m_essays(essays), m_messages(messages),
      m_maker(new EssayMaker(this)),
      m_saver(new EssaySaver(
          prompts,
          [&essays](const QString &path, const EssayDocument *essay) {
              const EssayDocument *open = essays.find(path);
              return open && open != essay;
          },
          this)),
      m_export(new PageExport(this)), m_recentFiles(new RecentFiles(settings, this))
{
    m_saver->setBeforeSaving([&settings](EssayDocument *essay) {
        if (settings.get(setting::setsLastChanged))
            setLastChanged(*essay);
    });
    connect(&essays, &OpenEssays::added, this, &FileActions::watch);
    connect(&essays, &OpenEssays::currentEssayChanged, this, &FileActions::activityChanged);
    connect(&essays, &OpenEssays::openingChanged, this, &FileActions::activityChanged);
    connect(&essays, &OpenEssays::opened, m_recentFiles, &RecentFiles::add);
    connect(&essays, &OpenEssays::opened, this, &FileActions::showMade);
    connect(m_maker, &EssayMaker::makingChanged, this, &FileActions::activityChanged);
    connect(m_maker, &EssayMaker::made, this, [this](const QString &path, const QStringList &left) {
        m_made.insert(path, left);
        open({path});
    });
    connect(m_maker, &EssayMaker::failed, this, [this](const NewEssay &essay, const Error &error) {
        askAndMake(essay, error.message);
    });
    connect(&essays, &OpenEssays::closeRequested, this, &FileActions::close);
    connect(&essays, &OpenEssays::openFailed, this,
            [this](const QString &path, const Error &error) {
                if (error.kind == Error::Kind::NotFound)
                    m_recentFiles->remove(path);
                m_made.remove(path);
                reportProblem(path, error);
            });
    connect(m_saver, &EssaySaver::asking, &essays, &OpenEssays::activate);
    connect(m_saver, &EssaySaver::failed, this, [this](EssayDocument *essay, const Error &error) {
        reportProblem(fileTopic, error, essay);
    });
    connect(m_recentFiles, &RecentFiles::chosen, this,
            [this](const QString &path) { open({path}); });
    connect(m_export, &PageExport::runningChanged, this, &FileActions::activityChanged);
    connect(m_export, &PageExport::finished, this, &FileActions::reportExport);
    connect(m_export, &PageExport::failed, this,
            [this](const QString &, const Error &error) { reportProblem(exportTopic, error); });
}

void FileActions::beginByDialog()
{
    askAndMake({folder() + u'/', {}, {}}, {});
}

void FileActions::askAndMake(const NewEssay &suggestion, const QString &refusal)
{
    auto essay = m_prompts.essayToBegin(*m_maker, suggestion, refusal);
    // Its file may be gone; it is still open, and would take the new one for its own.
    while (essay && m_essays.find(essay->path)) {
        essay = m_prompts.essayToBegin(*m_maker, *essay,
                                       tr("“%1” is open in a tab. Choose another name.")
                                           .arg(QFileInfo(essay->path).fileName()));
    }
    if (essay)
        m_maker->make(*essay);
}

/// Where writing goes on in an essay that was just made, and what its template left.
void FileActions::showMade(const QString &path)
{
    const auto made = m_made.constFind(path);
    if (made == m_made.constEnd())
        return;
    const QStringList left = *made;
    m_made.erase(made);
    TextEditor *editor = m_essays.currentEditor();
    const qsizetype end = editor->document()->characterCount() - 1;
    editor->showPlace({end, end});
    if (!left.isEmpty())
        m_messages.add({Message::Kind::Information,
                        leftPlaceholdersMessage(left),
                        templateTopic,
                        editor->essay(),
                        {},
                        {}});
}

void FileActions::open(const QStringList &paths)
{
    m_essays.open(paths);
}

void FileActions::openByDialog()
{
    const QStringList paths = m_prompts.essaysToOpen(folder());
    if (!paths.isEmpty())
        open(paths);
}

void FileActions::save()
{
    m_saver->setFolder(folder());
    m_saver->save(m_essays.current());
}

bool FileActions::saveAs()
{
    m_saver->setFolder(folder());
    return m_saver->saveAs(m_essays.current());
}

void FileActions::revert()
{
    EssayDocument *essay = m_essays.current();
    if (!essay->isModified() || m_prompts.revert(essay->displayName()))
        essay->load(essay->path());
}

void FileActions::exportPage()
{
    const EssayDocument *essay = m_essays.current();
    const QString target =
        m_prompts.pageToExport(PageExport::suggestedPath(essay->path(), folder()));
    if (target.isEmpty())
        return;
    if (m_essays.find(target)) {
        reportProblem(exportTopic,
                      {Error::Kind::Refused,
                       tr("“%1” is an essay that is open, so no page was written over it. Choose "
                          "another name for the page.")
                           .arg(QFileInfo(target).fileName())});
        return;
    }
    m_messages.remove(exportTopic, nullptr);
    m_export->start(essay->text(), essay->analysis()->schema, {essay->path(), {}}, target);
}

void FileActions::close(EssayDocument *essay)
{
    m_saver->setFolder(folder());
    m_saver->settle({essay}, [this, kept = QPointer<EssayDocument>(essay)](bool mayClose) {
        if (mayClose && kept)
            m_essays.remove(kept);
    });
}

bool FileActions::hasUnsavedChanges() const
{
    return std::ranges::any_of(m_essays.essays(), [](const EssayDocument *essay) {
        return essay->isModified() || essay->isBusy();
    });
}

void FileActions::settleAll(std::function<void(bool)> done)
{
    m_saver->setFolder(folder());
    m_saver->settle(m_essays.essays(), std::move(done));
}

QString FileActions::activity() const
{
    if (m_export->isRunning())
        return tr("Exporting…");
    if (m_maker->isMaking())
        return tr("Creating the essay…");
    if (m_essays.isOpening())
        return tr("Opening…");
    const EssayDocument *essay = m_essays.current();
    return essay && essay->isBusy() ? tr("Working on the file…") : QString();
}

void FileActions::watch(EssayDocument *essay)
{
    m_saver->watch(essay);
    connect(essay, &EssayDocument::busyChanged, this, &FileActions::activityChanged);
    connect(essay, &EssayDocument::loaded, this, [this, essay] { showReadOnlyReason(essay); });
    connect(essay, &EssayDocument::saved, this, [this, essay] {
        m_messages.remove(fileTopic, essay);
        m_recentFiles->add(essay->path());
    });
    showReadOnlyReason(essay);
}

void FileActions::showReadOnlyReason(EssayDocument *essay)
{
    if (essay->isReadOnly())
        reportProblem(readOnlyTopic, {Error::Kind::Refused, essay->readOnlyReason()}, essay);
    else
        m_messages.remove(readOnlyTopic, essay);
}

void FileActions::reportExport(const QString &target, const QList<Issue> &issues)
{
    Message message;
    message.kind = issues.isEmpty() ? Message::Kind::Information : Message::Kind::Problem;
    message.text = tr("The page is in “%1”.").arg(QDir::toNativeSeparators(target));
    if (!issues.isEmpty())
        message.text += u'\n' + issueText(issues);
    message.topic = exportTopic;
    message.actionText = tr("Open in &Browser");
    message.action = [target] { QDesktopServices::openUrl(QUrl::fromLocalFile(target)); };
    m_messages.add(message);
}

void FileActions::reportProblem(const QString &topic, const Error &error, EssayDocument *about)
{
    QString text = error.message;
    if (about && error.kind == Error::Kind::NotWritable)
        text += u' ' + tr("Your text is still open here.");
    m_messages.add({Message::Kind::Problem, text, topic, about, {}, {}});
}

QString FileActions::folder() const
{
    const QString path = m_essays.current()->path();
    const QString last = path.isEmpty() ? m_recentFiles->paths().value(0) : path;
    return last.isEmpty() ? QDir::homePath() : QFileInfo(last).absolutePath();
}

} // namespace stetmark
