// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a JSON list of Markdown texts from standard input and writes, for each, the
// tree that the npm package `mdast-util-from-markdown` makes of it, read as GFM with
// footnotes:
// [kind, start, end, children, text, places, level], the kinds named as in mdast (and an item
// with a box "listItem+task", a link or image by reference like any other), the places
// counted in UTF-16 units; -1 where it does not know the place. Line breaks are left
// out, and a node's own texts are put together as its text; that of code and HTML is what
// they hold. Behind it stand the places of these texts, [start, end] each, and the level of
// a heading, else 0. Behind those of the whole stand the places of all signs of quotes, of
// fences and of the backticks around code.

import { text as textOf } from "node:stream/consumers";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

const leftOut = new Set(["text", "break"]);

const kinds = { linkReference: "link", imageReference: "image" };

// A definition that begins on the first line of another has taken a block that is
// indented for the outer one only: that of the other is taken for its own
// (micromark-extension-gfm-footnote 2.1, which looks at the last indentation of the line).
function takesOther(definition, depth, indents) {
  const { line } = definition.position.start;
  const starts = definition.children.map((child) => child.position.start.line);
  return starts.some((start) => start > line && (indents.get(start) ?? 0) < depth);
}

function kindOf(node, depth, indents) {
  if (node.type === "footnoteDefinition" && takesOther(node, depth, indents)) {
    return "footnoteDefinition+other";
  }
  const isTask = typeof node.checked === "boolean";
  return isTask ? "listItem+task" : kinds[node.type] ?? node.type;
}

function placeOf({ position }) {
  return [position?.start.offset ?? -1, position?.end.offset ?? -1];
}

// `depth` is the number of footnote definitions around the node, `indents` what the
// lines have of indentations for them.
function treeOf(node, depth, indents) {
  const inner = depth + (node.type === "footnoteDefinition" ? 1 : 0);
  const children = (node.children ?? []).filter((child) => !leftOut.has(child.type));
  const texts = (node.children ?? []).filter((child) => child.type === "text");
  return [
    kindOf(node, inner, indents),
    ...placeOf(node),
    children.map((child) => treeOf(child, inner, indents)),
    node.value ?? texts.map((child) => child.value).join(""),
    texts.map(placeOf),
    node.depth ?? 0,
  ];
}

function read(text) {
  const signs = [];
  const indents = new Map();
  const addSign = ({ start, end }) => void signs.push([start.offset, end.offset]);
  const addIndent = ({ start }) => void indents.set(start.line, (indents.get(start.line) ?? 0) + 1);
  const listeners = {
    enter: {
      blockQuoteMarker: addSign,
      codeFencedFence: addSign,
      codeTextSequence: addSign,
      gfmFootnoteDefinitionIndent: addIndent,
    },
  };
  const tree = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown(), listeners],
  });
  return [...treeOf(tree, 0, indents), signs];
}

// Not readFileSync(0): Node 18 gives up where the pipe has nothing yet.
const texts = JSON.parse(await textOf(process.stdin));
process.stdout.write(JSON.stringify(texts.map(read)));
