// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/document/essay_document.h"
#include "editor/form/front_matter_form.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace stetmark {

/// Types `text` in the place of all that `widget` holds.
inline void typeInto(QWidget *widget, const QString &text)
{
    widget->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(widget, text);
}

/// An essay whose front matter is `yaml`.
inline QByteArray essayWith(const QString &yaml)
{
    return QStringLiteral("---\n%1\n---\nText.\n").arg(yaml).toUtf8();
}

/// A form of an essay in a shown, active window.
class FormFixture
{
public:
    /// Opens an essay of `text`, with the fields of essays when there is no `schema`.
    /// Check isReady() before going on.
    explicit FormFixture(const QByteArray &text, const FieldSchemaPtr &schema = nullptr)
    {
        if (schema)
            document.setSchema(schema);
        const QString path = m_folder.filePath(QStringLiteral("essay.md"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return;
        file.close();
        QSignalSpy loaded(&document, &EssayDocument::loaded);
        document.load(path);
        if (!loaded.wait())
            return;
        form.resize(340, 900);
        form.setDocument(&document);
        form.show();
        m_isReady = QTest::qWaitForWindowActive(&form) && settle();
    }

    /// The sample essay that comes with the program.
    static QByteArray sample()
    {
        QFile file(QStringLiteral(STETMARK_SOURCE_DIR "/resources/samples/essay.md"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool isReady() const { return m_isReady; }

    /// Waits until form and text agree.
    bool settle()
    {
        return QTest::qWaitFor(
                   [this] { return document.analysis()->revision == document.revision(); })
               && QTest::qWaitFor([] {
                      QCoreApplication::sendPostedEvents();
                      return true;
                  });
    }

    /// The widget with this accessible name that is on screen, or null.
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        for (Widget *widget : form.findChildren<Widget *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    /// Replaces the first `before` in the text, as typing there would.
    void replace(const QString &before, const QString &after)
    {
        const qsizetype position = document.text().indexOf(before);
        if (position >= 0)
            document.apply({{position, before.size(), after}});
    }

    /// The value at `path` in the text as it is; "(none)" when there is none.
    QString valueAt(const QString &path) const
    {
        const FrontMatter frontMatter = readFrontMatter(document.text());
        const FrontMatterNode *node = frontMatter.root.at(*FieldPath::parse(path));
        return node ? node->value : QStringLiteral("(none)");
    }

    EssayDocument document;
    FrontMatterForm form;

private:
    QTemporaryDir m_folder;
    bool m_isReady = false;
};

} // namespace stetmark
