// Effects: carries out what core wants from the world, and reports back as events.
import { assets } from './assets.mjs';
import * as memory from './memory.mjs';

const timeout_ms = 15000;
const pauses_ms = [500, 1500]; // before the second and third try; a repeated POST carries the same idempotency key

export class Effects {
    /** @type {(event: object) => void} */
    send = () => {};
    /** What was said, for tests. */
    audio = [];

    carry_out(effect) {
        this[effect.effect](effect);
    }

    async Fetch({ request, method, path, headers, body }) {
        for (let tries = 0; ; tries += 1) {
            try {
                const response = await fetch(path, { method, headers, body, signal: AbortSignal.timeout(timeout_ms) });
                const text = await response.text();
                const retry_after = Number(response.headers.get('retry-after')) || 0;
                return this.send({ event: 'Replied', request, status: response.status, body: text, retry_after });
            } catch {
                if (tries === pauses_ms.length) return this.send({ event: 'Unreachable', request });
                await new Promise((resume) => setTimeout(resume, pauses_ms[tries]));
            }
        }
    }

    async LoadLanguage({ language }) {
        try {
            const response = await fetch(assets[`i18n/${language}.json`], { signal: AbortSignal.timeout(timeout_ms) });
            if (!response.ok) throw new Error(String(response.status));
            this.send({ event: 'LanguageLoaded', language, messages: await response.text() });
        } catch {
            this.send({ event: 'LanguageFailed' });
        }
    }

    Store({ key, value }) {
        memory.keep(key, value);
    }

    Remember({ name, value }) {
        memory.keep_wish(name, value);
        // The service answers with the page in this language next time, and the worker fetches that page now.
        if (name !== 'lang') return;
        document.cookie = `lang=${value}; path=/; max-age=31536000; samesite=strict`;
        navigator.serviceWorker?.controller?.postMessage('renew');
    }

    Wait({ timer, seconds }) {
        setTimeout(() => this.send({ event: 'Elapsed', timer }), seconds * 1000);
    }

    Print() {
        print();
    }

    Save({ name, text }) {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain' }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }

    Speak({ text, language }) {
        this.audio.push({ text, language });
        speechSynthesis.cancel();
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.lang = language;
        speechSynthesis.speak(utterance);
    }

    Hush() {
        globalThis.speechSynthesis?.cancel();
    }
}
