// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace stetmark::tests {

/// One example of the CommonMark or GFM specification.
struct SpecExample {
    int number = 0;
    QByteArray markdown;
    QByteArray html;
};

/// The examples in `specification`, the text of spec.txt, with tabs for arrows.
QList<SpecExample> specExamples(const QByteArray &specification);

} // namespace stetmark::tests
