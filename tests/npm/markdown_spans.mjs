// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a JSON list of Markdown texts from standard input and writes, for each, the
// tree that the npm package `mdast-util-from-markdown` makes of it, read as GFM with
// footnotes:
// [kind, start, end, children, text, places, level], the kinds named as in mdast (and an item
// with a box "listItem+task", a link or image by reference like any other), the places
// counted in UTF-16 units; -1 where it does not know the place. Line breaks are left
// out, and a node's own texts are put together as its text. Behind it stand the places of
// these texts, [start, end] each, and the level of a heading, else 0.

import { text as textOf } from "node:stream/consumers";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

const leftOut = new Set(["text", "break"]);

const kinds = { linkReference: "link", imageReference: "image" };

function kindOf(node) {
  const isTask = typeof node.checked === "boolean";
  return isTask ? "listItem+task" : kinds[node.type] ?? node.type;
}

function placeOf({ position }) {
  return [position?.start.offset ?? -1, position?.end.offset ?? -1];
}

function treeOf(node) {
  const children = (node.children ?? []).filter((child) => !leftOut.has(child.type));
  const texts = (node.children ?? []).filter((child) => child.type === "text");
  return [
    kindOf(node),
    ...placeOf(node),
    children.map(treeOf),
    texts.map((child) => child.value).join(""),
    texts.map(placeOf),
    node.depth ?? 0,
  ];
}

function read(text) {
  return treeOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

// Not readFileSync(0): Node 18 gives up where the pipe has nothing yet.
const texts = JSON.parse(await textOf(process.stdin));
process.stdout.write(JSON.stringify(texts.map(read)));
