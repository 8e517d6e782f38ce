// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>

namespace stetmark {

/// What stays as it is around the caret while the rest of the text is dimmed.
enum class Focus { WholeText, Paragraph, Sentence };

/// How a person wants the text to be shown while writing.
struct TextLook {
    /// Of the letters; empty for the desktop's own.
    QString fontFamily;
    /// Of the letters at a zoom of 100; 0 for the desktop's own, larger.
    int pointSize = 0;
    /// Width of the column, in characters of average width; 0 for all that there is.
    int measure = 76;
    /// Size of the letters, in percent of the usual one.
    int zoom = 100;
    Focus focus = Focus::WholeText;
    /// Keeps the line of the caret in the middle while one types.
    bool isTypewriter = false;

    friend bool operator==(const TextLook &, const TextLook &) = default;
};

/// The letters of an essay's text.
QFont proseFont(const TextLook &look);

} // namespace stetmark
