// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/template_list.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// "built in", or the folder as "blog/archetypes".
QString originOf(const EssayTemplate &entry)
{
    if (entry.isBuiltIn())
        return TemplateList::tr("built in");
    QDir folder = QFileInfo(entry.path).absoluteDir();
    QString name = folder.dirName();
    const auto goUp = [&] {
        folder.setPath(QFileInfo(folder.path()).path());
        if (!folder.isRoot())
            name.prepend(folder.dirName() + u'/');
    };
    if (name == "templates"_L1)
        goUp();
    goUp();
    return QDir::toNativeSeparators(name);
}

QTreeWidgetItem *makeItem(const EssayTemplate &entry)
{
    const QString origin = originOf(entry);
    const QString tip = entry.isBuiltIn() ? TemplateList::tr("Comes with Stetmark")
                                          : QDir::toNativeSeparators(entry.path);
    auto *item = new QTreeWidgetItem({entry.label, origin});
    item->setData(0, Qt::AccessibleTextRole,
                  TemplateList::tr("%1, from %2").arg(entry.label, origin));
    for (int column = 0; column < item->columnCount(); ++column)
        item->setToolTip(column, u"<p>%1</p>"_s.arg(tip.toHtmlEscaped()));
    return item;
}

/// Where in `templates` the one is that is meant by `wanted`: the same file, else one of
/// its name; -1 when there is none.
qsizetype indexOf(const EssayTemplate &wanted, const QList<EssayTemplate> &templates)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < templates.size(); ++i) {
        if (templates[i].name != wanted.name)
            continue;
        if (templates[i].path == wanted.path)
            return i;
        if (found < 0)
            found = i;
    }
    return found;
}

} // namespace

TemplateList::TemplateList(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    // A name tells more than the place it is from, which may be cut.
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        m_wanted = current();
        Q_EMIT chosen();
    });
}

void TemplateList::setTemplates(const QList<EssayTemplate> &templates)
{
    const QSignalBlocker blocker(this);
    m_templates = templates;
    clear();
    for (const EssayTemplate &entry : std::as_const(m_templates))
        addTopLevelItem(makeItem(entry));
    select();
}

EssayTemplate TemplateList::current() const
{
    return m_templates.value(indexOfTopLevelItem(currentItem()));
}

void TemplateList::choose(const EssayTemplate &wanted)
{
    m_wanted = wanted;
    const QSignalBlocker blocker(this);
    select();
}

void TemplateList::select()
{
    qsizetype row = m_wanted ? indexOf(*m_wanted, m_templates) : -1;
    if (row < 0)
        row = indexOf(defaultTemplate(m_templates), m_templates);
    setCurrentItem(topLevelItem(int(row)));
}

} // namespace stetmark
