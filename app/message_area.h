// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace stetmark {

/// Something to tell a person without stopping their work.
struct Message {
    enum class Kind { Information, Problem };

    Kind kind = Kind::Information;
    QString text; ///< plain
    /// A message replaces the one with the same topic about the same essay.
    QString topic;
    /// The essay that it is about: shown while this one is current, gone when it
    /// is closed. Null for what concerns the whole window.
    QObject *about = nullptr;
    QString actionText; ///< of a button, with its mnemonic; empty for none
    std::function<void()> action;
};

/// A few messages above the text, the newest below. Each stays until it is
/// dismissed or replaced.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(QWidget *parent = nullptr);

    void add(const Message &message);
    void remove(const QString &topic, const QObject *about);
    void setCurrent(QObject *essay);
    /// Of the messages that can be seen now, from top to bottom.
    QStringList texts() const;

Q_SIGNALS:
    void changed(); ///< what can be seen

private:
    struct Row {
        QString topic;
        QString text;
        bool isAboutOne = false;
        QPointer<QObject> about;
        QPointer<QWidget> widget;
    };

    QWidget *makeRow(const Message &message);
    void drop(const QWidget *widget);
    void refresh();

    QVBoxLayout *m_layout;
    QList<Row> m_rows;
    QPointer<QObject> m_current;
};

} // namespace stetmark
