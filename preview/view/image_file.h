// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace stetmark {

struct ImageFile {
    QByteArray content;
    QByteArray mimeType; ///< by its first bytes
};

/// Reads the image at `path`, an absolute one that the renderer has checked. It is
/// checked again, as the file may have changed since: none if by now it is no
/// regular file, over 20 MB, or no image. Never waits for a FIFO or a device.
/// Blocking; call it off the GUI thread.
std::optional<ImageFile> readImageFile(const QString &path);

} // namespace stetmark
