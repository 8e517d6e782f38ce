// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pasting.h"

#include "app/image_names.h"
#include "app/message_area.h"
#include "app/open_essays.h"
#include "app/prompts.h"
#include "app/settings.h"
#include "editor/document/essay_document.h"
#include "editor/essay/pasted_html.h"
#include "editor/text/text_editor.h"

#include <QFileInfo>
#include <QMimeData>
#include <QTextBlock>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

const auto imageTopic = u"image"_s;
const auto formatsTopic = u"formats"_s;
/// HTML that holds an image and nothing else is no longer.
constexpr qsizetype longestImageHtml = 64 * 1024;
constexpr qsizetype longestWords = 200;
constexpr std::chrono::milliseconds patience(1000); ///< before it is said that it takes a while

/// What programs offer an image as, best first: its bytes need not be read by us.
constexpr std::pair<const char *, const char *> encodings[]{{"image/png", "png"},
                                                            {"image/svg+xml", "svg"},
                                                            {"image/webp", "webp"},
                                                            {"image/gif", "gif"},
                                                            {"image/jpeg", "jpg"}};

QStringList imageFiles(const QMimeData &source)
{
    QStringList files;
    const QList<QUrl> urls = source.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && isImageFile(url.toLocalFile()))
            files.append(url.toLocalFile());
    }
    return files;
}

bool holdsWords(const QMimeData &source)
{
    if (source.hasHtml()) {
        const QString html = source.html();
        return html.size() > longestImageHtml || !isOnlyImage(html);
    }
    return source.hasText() && !source.text().trimmed().isEmpty();
}

bool holdsPixels(const QMimeData &source)
{
    return source.hasImage()
           || std::any_of(std::begin(encodings), std::end(encodings), [&](const auto &encoding) {
                  return source.hasFormat(QString::fromLatin1(encoding.first));
              });
}

NewImage imageOf(const QMimeData &source)
{
    NewImage image;
    for (const auto &[type, suffix] : encodings) {
        image.bytes = source.data(QString::fromLatin1(type));
        image.suffix = QString::fromLatin1(suffix);
        if (!image.bytes.isEmpty())
            return image;
    }
    image.pixels = qvariant_cast<QImage>(source.imageData());
    return image;
}

QList<NewImage> imagesOf(const QStringList &files)
{
    QList<NewImage> images;
    for (const QString &file : files) {
        NewImage image;
        image.file = file;
        images.append(image);
    }
    return images;
}

QString nameOf(const NewImage &image)
{
    return image.isFile() ? QFileInfo(image.file).fileName() : QString();
}

} // namespace

Pasting::Pasting(Settings &settings, Prompts &prompts, OpenEssays &essays, MessageArea &messages,
                 SaveAs saveAs, QObject *parent)
    : QObject(parent), m_settings(settings), m_prompts(prompts), m_essays(essays),
      m_messages(messages), m_saveAs(std::move(saveAs))
{
    m_pool.setMaxThreadCount(1);
    connect(&essays, &OpenEssays::editorAdded, this, [this](TextEditor *editor) {
        editor->setImageTaker(this);
        m_settings.follow(setting::pastesMarkdown, editor,
                          [editor](bool pastes) { editor->setPastesMarkdown(pastes); });
        connect(editor, &TextEditor::formatsLost, this, [this, editor] {
            m_messages.add({Message::Kind::Information,
                            tr("What was copied is too long to be read with its formats, so its "
                               "plain text was pasted."),
                            formatsTopic,
                            editor->essay(),
                            {},
                            {}});
        });
    });
}

Pasting::~Pasting()
{
    for (const JobPtr &job : std::as_const(m_jobs))
        *job->isStopped = true;
    m_pool.waitForDone();
}

bool Pasting::canTake(const QMimeData &source) const
{
    return !imageFiles(source).isEmpty() || (holdsPixels(source) && !holdsWords(source));
}

void Pasting::take(TextEditor &editor, const QMimeData &source)
{
    const QStringList files = imageFiles(source);
    start(editor, files.isEmpty() ? QList{imageOf(source)} : imagesOf(files));
}

void Pasting::takeFiles(const QStringList &paths)
{
    TextEditor *editor = m_essays.currentEditor();
    if (!editor->isReadOnly())
        start(*editor, imagesOf(paths));
}

void Pasting::start(TextEditor &editor, QList<NewImage> images)
{
    auto job = std::make_shared<Job>();
    job->editor = &editor;
    job->place = editor.textCursor();
    job->images = std::move(images);
    const QString words = job->place.selectedText();
    const bool isOneLine = !words.contains(QChar::ParagraphSeparator);
    job->words = isOneLine && words.size() <= longestWords ? words : QString();
    m_jobs.append(job);
    // The program that an image is dropped from waits until this comes back.
    QTimer::singleShot(0, this, [this, job] { begin(job); });
}

void Pasting::begin(const JobPtr &job)
{
    if (!job->editor)
        return end(job);
    EssayDocument *essay = job->editor->essay();
    if (essay->path().isEmpty())
        return saveFirst(job, essay);
    keep(job);
    describe(job);
}

