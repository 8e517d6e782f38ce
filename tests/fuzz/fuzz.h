// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>

/// What libFuzzer calls, and replay.cpp too. Each fuzz_*.cpp has one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace stetmark {

/// Ends the process, as a fuzzer takes it for a finding, if `holds` is false.
void require(bool holds, const QString &what);

/// A line of instructions and what follows it: an input that chooses for itself
/// what is done to its text.
struct FuzzInput {
    QByteArrayView instructions;
    QByteArrayView rest;

    explicit FuzzInput(QByteArrayView bytes);
    /// Instruction `index`, below `end`; 0 where the line is too short.
    int choice(qsizetype index, qsizetype end) const;
};

} // namespace stetmark
