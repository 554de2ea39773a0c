// Effects: carries out what core wants from the world, and reports back as events.
import { assets } from './assets.mjs';
import * as clock from './clock.mjs';
import { word_faults } from './fault.mjs';
import { follower } from './follow.mjs';
import * as memory from './memory.mjs';
import { asked, NoNetwork } from './patience.mjs';
import { choose, is_heic, made_small } from './photo.mjs';
import { store_cases, store_draft } from './things.mjs';

const timeout_ms = 15000;
const upload_timeout_ms = 90000;
const absent = { event: 'CaptureFailed', why: 'absent' };
const pauses_ms = [500, 1500]; // before the second and third try; a repeated POST carries the same idempotency key

export class Effects {
    /** @type {(event: object) => void} */
    send = () => {};
    #follow = follower((event) => this.send(event));
    /** What was said, for tests. */
    audio = [];
    /** The photo or recording that waits to be sent, and where the page has it. */
    #capture = { blob: null, url: '' };
    #player = new Audio();
    /** The speech that is heard, or was last. @type {object | null} */
    #speech = null;
    /** What reads handwriting, once somebody wrote. @type {Promise<any> | null} */
    #writing = null;
    #waits = new Set();
    #person = 0;
    begin_anew = () => {};
    /** Hears of each answer of the service. */
    heed = (/** @type {Response} */ response) => void response;

    /** @param {{effect: string, [field: string]: any}} effect @param {(error: unknown) => void} broken when it throws, now or later */
    carry_out(effect, broken) {
        (async () => this[effect.effect](effect))().catch(broken); // and those after it are carried out
    }

    async Fetch({ request, method, path, headers, body, upload }) {
        const given = upload ? this.#capture.blob : body;
        const patience = upload ? upload_timeout_ms : timeout_ms;
        const send = this.#sender();
        for (let tries = 0; ; tries += 1) {
            try {
                const { response, text } = await asked(path, { method, headers, body: given }, patience);
                this.heed(response);
                const retry_after = Number(response.headers.get('retry-after')) || 0;
                return send({ event: 'Replied', request, status: response.status, body: text, retry_after });
            } catch (error) {
                if (!(error instanceof NoNetwork)) throw error;
                if (tries === pauses_ms.length) return send({ event: 'Unreachable', request });
                await new Promise((resume) => setTimeout(resume, pauses_ms[tries]));
            }
        }
    }

    async LoadLanguage({ language }) {
        const send = this.#sender();
        try {
            const { response, text } = await asked(assets[`i18n/${language}.json`], {}, timeout_ms);
            if (!response.ok) throw new NoNetwork(String(response.status));
            word_faults(JSON.parse(text));
            send({ event: 'LanguageLoaded', language, messages: text });
        } catch (error) {
            if (!(error instanceof NoNetwork || error instanceof SyntaxError)) throw error;
            send({ event: 'LanguageFailed' });
        }
    }

    Store({ key, value, of }) {
        if (key === 'draft') store_draft(value, of);
        else if (key === 'own') memory.keep(key, value || null);
        else store_cases(value, clock.now());
    }

    Remember({ name, value }) {
        memory.keep_wish(name, value);
        if (name === 'palette') document.documentElement.dataset.palette = value; // also where the system's was followed
        // The service answers with the page in this language next time, and the worker fetches that page now.
        if (name !== 'lang') return;
        document.cookie = `lang=${value}; path=/; max-age=31536000; samesite=strict`;
        navigator.serviceWorker?.controller?.postMessage('renew');
    }

    Wait({ timer, of, seconds }) {
        const wait = setTimeout(() => {
            this.#waits.delete(wait);
            this.send({ event: 'Elapsed', timer, of });
        }, seconds * 1000);
        this.#waits.add(wait);
    }

