// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_look.h"

#include <QFontDatabase>
#include <QStringList>

namespace stetmark {

namespace {

constexpr qreal fontScale = 1.25; ///< prose is read longer than a menu

} // namespace

QFont proseFont(const TextLook &look)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const qreal scale = look.zoom / 100.0;
    if (look.pointSize > 0)
        font.setPointSizeF(look.pointSize * scale);
    else if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * fontScale * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * fontScale * scale));
    if (!look.fontFamily.isEmpty())
        font.setFamilies({look.fontFamily});
    return font;
}

} // namespace stetmark