void Pasting::saveFirst(const JobPtr &job, EssayDocument *essay)
{
    if (!m_prompts.saveForImage(essay->displayName()) || !job->editor || !m_saveAs(essay))
        return end(job);
    auto *once = new QObject(this);
    connect(essay, &EssayDocument::saved, once, [this, job, once] {
        once->deleteLater();
        // What is asked now must not wait for what else follows the save.
        QTimer::singleShot(0, this, [this, job] { begin(job); });
    });
    connect(essay, &EssayDocument::failed, once, [this, job, once] {
        once->deleteLater();
        end(job);
    });
    connect(essay, &QObject::destroyed, once, [this, job, once] {
        once->deleteLater();
        end(job);
    });
}

void Pasting::keep(const JobPtr &job)
{
    const ImagePlace place{job->editor->essay()->path(),
                           checkedImageFolder(m_settings.get(setting::imageFolder)),
                           checkedImageName(m_settings.get(setting::imageName))};
    job->isBegun = true;
    Q_EMIT savingChanged();
    offerToStop(job);
    m_pool.start([this, images = job->images, isStopped = job->isStopped, place,
                  waiting = std::weak_ptr(job)] {
        QList<KeptImage> kept;
        Error error;
        for (const NewImage &image : images) {
            const Result<KeptImage> result = keepImage(image, place, *isStopped);
            if (!result) {
                error = result.error();
                break;
            }
            kept.append(*result);
        }
        QMetaObject::invokeMethod(
            this,
            [this, waiting, kept, error] {
                if (const JobPtr begun = waiting.lock())
                    finishKeeping(begun, kept, error);
            },
            Qt::QueuedConnection);
    });
}

void Pasting::offerToStop(const JobPtr &job)
{
    QTimer::singleShot(patience, this, [this, waiting = std::weak_ptr(job)] {
        const JobPtr begun = waiting.lock();
        if (!begun || begun->isKept || !begun->editor)
            return;
        m_messages.add({Message::Kind::Information,
                        tr("The image is being saved beside the essay."), imageTopic,
                        begun->editor->essay(), tr("&Stop"),
                        [isStopped = begun->isStopped] { *isStopped = true; }});
    });
}

/// Who leaves one without words is not asked for the others.
void Pasting::describe(const JobPtr &job)
{
    const bool isShown = !job->editor->isLiteralAt(job->place.selectionStart());
    for (const NewImage &image : std::as_const(job->images)) {
        if (!isShown)
            break;
        const auto words = m_prompts.describeImage(nameOf(image), job->words);
        if (!words)
            break;
        job->descriptions.append(*words);
    }
    job->isDescribed = true;
    insertIfReady(job);
}

void Pasting::finishKeeping(const JobPtr &job, const QList<KeptImage> &kept, const Error &error)
{
    job->kept = kept;
    job->isKept = true;
    Q_EMIT savingChanged();
    if (job->editor) {
        EssayDocument *essay = job->editor->essay();
        m_messages.remove(imageTopic, essay);
        if (!error.message.isEmpty())
            m_messages.add({Message::Kind::Problem, error.message, imageTopic, essay, {}, {}});
    }
    insertIfReady(job);
}

void Pasting::insertIfReady(const JobPtr &job)
{
    if (!job->isKept || !job->isDescribed)
        return;
    if (job->editor && !job->kept.isEmpty())
        insert(*job);
    end(job);
}

void Pasting::insert(Job &job)
{
    const qsizetype start = job.place.selectionStart();
    QStringList paths;
    QStringList images;
    for (qsizetype i = 0; i < job.kept.size(); ++i) {
        paths.append(job.kept[i].path);
        images.append(imageMarkdown(imageAddress(job.kept[i].path), job.descriptions.value(i)));
    }
    if (job.editor->isLiteralAt(start)) {
        const QString text = paths.join(u'\n');
        return job.editor->replaceAt(job.place, {{{start, job.place.selectionEnd() - start, text}},
                                                 Selection::caret(start + text.size())});
    }
    PastedMarkdown pasted;
    pasted.markdown = images.join(u"\n\n"_s);
    // Alone on a line it is a paragraph of its own.
    const bool isAlone = job.place.block().text().trimmed().isEmpty();
    pasted.beginsInline = pasted.endsInline = !isAlone;
    TextChange change = job.editor->pasteChange(job.place, pasted);
    // Words that are still to come go between the brackets.
    const qsizetype empty = change.edits.first().inserted.indexOf("![]("_L1);
    if (empty >= 0)
        change.selection = Selection::caret(start + empty + 2);
    job.editor->replaceAt(job.place, change);
}

bool Pasting::isSaving() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [](const JobPtr &job) { return job->isBegun && !job->isKept; });
}

void Pasting::end(const JobPtr &job)
{
    m_jobs.removeOne(job);
    Q_EMIT savingChanged();
}

} // namespace stetmark
