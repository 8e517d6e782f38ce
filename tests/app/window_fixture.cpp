// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/window_fixture.h"

#include "app/message_area.h"
#include "app/new_essay_dialog.h"
#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/document/recovery.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// Meanwhile events go on, as they do while a dialog is open.
template <typename T>
T answer(QList<T> &answers, T otherwise)
{
    QCoreApplication::processEvents();
    return answers.isEmpty() ? otherwise : answers.takeFirst();
}

} // namespace

QStringList FakePrompts::essaysToOpen(const QString &)
{
    asked.append(u"open"_s);
    return answer(openAnswers, QStringList());
}

std::optional<NewEssay> FakePrompts::essayToBegin(EssayMaker &maker, const NewEssay &suggestion,
                                                  const QString &refusal)
{
    asked.append(u"begin %1 %2"_s.arg(suggestion.path, refusal).trimmed());
    NewEssayDialog dialog(maker, suggestion, refusal, {});
    answer<std::function<void(NewEssayDialog &)>>(beginAnswers, [](NewEssayDialog &) {})(dialog);
    return dialog.result() == QDialog::Accepted ? std::optional(dialog.essay()) : std::nullopt;
}

QString FakePrompts::essayToSave(const QString &suggestedPath)
{
    asked.append(u"save as "_s + suggestedPath);
    return answer(saveAnswers, QString());
}

QString FakePrompts::pageToExport(const QString &suggestedPath)
{
    asked.append(u"export "_s + suggestedPath);
    return answer(exportAnswers, QString());
}

Prompts::Unsaved FakePrompts::unsavedChanges(const QString &name)
{
    asked.append(u"unsaved "_s + name);
    return answer(unsavedAnswers, Unsaved::Cancel);
}

Prompts::Changed FakePrompts::changedOnDisk(const QString &name, const QString &)
{
    asked.append(u"changed "_s + name);
    return answer(changedAnswers, Changed::Cancel);
}

Prompts::Theirs FakePrompts::changedMeanwhile(const QString &name, const QList<DiffLine> &)
{
    asked.append(u"theirs "_s + name);
    return answer(theirsAnswers, Theirs::Later);
}

bool FakePrompts::saveForImage(const QString &name)
{
    asked.append(u"save for image "_s + name);
    return answer(saveForImageAnswers, false);
}

std::optional<QString> FakePrompts::describeImage(const QString &name, const QString &suggestion)
{
    asked.append(u"describe %1 %2"_s.arg(name, suggestion).trimmed());
    return answer(describeAnswers, std::optional<QString>());
}

bool FakePrompts::revert(const QString &name)
{
    asked.append(u"revert "_s + name);
    return answer(revertAnswers, false);
}

QList<RecoveryChoice> FakePrompts::recover(const QList<LeftEssay> &left)
{
    for (const LeftEssay &essay : left)
        asked.append(u"recover "_s + essay.file().path);
    return answer(recoverAnswers, QList<RecoveryChoice>());
}

void FakePrompts::about()
{
    asked.append(u"about"_s);
}

WindowFixture::WindowFixture()
{
    settings = std::make_unique<Settings>(path(u"settings.ini"_s));
    settings->set(setting::showsPreview, false);
    restart();
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::restart()
{
    window.reset();
    window = std::make_unique<MainWindow>(*settings, prompts, path(u"recovery"_s));
    window->show();
    window->activateWindow();
    // No QVERIFY outside a test function; a window that is not there fails it soon.
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(window.get());
}

QString WindowFixture::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QByteArray WindowFixture::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

EssayDocument *WindowFixture::open(const QString &name, const QByteArray &bytes)
{
    const QString file = write(name, bytes);
    window->open({file});
    const bool isOpen = QTest::qWaitFor([&] { return current()->path() == file; });
    if (!isOpen)
        qWarning("the essay was not opened");
    return current();
}

EssayDocument *WindowFixture::current() const
{
    return window->essays()->current();
}

TextEditor *WindowFixture::editor() const
{
    return window->essays()->currentEditor();
}

bool WindowFixture::trigger(CommandId id)
{
    QAction *action = window->commands()->action(id);
    const bool isEnabled = action->isEnabled();
    action->trigger();
    return isEnabled;
}

void WindowFixture::type(const QString &text)
{
    editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor(), text);
}

QStringList WindowFixture::messages() const
{
    return window->messages()->texts();
}

bool WindowFixture::hasMessage(const QString &part) const
{
    return std::ranges::any_of(messages(),
                               [&](const QString &text) { return text.contains(part); });
}

} // namespace stetmark
