// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/engine_support.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

#include <algorithm>
#include <cerrno>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

bool sandboxIsOff(const EngineSurroundings &surroundings)
{
    return surroundings.disableSandbox.toInt() != 0
           || surroundings.chromiumFlags.simplified().split(' ').contains("--no-sandbox")
           || surroundings.arguments.contains(u"--no-sandbox"_s);
}

#ifdef Q_OS_LINUX
/// Tries what the engine's sandbox tries first. A container may forbid it, and so
/// may a setting of the kernel: asking is the one way to know.
bool canMakeUserNamespace()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    if (child < 0)
        return true; // not known: let the engine try
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return true;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
#endif

bool personChosePainting()
{
    constexpr const char *variables[] = {"QT_QUICK_BACKEND", "QMLSCENE_DEVICE", "QSG_RHI_BACKEND",
                                         "QSG_RHI_PREFER_SOFTWARE_RENDERER"};
    return std::any_of(std::begin(variables), std::end(variables), qEnvironmentVariableIsSet);
}

/// False only where there certainly is no graphics hardware to speak to: asking
/// OpenGL there would load a compiler and take a tenth of a second.
bool mayHaveGraphicsDevice()
{
#ifdef Q_OS_LINUX
    return QFile::exists(u"/dev/nvidiactl"_s)
           || !QDir(u"/dev/dri"_s).entryList({u"card*"_s, u"renderD*"_s}, QDir::System).isEmpty();
#else
    return true;
#endif
}

bool hasHardwareOpenGL()
{
    if (!mayHaveGraphicsDevice())
        return false;
    QOpenGLContext context;
    QOffscreenSurface surface;
    surface.create();
    if (!context.create() || !context.makeCurrent(&surface))
        return false;
    const GLubyte *renderer = context.functions()->glGetString(GL_RENDERER);
    const bool hardware = renderer && !isSoftwareRenderer(reinterpret_cast<const char *>(renderer));
    context.doneCurrent();
    return hardware;
}

} // namespace

EngineObstacle engineObstacle(const EngineSurroundings &surroundings)
{
    if (sandboxIsOff(surroundings))
        return EngineObstacle::None;
    if (surroundings.root)
        return EngineObstacle::Root;
    return surroundings.userNamespaces ? EngineObstacle::None : EngineObstacle::NoNamespaces;
}

EngineSurroundings engineSurroundings()
{
    EngineSurroundings surroundings;
    surroundings.disableSandbox = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
    surroundings.chromiumFlags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    surroundings.arguments = QCoreApplication::arguments();
#ifdef Q_OS_LINUX
    surroundings.root = geteuid() == 0;
    if (!surroundings.root && !sandboxIsOff(surroundings))
        surroundings.userNamespaces = canMakeUserNamespace();
#endif
    return surroundings;
}

QString engineNotice(EngineObstacle obstacle)
{
    switch (obstacle) {
    case EngineObstacle::None:
        break;
    case EngineObstacle::Root:
        return QCoreApplication::translate(
            "PreviewPane",
            "There is no preview while Stetmark runs as root: the browser engine that draws it "
            "refuses to start without its sandbox. Writing, saving and exporting work as "
            "always.\n\nStart Stetmark as an ordinary user to see the preview.");
    case EngineObstacle::NoNamespaces:
        return QCoreApplication::translate(
            "PreviewPane",
            "There is no preview here: this system does not let the browser engine that draws "
            "it make its sandbox (user namespaces are not allowed). Writing, saving and "
            "exporting work as always.\n\nSee “user namespaces” in the documentation of your "
            "system or container.");
    }
    return {};
}

bool isSoftwareRenderer(QByteArrayView glRenderer)
{
    const QByteArray name = glRenderer.toByteArray().toLower();
    constexpr const char *software[] = {
        "llvmpipe",    "softpipe",    "swrast",      "software rasterizer",
        "swiftshader", "gdi generic", "basic render"};
    return std::any_of(std::begin(software), std::end(software),
                       [&name](const char *known) { return name.contains(known); });
}

void avoidSoftwareOpenGL()
{
    if (!personChosePainting() && !mayHaveGraphicsDevice()
        && !qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"))
        qputenv("QT_XCB_GL_INTEGRATION", "none");
}

void choosePainting()
{
    const bool chosenBefore = QQuickWindow::sceneGraphBackend() == "software"_L1;
    if (!chosenBefore && !personChosePainting() && !hasHardwareOpenGL())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace stetmark
