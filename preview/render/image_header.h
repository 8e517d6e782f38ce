// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QSize>

namespace stetmark {

/// What the first bytes of a file say about it as an image.
struct ImageHeader {
    QLatin1StringView mediaType; ///< as "image/png"; empty when it is no image we show
    QSize size;                  ///< in pixels; empty where it is not told cheaply

    bool isImage() const { return !mediaType.isEmpty(); }
};

ImageHeader readImageHeader(const QByteArray &bytes);

/// Whether an SVG only draws: no script, no handler, no foreign content, nothing
/// fetched from elsewhere, no entity of its own. What cannot be told is unsafe.
bool isHarmlessSvg(const QByteArray &svg);

} // namespace stetmark
