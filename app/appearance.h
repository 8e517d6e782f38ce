// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings.h"

#include <QPalette>
#include <QString>

namespace stetmark {

/// The colours of `resources/themes/NAME.ini`: groups of palette roles by the
/// names that QPalette::ColorRole has. What is missing stays as in `base`.
QPalette readPalette(const QString &file, const QPalette &base);

/// Gives the program's windows their style and colours. The desktop's are left as they
/// are, but for outlines that can be seen where its style is fusion.
class AppearanceSwitch
{
public:
    /// Remembers the desktop's own style. Needs a QApplication.
    AppearanceSwitch();

    void apply(Appearance appearance) const;

private:
    QString m_systemStyle;
};

} // namespace stetmark
