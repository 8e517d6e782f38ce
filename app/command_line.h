// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace stetmark {

/// What the program was asked to do: `stetmark [FILE…]`.
struct CommandLine {
    QStringList files; ///< absolute paths; `file:` URLs are taken too

    /// Text for the standard output or error, and the exit code to end with.
    struct Answer {
        QString text;
        bool isError = false;
    };
    /// Set where there is nothing more to do: --help, --version, a wrong option.
    std::optional<Answer> answer;
};

/// Reads `arguments`, the program's name first. Needs a QCoreApplication. With
/// `isEarly` only --help and --version are answered, and what else is there is
/// left to a later reading: before the QApplication has taken its own options
/// out, they would look wrong.
CommandLine readCommandLine(const QStringList &arguments, bool isEarly = false);

} // namespace stetmark
