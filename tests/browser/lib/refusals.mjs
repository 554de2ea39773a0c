// Refusals: where a person can meet each error code of the service, and what the page says then. Those that nobody can
// bring about from the page are put in the service's mouth.
import { execFileSync } from 'node:child_process';
import { intercept } from './network.mjs';
import { root } from './places.mjs';

const tell = 'import json; from service.calls.problems import CODES; print(json.dumps(CODES))';
/** Status and title by code. */
export const codes = JSON.parse(execFileSync('/usr/bin/python3', ['-c', tell], { cwd: root, encoding: 'utf8' }));

function problem(code, members) {
    const [status, title] = codes[code];
    return { type: `urn:handrail:problem:${code}`, title, status, detail: title, code, ...members };
}

/** A page of its own: what happened, what still holds, whom to call, and a button that leads on. */
export function page_says(what, on = 'action.retry') {
    return async (visitor, word) => {
        const seen = await visitor.see_heading(word(`trouble.${what}`));
        for (const part of ['first', 'holds']) {
            const words = word(`trouble.${what}.${part}`);
            if (!seen.text.includes(words)) throw new Error(`“${words}” is not said in “${seen.text}”`);
        }
        await visitor.find('link', word('action.call_person'));
        await visitor.find('button', word(on));
        await visitor.press('button', word('action.back'));
        await visitor.see((now) => now.heading !== seen.heading, 'the page before');
    };
}

/** On the page where it can be mended, in words that are said aloud too; its heading and its button are there. */
export function alert_says(key, on = 'action.next') {
    return async (visitor, word) => {
        const seen = await visitor.see((now) => now.text.includes(word(key)), word(key));
        if (!seen.heading || !seen.live.includes(word(key))) throw new Error(`“${word(key)}” is not announced`);
        await visitor.find('button', word(on));
    };
}

/** Meets codes and keeps count of them. */
export class Refusals {
    met = new Set();

    constructor(visitor, word) {
        Object.assign(this, { visitor, word });
    }

    /** The code that the service itself gives on `act`. */
    async real(code, act, says) {
        await act();
        await says(this.visitor, this.word);
        this.met.add(code);
    }

    /** The code put in its mouth at this address. @param members of the problem document, beside the usual ones */
    async put(code, address, act, says, members = {}) {
        const answers = await intercept(this.visitor.driver, `*/api/v1${address}`);
        await answers.refuse_with(problem(code, members));
        try {
            await this.real(code, act, says);
        } finally {
            await answers.end();
        }
    }
}
