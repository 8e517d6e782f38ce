// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The page's side of the preview. Runs in a world of its own, which shares the
// document with the essay and nothing else; called by page_update.cpp.
"use strict";

globalThis.stetmarkPreview = (() => {
    // From so many blocks on, only what is near the window is laid out.
    const longEssay = 400;
    const deepestPlace = 12;

    const article = document.querySelector("article");
    const places = new Map(); // where each essay was left, by its name
    const mediaAsWritten = new WeakMap(); // of media rules that follow the color scheme
    let essay = null;
    let blocks = []; // for each HtmlBlock the nodes that were made of it
    let headNodes = []; // what the essay's head put behind our own
    let dark = false;
    let held = null; // what returnTo() last put where, to the fraction of a pixel
    let settling = null; // the place settleAt() keeps, and for how many frames more

    function nodesOf(html) {
        const template = document.createElement("template");
        template.innerHTML = html;
        return [...template.content.childNodes];
    }

    // The index of the first of `elements`, which stand below one another, whose
    // end is in sight.
    function firstInSight(elements) {
        let low = 0;
        let high = elements.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (elements[middle].getBoundingClientRect().bottom > 0)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    // How far `element` is from the window's top. The window scrolls by whole pixels:
    // what it could not do is made up for the next time, so that it never adds up.
    function topOf(element) {
        const { top } = element.getBoundingClientRect();
        const isHeld = held?.element === element && Math.abs(held.top - top) <= 1;
        return isHeld ? held.top : top;
    }

    // What stands at the top of the window: the way to it, as a block's index,
    // then children's, with each one's distance from the top. Null at the very top.
    function currentPlace() {
        if (window.scrollY <= 0)
            return null;
        const elements = [];
        const owners = [];
        blocks.forEach((nodes, index) => {
            for (const node of nodes) {
                if (node.nodeType === Node.ELEMENT_NODE) {
                    elements.push(node);
                    owners.push(index);
                }
            }
        });
        const found = firstInSight(elements);
        if (found === elements.length)
            return null;
        let element = elements[found];
        let top = topOf(element);
        const place = {
            block: owners[found],
            steps: [{ index: found - owners.indexOf(owners[found]), element, top }],
        };
        while (top < 0 && place.steps.length < deepestPlace) {
            const index = firstInSight(element.children);
            if (index === element.children.length)
                break;
            element = element.children[index];
            top = topOf(element);
            place.steps.push({ index, element, top });
        }
        return place;
    }

    // Puts back at its distance from the top what stood at `place`, or what has
    // taken its position.
    function returnTo(place) {
        let candidates = blocks[Math.min(place.block, blocks.length - 1)]
            ?.filter(node => node.nodeType === Node.ELEMENT_NODE) ?? [];
        let target = null;
        for (const { index, element, top } of place.steps) {
            const found = element?.isConnected ? element : candidates[index];
            if (!found)
                break;
            target = { found, top };
            candidates = found.children;
        }
        if (!target)
            return;
        const distance = target.found.getBoundingClientRect().top - target.top;
        window.scrollBy({ top: Math.round(distance), behavior: "instant" });
        held = { element: target.found, top: target.top };
    }

    // In a long essay distances are estimates until what they span is laid out,
    // which the engine does as it comes into sight: a few frames settle it.
    function settleAt(place) {
        const mine = { place, frames: 4 };
        settling = mine;
        const settle = () => {
            if (settling !== mine)
                return;
            returnTo(place);
            if (--mine.frames > 0)
                requestAnimationFrame(settle);
            else
                settling = null;
        };
        settle();
    }

    // Whoever scrolls meanwhile has chosen another place.
    for (const event of ["wheel", "keydown", "pointerdown", "touchstart"]) {
        window.addEventListener(event, () => { settling = null; },
                                { capture: true, passive: true });
    }

    // How many nodes at the start, and how many at the end, two lists have in common.
    function difference(old, made) {
        const shorter = Math.min(old.length, made.length);
        let start = 0;
        while (start < shorter && made[start].isEqualNode(old[start]))
            ++start;
        let tail = 0;
        while (tail < shorter - start && made.at(-1 - tail).isEqualNode(old.at(-1 - tail)))
            ++tail;
        return { start, tail };
    }

    function takeAttributes(element, from) {
        for (const { name } of [...element.attributes]) {
            if (!from.hasAttribute(name))
                element.removeAttribute(name);
        }
        for (const { name, value } of from.attributes) {
            if (element.getAttribute(name) !== value)
                element.setAttribute(name, value);
        }
    }

    function isAlike(old, made) {
        return old.nodeType === made.nodeType && old.nodeName === made.nodeName;
    }

    // Makes `old` equal to `made`, whose kind it has.
    function become(old, made) {
        if (old.nodeType !== Node.ELEMENT_NODE) {
            old.data = made.data;
            return;
        }
        takeAttributes(old, made);
        const oldNodes = [...old.childNodes];
        const madeNodes = [...made.childNodes];
        const { start, tail } = difference(oldNodes, madeNodes);
        const next = oldNodes[oldNodes.length - tail] ?? null;
        for (const node of oldNodes.slice(start, oldNodes.length - tail))
            node.remove();
        for (const node of madeNodes.slice(start, madeNodes.length - tail))
            old.insertBefore(node, next);
    }

    // Whether the nodes of a block could be made into those of its new HTML. Among
    // thousands of blocks an element that stays costs the engine a third of a new one,
    // and its reader keeps what was selected in the rest of it.
    function becameAll(nodes, made) {
        if (nodes.length !== made.length || !nodes.every((node, i) => isAlike(node, made[i])))
            return false;
        nodes.forEach((node, i) => become(node, made[i]));
        return true;
    }

    function patchBlocks({ start, removed, html }) {
        const old = blocks.slice(start, start + removed);
        const behind = blocks.slice(start + removed);
        const made = html.map(nodesOf);
        let same = 0;
        while (same < Math.min(old.length, made.length) && becameAll(old[same], made[same])) {
            made[same] = old[same];
            ++same;
        }
        const next = behind.find(nodes => nodes.length > 0)?.[0] ?? null;
        for (const nodes of old.slice(same)) {
            for (const node of nodes)
                node.remove();
        }
        const fragment = document.createDocumentFragment();
        for (const nodes of made.slice(same))
            fragment.append(...nodes);
        article.insertBefore(fragment, next);
        blocks = blocks.slice(0, start).concat(made, behind);
        article.classList.toggle("stetmark-long", blocks.length >= longEssay);
        if (!article.classList.length)
            article.removeAttribute("class");
    }

    // Where `place` is after a patch.
    function moved(place, { start, removed, html }) {
        let { block } = place;
        if (block >= start + removed)
            block += html.length - removed;
        else if (block >= start)
            block = Math.min(block, start + Math.max(html.length - 1, 0));
        return { ...place, block };
    }

    // Keeps the nodes that stay the same, so that styles are not read again when
    // only the title has changed.
    function patchHead(html) {
        const made = nodesOf(html);
        const { start, tail } = difference(headNodes, made);
        const kept = headNodes.slice(headNodes.length - tail);
        const added = made.slice(start, made.length - tail);
        for (const node of headNodes.slice(start, headNodes.length - tail))
            node.remove();
        if (kept.length > 0)
            kept[0].before(...added);
        else
            document.head.append(...added);
        headNodes = headNodes.slice(0, start).concat(added, kept);
        followColorScheme();
    }

    // The engine knows one preferred color scheme for the whole process, fixed
    // when it starts; the window's may change. So media queries that ask for the
    // scheme get the answer written into them.
    function followColorScheme() {
        document.documentElement.style.colorScheme = dark ? "dark" : "light";
        const visit = rules => {
            for (const rule of rules) {
                if (!(rule instanceof CSSMediaRule))
                    continue;
                const written = mediaAsWritten.get(rule) ?? rule.media.mediaText;
                if (written.includes("prefers-color-scheme")) {
                    mediaAsWritten.set(rule, written);
                    rule.media.mediaText = written.replace(
                        /\(prefers-color-scheme:\s*(dark|light)\)/g,
                        (whole, scheme) => (scheme === "dark") === dark ? "(min-width: 0px)"
                                                                        : "(max-width: -1px)");
                }
                visit(rule.cssRules);
            }
        };
        for (const sheet of document.styleSheets) {
            if (sheet.ownerNode instanceof HTMLStyleElement)
                visit(sheet.cssRules);
        }
    }

    function apply(update) {
        let place = settling?.place ?? currentPlace();
        settling = null;
        if (update.fresh) {
            if (essay !== null) {
                // The elements go; the way to them stays.
                place?.steps.forEach(step => { step.element = null; });
                places.set(essay, place);
            }
            place = update.essay === essay ? place : places.get(update.essay) ?? null;
            patchBlocks({ start: 0, removed: blocks.length, html: [] });
            window.scrollTo({ top: 0, behavior: "instant" });
            window.getSelection().removeAllRanges();
        }
        essay = update.essay;
        if (update.language !== undefined)
            document.documentElement.lang = update.language;
        if (update.head !== undefined)
            patchHead(update.head);
        patchBlocks(update);
        if (place && !update.fresh)
            place = moved(place, update);
        if (place && (update.fresh || article.classList.contains("stetmark-long")))
            settleAt(place);
        else if (place)
            returnTo(place);
        return true;
    }

    function setDark(value) {
        dark = value;
        followColorScheme();
        return true;
    }

    return { apply, setDark };
})();
true;
