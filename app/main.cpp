// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"
#include "app/dialog_prompts.h"
#include "app/freed_memory.h"
#include "app/main_window.h"
#include "app/running_program.h"
#include "app/settings.h"
#include "editor/document/recovery_folder.h"
#include "preview/view/preview_pane.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUse = 2;

void describeProgram()
{
    QCoreApplication::setApplicationName(u"stetmark"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STETMARK_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Stetmark"_s);
    QGuiApplication::setDesktopFileName(u"stetmark"_s);
}

/// The exit code, if the command line asks for an answer and no more.
std::optional<int> answered(const stetmark::CommandLine &line)
{
    if (!line.answer)
        return {};
    const QByteArray text = line.answer->text.toLocal8Bit();
    std::fputs(text.constData(), line.answer->isError ? stderr : stdout);
    return line.answer->isError ? wrongUse : 0;
}

/// --help and --version are answered without a display, too.
std::optional<int> answeredEarly(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return answered(stetmark::readCommandLine(QCoreApplication::arguments(), true));
}

} // namespace

int main(int argc, char **argv)
{
    describeProgram();
    if (const std::optional<int> code = answeredEarly(argc, argv))
        return *code;

    stetmark::giveLargeBlocksBack();
    stetmark::preparePreview();
    QApplication app(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/stetmark/icons/stetmark.svg"_s));
    const stetmark::CommandLine line = stetmark::readCommandLine(QCoreApplication::arguments());
    if (const std::optional<int> code = answered(line))
        return *code;

    const std::optional<QString> address = stetmark::RunningProgram::defaultAddress();
    stetmark::RunningProgram running(address.value_or(QString()));
    if (address && running.handOver(line.files))
        return 0;

    stetmark::Settings settings(stetmark::Settings::defaultFile());
    stetmark::DialogPrompts prompts;
    stetmark::MainWindow window(settings, prompts, stetmark::RecoveryFolder::defaultPath());
    prompts.setWindow(&window);
    QObject::connect(&running, &stetmark::RunningProgram::handedOver, &window,
                     &stetmark::MainWindow::openInFront);
    window.show();
    if (line.files.isEmpty())
        window.reopen();
    window.open(line.files);
    window.recover();
    return QApplication::exec();
}
