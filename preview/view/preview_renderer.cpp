// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/view/preview_renderer.h"

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// The part that lives in the thread: the last page, and what made it.
class Worker : public QObject
{
public:
    PageUpdate update(const RenderRequest &request)
    {
        const bool follows = m_page && m_generation == request.generation;
        if (m_essay != request.essay || m_options != request.options)
            m_cache = std::make_unique<RenderCache>();
        m_essay = request.essay;
        m_options = request.options;
        m_generation = request.generation;

        EssayPage page = renderEssay(*request.analysis, request.analysis->fieldSchema(),
                                     request.options, ImageMode::ByScheme, m_cache.get());
        PageUpdate update{request.analysis->revision, request.generation,
                          updateScript(follows ? &*m_page : nullptr, page, m_essay), page.images};
        m_page = std::move(page);
        return update;
    }

private:
    quint64 m_essay = 0;
    PageOptions m_options;
    quint64 m_generation = 0;
    std::unique_ptr<RenderCache> m_cache = std::make_unique<RenderCache>();
    std::optional<EssayPage> m_page;
};

} // namespace

PreviewRenderer::PreviewRenderer(QObject *parent) : QObject(parent), m_worker(new Worker)
{
    m_thread.setObjectName(u"preview"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

PreviewRenderer::~PreviewRenderer()
{
    m_thread.quit();
    m_thread.wait();
}

void PreviewRenderer::render(const RenderRequest &request)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    QMetaObject::invokeMethod(m_worker, [this, request] {
        const PageUpdate update = static_cast<Worker *>(m_worker)->update(request);
        QMetaObject::invokeMethod(this, [this, update] {
            m_busy = false;
            Q_EMIT rendered(update);
        });
    });
}

} // namespace stetmark
