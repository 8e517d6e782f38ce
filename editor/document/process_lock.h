// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>

namespace stetmark {

/// A lock file that one process has at a time. The system takes the lock away when the
/// process ends, however it ends: nothing has to be guessed from process ids, which are
/// used again and mean nothing in another container. That is why it is no QLockFile.
///
/// Processes started by this one do not inherit it. Blocking, though never for the lock.
class ProcessLock
{
public:
    /// Null when another has it, or when there can be no such file.
    static std::unique_ptr<ProcessLock> take(const QString &path);
    /// Removes the file and lets go of it.
    ~ProcessLock();

    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

private:
    ProcessLock(QString path, int descriptor);

    QString m_path;
    int m_descriptor;
};

} // namespace stetmark
