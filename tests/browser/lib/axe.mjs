// axe-core with every rule on, also those for AAA and WCAG 2.2 that are off unless named.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { packages } from './places.mjs';

const source = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');
/** Off by default, or passing what matters here: each must have had something to look at on every screen. */
const must_apply = ['color-contrast', 'color-contrast-enhanced', 'target-size', 'page-has-heading-one', 'region'];
/** A palette changes colours only. */
const of_colour = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
/** Stricter than axe by itself: 7:1 for large text too (W-01), single digits count as text, and 44 px stand alone (W-20). */
const contrast = {
    ignoreUnicode: true, ignoreLength: true, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
    contrastRatio: { normal: { expected: 7 }, large: { expected: 7 } }, pseudoSizeThreshold: 0.25,
};
const checks = [
    { id: 'color-contrast', options: contrast }, { id: 'color-contrast-enhanced', options: contrast },
    { id: 'target-size', options: { minSize: 44 } }, { id: 'target-offset', options: { minOffset: 44 } },
];

/**
 * In the page: all rules, or those named. The dock and the paint must cover nothing, or what is under them would go
 * unexamined; and digits that stand out of their line would count as covered by the key's own edge.
 */
async function examine(checks, only) {
    const { axe } = window;
    const unstuck = new CSSStyleSheet();
    unstuck.replaceSync(`.dock, .tools { position: static !important; } .key { line-height: 1.6 !important; }
        #paint { display: none !important; }`);
    document.adoptedStyleSheets = [unstuck];
    axe.configure({ checks });
    const ids = only ?? axe.getRules().map((rule) => rule.ruleId);
    const rules = Object.fromEntries(ids.map((id) => [id, { enabled: true }]));
    const found = await axe.run(document, { runOnly: { type: 'rule', values: ids }, rules, elementRef: true });
    document.adoptedStyleSheets = [];
    // What axe leaves open: that something is hidden is no fault, and a name of one character it cannot judge.
    const is_settled = (id, { element }) => id === 'hidden-content' ||
        (id === 'label-content-name-mismatch' && element.ariaLabel.includes(element.textContent));
    const brief = (kind, are_open) => found[kind].flatMap(({ id, nodes }) => nodes.filter((node) => !are_open || !is_settled(id, node))
        .map((node) => `${id}: ${node.html.slice(0, 160)} ${[...node.any, ...node.all, ...node.none].map((check) => check.message)}`));
    const names = (...kinds) => kinds.flatMap((kind) => found[kind].map((rule) => rule.id));
    return {
        faults: brief('violations').concat(brief('incomplete', true)), asked: ids,
        ran: names('violations', 'incomplete', 'passes', 'inapplicable'), applied: names('violations', 'incomplete', 'passes'),
    };
}

/** What axe finds on the page as it is, and in these palettes too, a line each. */
export async function axe_faults(driver, name, palettes = ['night', 'amber']) {
    if (!await driver.run(() => 'axe' in window)) await driver.page.evaluate(source);
    await driver.page.mouse.move(0, 0);
    const { faults, asked, ran, applied } = await driver.run(examine, checks);
    assert.deepEqual(asked.filter((id) => !ran.includes(id)), [], `${name}: all rules ran`);
    assert.deepEqual(must_apply.filter((id) => !applied.includes(id)), [], `${name}: these had something to look at`);
    for (const palette of palettes) {
        await driver.run((value) => { document.documentElement.dataset.palette = value; }, palette);
        const coloured = await driver.run(examine, checks, of_colour);
        faults.push(...coloured.faults.map((fault) => `in ${palette}: ${fault}`));
    }
    await driver.run(() => { document.documentElement.dataset.palette = 'paper'; });
    return faults.map((fault) => `${name}: ${fault}`);
}