    /** Somebody else comes: what is under way comes to its end, and nobody hears of it. */
    fresh() {
        this.#person += 1;
        for (const wait of this.#waits) clearTimeout(wait);
        this.#waits.clear();
        this.#follow({ path: '', headers: {} });
        this.ForgetCapture();
        this.Hush();
        this.#writing?.then((writing) => writing?.forget());
        this.audio.length = 0;
    }

    /** Once all that core wanted last is under way. */
    BeginAnew() {
        queueMicrotask(() => this.begin_anew());
    }

    /** Sends what comes later, unless it comes to somebody else. */
    #sender() {
        const person = this.#person;
        return (event) => person === this.#person && this.send(event);
    }

    Follow(wanted) {
        this.#follow(wanted);
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

    /** What speaks is loaded when it is first wanted. */
    async Speak({ text, language, voice }) {
        const send = this.#sender();
        const mine = this.#speech = {};
        const speech = await import('./speech.mjs').catch(() => null); // the network may be gone by now
        if (mine === this.#speech) await speech?.say(text, language, (line) => this.audio.push(line), voice);
        if (mine === this.#speech) send({ event: 'SpeechEnded' });
    }

    async Hush() {
        if (!this.#speech) return;
        this.#speech = null;
        (await import('./speech.mjs').catch(() => null))?.hush();
    }

    async TakePhoto() {
        const before = this.#capture;
        const file = await choose();
        const photo = file && await made_small(file).catch(() => null);
        const why = file && !photo && await is_heic(file).catch(() => false) ? 'heic' : '';
        if (!file || this.#capture !== before) return; // none, or whoever chose it is gone
        if (photo) this.#take(photo);
        else this.send({ event: 'CaptureFailed', why });
    }

    #take(blob) {
        URL.revokeObjectURL(this.#capture.url);
        this.#capture = { blob, url: URL.createObjectURL(blob) };
        this.send({ event: 'Captured', url: this.#capture.url });
    }

    async Sound({ act }) {
        const send = this.#sender();
        const failed = () => send({ event: 'CaptureFailed' });
        const voice = await import('./voice.mjs').catch(() => send(absent)); // the network may be gone by now
        if (!voice) return;
        this.#player.pause();
        if (act === 'record') voice.record((blob) => this.#take(blob), failed);
        if (act === 'stop' && !voice.stop()) failed();
        if (act === 'drop') voice.drop();
        if (act === 'play') {
            this.#player.src = this.#capture.url;
            this.#player.play().catch((error) => error.name === 'AbortError' || failed()); // pressed once more
        }
    }

    async Camera({ act }) {
        const send = this.#sender();
        const failed = () => send({ event: 'CaptureFailed' });
        const camera = await import('./camera.mjs').catch(() => send(absent));
        if (!camera) return;
        if (act === 'drop') camera.drop();
        else if (act === 'take') camera.take().then((blob) => blob && this.#take(blob), failed);
        else camera.show(act, (number) => send({ event: 'CodeRead', number }), failed);
    }

    /** What reads handwriting is loaded when it is first wanted. */
    async Handwriting({ act }) {
        const send = this.#sender();
        this.#writing = import('./writing.mjs').catch(() => send({ event: 'StrokesRead', signs: '', failed: true }));
        (await this.#writing)?.[act](send);
    }

    ForgetCapture() {
        URL.revokeObjectURL(this.#capture.url);
        this.#capture = { blob: null, url: '' };
        this.#player.removeAttribute('src');
        this.#player.load(); // or it would play on
    }

    /** Another page came: what sounds belongs to the one before. */
    leave() {
        this.#player.pause();
    }

    /** No nearer than about a hundred metres: enough to name the neighbourhood. */
    Locate() {
        const found = ({ coords }) =>
            this.send({ event: 'Located', at: `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}` });
        const failed = () => this.send({ event: 'LocateFailed' });
        navigator.geolocation.getCurrentPosition(found, failed, { timeout: 10000, maximumAge: 300000 });
    }
}
