// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace stetmark {

/// A file opened for reading after it has proved to be a regular one: a pipe or
/// a device never makes us wait, and what was checked is what is read.
class RegularFile
{
public:
    enum class State { Open, Missing, NotRegular };

    explicit RegularFile(const QString &path);
    ~RegularFile();
    RegularFile(const RegularFile &) = delete;
    RegularFile &operator=(const RegularFile &) = delete;

    State state() const { return m_state; }
    qint64 size() const { return m_size; }
    /// Nanoseconds; with size, tells one version of a file from another.
    qint64 modified() const { return m_modified; }
    /// At most `most` bytes from the start; fewer where the file is shorter.
    QByteArray read(qint64 most);

private:
    int m_descriptor = -1;
    State m_state = State::Missing;
    qint64 m_size = 0;
    qint64 m_modified = 0;
};

/// The folder that the file at `path` lies in, or would lie in, without symbolic
/// links; empty when there is none.
QString folderOf(const QString &path);

} // namespace stetmark
