// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMimeData;

namespace stetmark {

class TextEditor;

/// Takes images that are pasted or dropped into a text, in place of the text editor, which
/// knows of no files.
class ImageTaker
{
public:
    virtual ~ImageTaker() = default;

    virtual bool canTake(const QMimeData &source) const = 0;
    /// Puts the images of `source` in place of the selection; not at once.
    virtual void take(TextEditor &editor, const QMimeData &source) = 0;
};

} // namespace stetmark
