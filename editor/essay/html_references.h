// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace stetmark {

/// `text` with its character references (numbers, and the names of HTML 4) as the
/// characters they stand for. Others stay as they are written.
QString decodeReferences(QStringView text);

} // namespace stetmark
