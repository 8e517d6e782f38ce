// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_path.h"

#include <QObject>

#include <optional>

class QFrame;

namespace stetmark {

class FormBody;
class FormRow;

/// Moves a card of a form by its handle: shows where it would come, and says so
/// when it is let go.
class CardDrag : public QObject
{
    Q_OBJECT

public:
    /// `body` is not owned and lives longer.
    explicit CardDrag(FormBody *body);

    /// Follows the handle of `row`, the heading of a record.
    void watch(FormRow *row);

Q_SIGNALS:
    void dropped(const stetmark::FieldPath &record, qsizetype to);

private:
    struct Target {
        qsizetype to = 0; ///< the position that the record would have
        int y = 0;        ///< of the gap that it would go into
        int left = 0;
        int right = 0;
    };
    std::optional<Target> targetAt(const FieldPath &record, int y) const;
    void show(const FieldPath &record, int y);

    FormBody *m_body;
    QFrame *m_line;
    std::optional<Target> m_target;
};

} // namespace stetmark
