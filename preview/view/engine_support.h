// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace stetmark {

/// Why Qt WebEngine would end the whole program if it were started.
enum class EngineObstacle {
    None,
    Root,         ///< it refuses to run as root with its sandbox
    NoNamespaces, ///< the system gives it nothing to make a sandbox of
};

/// What decides whether the engine can start (see Qt's "Qt WebEngine Platform
/// Notes", sandboxing).
struct EngineSurroundings {
    bool root = false;
    bool userNamespaces = true; ///< a process may make namespaces of its own
    QByteArray disableSandbox;  ///< QTWEBENGINE_DISABLE_SANDBOX
    QByteArray chromiumFlags;   ///< QTWEBENGINE_CHROMIUM_FLAGS
    QStringList arguments;      ///< of the program
};

EngineObstacle engineObstacle(const EngineSurroundings &surroundings);

/// This process's own. Costs about a millisecond; asks nothing that is not needed.
EngineSurroundings engineSurroundings();

/// What to tell a person about `obstacle`, and what can be done.
QString engineNotice(EngineObstacle obstacle);

/// Whether OpenGL with this GL_RENDERER is drawn by the processor.
bool isSoftwareRenderer(QByteArrayView glRenderer);

/// Keeps the QApplication from setting up OpenGL for the engine on a Linux machine
/// that has no graphics device: it would be software OpenGL, which nobody uses and
/// which costs 40 ms of the start and 57 MB. Call before the QApplication is made;
/// does nothing where a person set QT_XCB_GL_INTEGRATION.
void avoidSoftwareOpenGL();

/// Has the engine and its window painted without OpenGL where OpenGL would itself
/// be software: that is ten times as fast. Call before the first view is made;
/// does nothing where a person chose a way by QT_QUICK_BACKEND, QSG_RHI_BACKEND
/// or the like.
void choosePainting();

} // namespace stetmark
