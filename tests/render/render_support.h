// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/render/html_page.h"

#include <QByteArray>
#include <QString>

namespace stetmark {

/// The page of an essay with `text`, its images inlined.
EssayPage renderText(const QString &text, const PageOptions &options = {});

/// The HTML of the page's body behind its header.
QString bodyOf(const EssayPage &page);
QString bodyOf(const QString &text);

/// The whole file; empty, with a test failure, where it cannot be read.
QByteArray fileContent(const QString &path);
/// Writes a file and the folders above it.
bool writeFile(const QString &path, const QByteArray &content);

/// A valid PNG of 3 by 2 pixels, as far as its header goes.
QByteArray smallPng();

} // namespace stetmark
