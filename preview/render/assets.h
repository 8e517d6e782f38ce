// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/render/html_page.h"

#include <QHash>
#include <QSize>
#include <QString>

namespace stetmark {

class RegularFile;

/// Larger images are not shown (20 MB).
inline constexpr qint64 largestImage = 20'000'000;

/// What became of an image that an essay names.
struct PageImage {
    enum class Kind { Shown, Remote, Missing };

    Kind kind = Kind::Missing;
    QString source;  ///< Shown: what src is to be
    QSize size;      ///< Shown: in pixels, where the file's header tells
    QString path;    ///< Shown: absolute, without symbolic links
    QString key;     ///< Shown: changes when the file changes
    QString problem; ///< else: why, for a person

    friend bool operator==(const PageImage &, const PageImage &) = default;
};

/// Finds and checks the images of one essay. An image is read only if it is a
/// regular file of at most `largestImage` bytes that begins like a PNG, JPEG,
/// GIF, WebP, AVIF or SVG, and lies in the essay's folder or its project's (the
/// nearest folder above with `.stetmark` or `.git`), symbolic links resolved.
/// An SVG that could run a script or fetch anything is refused.
class ImageFinder
{
public:
    ImageFinder(const QString &essayPath, ImageMode mode);

    /// The image at `address`. Asked again, it looks at the file again, but reads
    /// it only if size or time have changed.
    PageImage find(const QString &address);

private:
    struct Known {
        QString key;
        PageImage image;
    };

    PageImage findLocal(const QString &path, const QString &name);
    PageImage read(RegularFile &file, const QString &path, const QString &key, const QString &name);

    QString m_folder;  ///< the essay's, canonical; empty when it has none
    QString m_project; ///< canonical
    ImageMode m_mode;
    QHash<QString, Known> m_known; ///< by path
};

} // namespace stetmark
