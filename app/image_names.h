// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace stetmark {

/// Whether the file at `path` is, by its name, an image that a page can show.
bool isImageFile(const QString &path);

/// Where images are kept, as a person may choose it: a folder beneath the essay's, as "images"
/// or "{essay}-images"; empty for the essay's own. What is no such folder is `usualImageFolder`.
QString checkedImageFolder(const QString &folder);
inline constexpr const char *usualImageFolder = "images";

/// What an image without a name is called: a file name without its suffix, in which {essay} is
/// the name of the essay's file, {date} is as 2026-11-21, {time} as 153012, and {n} counts from
/// 1. What is no file name is `usualImageName`.
QString checkedImageName(const QString &pattern);
inline constexpr const char *usualImageName = "{essay}-{n}";

struct ImageNaming {
    QString essay; ///< name of the essay's file, without its suffix
    QDateTime when;
};

/// `pattern` with its placeholders filled; with the `number`th of {n}, or behind the name where
/// there is no {n} and `number` is not 1.
QString filledImageName(const QString &pattern, const ImageNaming &naming, int number);

/// `name` as every system takes it: blanks and brackets are dashes, what is a sign to some
/// system is left out. Never empty, never hidden, at most 100 characters.
QString safeFileName(const QString &name);

/// `path`, relative to the essay's folder, as an address in Markdown: blanks and signs are
/// percent-encoded, letters stay as they are.
QString imageAddress(const QString &path);

/// An image in Markdown.
QString imageMarkdown(const QString &address, const QString &alternative);

} // namespace stetmark
