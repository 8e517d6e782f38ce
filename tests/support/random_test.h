// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>
#include <QtGlobal>

namespace stetmark {

/// The seed of random tests: STETMARK_TEST_SEED, else always the same one. Name
/// it in what a failing test prints.
inline quint32 testSeed()
{
    bool given = false;
    const int seed = qEnvironmentVariableIntValue("STETMARK_TEST_SEED", &given);
    return given ? quint32(seed) : 2026;
}

/// How often a random test runs: STETMARK_TEST_COUNT, else a tenth of `full`.
inline int testCount(int full)
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("STETMARK_TEST_COUNT", &given);
    return given ? count : full / 10;
}

} // namespace stetmark
