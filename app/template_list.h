// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/template_finder.h"

#include <QList>
#include <QTreeWidget>

#include <optional>

namespace stetmark {

/// Templates to choose from, with where each one is from. One is always chosen; at first
/// the default. What the person chose stays chosen in other lists that have it.
class TemplateList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TemplateList(QWidget *parent = nullptr);

    /// Shows `templates`, of which there is at least one.
    void setTemplates(const QList<EssayTemplate> &templates);
    EssayTemplate current() const;
    /// As a person would; when it is not in the list, then as soon as it is.
    void choose(const EssayTemplate &wanted);

Q_SIGNALS:
    /// The person chose another one.
    void chosen();

private:
    void select();

    QList<EssayTemplate> m_templates; ///< in the order of the list
    std::optional<EssayTemplate> m_wanted;
};

} // namespace stetmark
