// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor that Stetmark is measured against: a file in a QPlainTextEdit, and
// nothing else. Run it with latency/bench.sh apps/bare.conf.

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QPlainTextEdit editor;
    if (argc > 1) {
        QFile file(QString::fromLocal8Bit(argv[1]));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        editor.setPlainText(QString::fromUtf8(file.readAll()));
    }
    editor.resize(1280, 800);
    editor.show();
    return QApplication::exec();
}
