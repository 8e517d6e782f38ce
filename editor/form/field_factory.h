// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/form/form_plan.h"

class QWidget;

namespace stetmark {

class FieldEditor;

/// The widget that edits values of `item`'s type; null for a group or records,
/// whose fields have widgets of their own.
FieldEditor *makeFieldEditor(const FormItem &item, QWidget *parent);

} // namespace stetmark
