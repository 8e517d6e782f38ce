// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a JSON list of YAML texts from standard input and writes what the npm
// package `yaml` makes of each, read as YAML 1.1 and as 1.2:
// [{"1.1": {"problem": "…", "tree": …}, "1.2": {…}}, …]. A node of a tree is
// {kind: "scalar", text, type, style}, {kind: "alias", text}, {kind: "list", items}
// or {kind: "map", entries: [[key, value], …]}.

import { text as textOf } from "node:stream/consumers";
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "yaml";

const types = { boolean: "boolean", number: "number", bigint: "number", string: "text" };

function typeOf(value) {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return "date";
  return types[typeof value] ?? "other";
}

function treeOf(node) {
  if (isAlias(node)) return { kind: "alias", text: node.source };
  if (isSeq(node)) return { kind: "list", items: node.items.map(treeOf) };
  if (isMap(node)) {
    const entries = node.items.map((pair) => [treeOf(pair.key), treeOf(pair.value)]);
    return { kind: "map", entries };
  }
  if (!isScalar(node)) return { kind: "scalar", text: "", type: "null", style: "PLAIN" };
  const isPlain = node.type === "PLAIN" || node.type === undefined;
  const text = isPlain ? node.source ?? "" : node.source ?? String(node.value);
  return { kind: "scalar", text, type: typeOf(node.value), style: node.type ?? "PLAIN" };
}

function read(text, version) {
  const documents = parseAllDocuments(text, { version, logLevel: "silent" });
  if (!Array.isArray(documents) || documents.length === 0) return { problem: "", tree: null };
  if (documents.length > 1) return { problem: "several documents", tree: null };
  const [document] = documents;
  const problem = document.errors.map((error) => error.message.split("\n")[0]).join("; ");
  return { problem, tree: document.contents === null ? null : treeOf(document.contents) };
}

// Not readFileSync(0): Node 18 gives up where the pipe has nothing yet.
const texts = JSON.parse(await textOf(process.stdin));
const trees = texts.map((text) => ({ 1.1: read(text, "1.1"), 1.2: read(text, "1.2") }));
// Qt's reader of JSON loses a byte order mark that is not escaped.
const escaped = (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
process.stdout.write(JSON.stringify(trees).replace(/[\u007f-\uffff]/g, escaped));
