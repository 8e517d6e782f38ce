// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <atomic>

namespace stetmark {

/// An image that is to lie beside an essay: a file, the bytes of one, or pixels.
struct NewImage {
    QString file; ///< path; empty for what has none
    QByteArray bytes;
    QString suffix; ///< of `bytes`, as "png"
    QImage pixels;

    bool isFile() const { return !file.isEmpty(); }
};

/// Where it is to lie; see image_names.h.
struct ImagePlace {
    QString essayPath;
    QString folder;
    QString name;
};

struct KeptImage {
    QString path;        ///< relative to the essay's folder, with slashes
    bool isOurs = false; ///< it was written for this, and is no file that was there
};

/// Puts `image` where `place` says, byte for byte if it is a file or the bytes of one, else as
/// PNG; under a name that no file has. A file that lies beneath the essay's folder already stays
/// where it is. Reads and writes; to be called in a thread of its own, which `isStopped` ends:
/// then nothing is left behind, and the Error says nothing.
Result<KeptImage> keepImage(const NewImage &image, const ImagePlace &place,
                            const std::atomic_bool &isStopped);

} // namespace stetmark
