// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace stetmark {

/// A date as a page shows it.
struct PageDate {
    QString machine; ///< a valid HTML date or global date and time string
    QString human;   ///< as "25 February 2024", in English on every machine

    /// Whether it is a day, or a time with its zone.
    bool isMoment() const;

    friend bool operator==(const PageDate &, const PageDate &) = default;
};

/// Reads `2024-02-25`, `2024-02-25T05:00:00Z`, with an offset, with a blank for
/// the T, without seconds, or without a zone. Nothing for any other text. The day
/// that is shown is the one that is written, whatever the zone.
std::optional<PageDate> readPageDate(QStringView text);

} // namespace stetmark
