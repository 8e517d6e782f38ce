// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace stetmark {

/// Says, in the preview's place, why there is none.
class PreviewNotice : public QWidget
{
    Q_OBJECT

public:
    /// With `canTryAgain` there is a button to have the preview back.
    explicit PreviewNotice(const QString &text, bool canTryAgain, QWidget *parent = nullptr);

Q_SIGNALS:
    void tryAgainRequested();
};

} // namespace stetmark
