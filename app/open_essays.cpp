// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_essays.h"

#include "app/freed_memory.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QDir>
#include <QFileInfo>
#include <QMouseEvent>
#include <QTabBar>
#include <QTextDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr qsizetype longEssay = 1'000'000; ///< its memory is worth giving back at once
constexpr int untilFreed = 2000;           ///< milliseconds for all to let go of a closed essay

/// Tabs that a click with the middle button closes.
class EssayTabBar : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        const int index = tabAt(event->position().toPoint());
        if (event->button() == Qt::MiddleButton && index >= 0)
            Q_EMIT tabCloseRequested(index);
        else
            QTabBar::mouseReleaseEvent(event);
    }
};

/// One name for all the ways to a file. What does not exist has its path only.
QString canonicalPath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : canonical;
}

} // namespace

OpenEssays::OpenEssays(QWidget *parent) : QTabWidget(parent)
{
    setTabBar(new EssayTabBar(this));
    setDocumentMode(true);
    setMovable(true);
    setTabsClosable(true);
    setTabBarAutoHide(true);
    setElideMode(Qt::ElideMiddle);
    setUsesScrollButtons(true);
    tabBar()->setAccessibleName(tr("Open essays"));
    connect(this, &QTabWidget::currentChanged, this, &OpenEssays::currentEssayChanged);
    connect(this, &QTabWidget::tabCloseRequested, this,
            [this](int index) { Q_EMIT closeRequested(editor(index)->essay()); });
}

OpenEssays::~OpenEssays()
{
    // The editors go first: their essays own the text that they show.
    blockSignals(true);
    while (count() > 0)
        delete widget(0);
}

EssayDocument *OpenEssays::current() const
{
    const TextEditor *editor = currentEditor();
    return editor ? editor->essay() : nullptr;
}

TextEditor *OpenEssays::currentEditor() const
{
    return editor(currentIndex());
}

TextEditor *OpenEssays::editor(int index) const
{
    return static_cast<TextEditor *>(widget(index));
}

QList<EssayDocument *> OpenEssays::essays() const
{
    QList<EssayDocument *> essays;
    for (int i = 0; i < count(); ++i)
        essays.append(editor(i)->essay());
    return essays;
}

EssayDocument *OpenEssays::find(const QString &path) const
{
    const QString wanted = canonicalPath(path);
    const QList<EssayDocument *> all = essays();
    for (EssayDocument *essay : all) {
        if (!essay->path().isEmpty() && canonicalPath(essay->path()) == wanted)
            return essay;
    }
    return nullptr;
}

void OpenEssays::addUntitled()
{
    add(new TextEditor(new EssayDocument));
}

void OpenEssays::open(const QStringList &paths)
{
    m_waiting.append(paths);
    openNext();
}

EssayDocument *OpenEssays::restore(const EssayFile &file, qsizetype place)
{
    EssayFile restored = file;
    EssayDocument *essay = file.path.isEmpty() ? nullptr : find(file.path);
    if (essay && (essay->isModified() || essay->isBusy())) {
        essay = nullptr;
        restored.path.clear();
        restored.digest.clear();
    }
    if (!essay) {
        EssayDocument *untouched = isUntouched(current()) ? current() : nullptr;
        addUntitled();
        essay = current();
        if (untouched)
            remove(untouched);
    }
    essay->restore(restored);
    activate(essay);
    currentEditor()->showPlace({place, place});
    return essay;
}

void OpenEssays::activate(EssayDocument *essay)
{
    setCurrentIndex(indexOf(essay));
}

void OpenEssays::activateNext(int step)
{
    setCurrentIndex((currentIndex() + step + count()) % count());
}

void OpenEssays::remove(EssayDocument *essay)
{
    const int index = indexOf(essay);
    if (index < 0)
        return;
    if (count() == 1)
        addUntitled();
    // What is shown of the essay lets go of it before it is gone.
    TextEditor *gone = editor(index);
    removeTab(index);
    const bool wasLong = essay->length() >= longEssay;
    gone->deleteLater();
    essay->deleteLater();
    if (wasLong)
        QTimer::singleShot(untilFreed, this, &returnFreedMemory);
}

void OpenEssays::add(TextEditor *editor)
{
    EssayDocument *entry = editor->essay();
    entry->setParent(this);
    editor->setAccessibleName(tr("Essay text"));
    const auto refresh = [this, entry] { showState(entry); };
    connect(entry, &EssayDocument::modifiedChanged, this, refresh);
    connect(entry, &EssayDocument::pathChanged, this, refresh);
    Q_EMIT added(entry);
    Q_EMIT editorAdded(editor);
    setCurrentIndex(addTab(editor, entry->displayName()));
    showState(entry);
    editor->setFocus();
}

void OpenEssays::openNext()
{
    while (!m_loading && !m_waiting.isEmpty()) {
        const QString path = m_waiting.takeFirst();
        if (EssayDocument *essay = find(path)) {
            activate(essay);
            Q_EMIT opened(path);
            continue;
        }
        m_loading = std::make_unique<EssayDocument>();
        // Made while the text is empty: to lay out a very long one again at each of the
        // steps that make an editor would hold the window up.
        m_loadingEditor = std::make_unique<TextEditor>(m_loading.get());
        m_loadingEditor->resize(currentWidget() ? currentWidget()->size() : size());
        connect(m_loading.get(), &EssayDocument::loadingProgressed, this,
                &OpenEssays::openingProgressed);
        connect(m_loading.get(), &EssayDocument::loaded, this, [this] { finishOpening(); });
        connect(m_loading.get(), &EssayDocument::failed, this, [this, path](const Error &error) {
            m_loadingEditor.release()->deleteLater();
            m_loading.release()->deleteLater();
            Q_EMIT openFailed(path, error);
            openNext();
        });
        m_loading->load(path);
        Q_EMIT openingChanged(true);
    }
    if (!m_loading)
        Q_EMIT openingChanged(false);
}

void OpenEssays::finishOpening()
{
    EssayDocument *untouched = isUntouched(current()) ? current() : nullptr;
    // From now on its signals are those of an essay that is open.
    m_loading->disconnect(this);
    const QString path = m_loading->path();
    m_loading.release();
    add(m_loadingEditor.release());
    if (untouched)
        remove(untouched);
    Q_EMIT opened(path);
    openNext();
}

bool OpenEssays::isUntouched(const EssayDocument *essay) const
{
    return essay && essay->path().isEmpty() && !essay->isModified() && !essay->isBusy()
           && essay->textDocument()->isEmpty();
}

int OpenEssays::indexOf(const EssayDocument *essay) const
{
    for (int i = 0; i < count(); ++i) {
        if (editor(i)->essay() == essay)
            return i;
    }
    return -1;
}

void OpenEssays::showState(const EssayDocument *essay)
{
    const int index = indexOf(essay);
    if (index < 0)
        return;
    QString name = essay->displayName();
    name.replace(u'&', u"&&"_s);
    setTabText(index, essay->isModified() ? name + u" *"_s : name);
    const bool isSaved = !essay->path().isEmpty();
    setTabToolTip(index, isSaved ? QDir::toNativeSeparators(essay->path()) : tr("Not saved yet"));
}

} // namespace stetmark
