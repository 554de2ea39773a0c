// Service: the real one, with a fresh data folder and a port of its own, and its API for looking behind the page.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prerenderer, root, site } from './places.mjs';
import { start, stop, until } from './processes.mjs';

const api = '/api/v1';

export class Service {
    /** @type {string} where it is, without a slash at the end */
    at = '';
    #process = null;
    #folder = '';

    /** @param catalogue the folder of another one than that of the demonstration */
    static async start({ catalogue } = {}) {
        const service = new Service();
        service.#folder = await mkdtemp(join(tmpdir(), 'handrail-browser-'));
        process.once('exit', () => service.#clear());
        return service.#run({ catalogue });
    }

    /** Another edition at the same place, with the same data. @param {{catalogue?: string, www?: string}} other */
    async deploy(other) {
        await stop(this.#process);
        await this.#run({ ...other, port: new URL(this.at).port });
    }

    async #run({ catalogue, www = site, port = '0' }) {
        const options = ['--port', port, '--workers', '1', '--data', this.#folder, '--www', www, '--prerender', prerenderer];
        if (catalogue) options.push('--catalogue', catalogue);
        const running = start('/usr/bin/python3', ['-m', 'service', ...options], { cwd: root });
        this.#process = running;
        const ready = () => running.log.map((line) => /^Handrail is ready at (\S+?)\/?$/.exec(line)?.[1]).find(Boolean);
        const ended = () => running.exitCode !== null;
        const started = until(() => ready() || ended(), () => `the service did not start: ${running.log.join('\n')}`);
        await started.catch((error) => stop(running).then(() => Promise.reject(error)));
        if (!ready()) throw new Error(`the service ended: ${running.log.join('\n')}`);
        this.at = ready();
        return this;
    }

    async stop() {
        await stop(this.#process);
        this.#clear();
    }

    #clear() {
        rmSync(this.#folder, { recursive: true, force: true });
    }

    /** The folder of its data. */
    get data() {
        return this.#folder;
    }

    /** What staff do from a terminal, with the same data. */
    async command(name, ...options) {
        const running = start('/usr/bin/python3', ['-m', 'service', name, ...options, '--data', this.#folder], { cwd: root });
        if (await running.ended !== 0) throw new Error(`${name} ${options.join(' ')}: ${running.log.join('\n')}`);
    }

    async get(path, headers = {}) {
        return read(await fetch(`${this.at}${api}${path}`, { headers }));
    }

    async post(path, body, key = crypto.randomUUID()) {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
        return read(await fetch(`${this.at}${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
    }

    /** The slots of an office, full ones too. */
    async slots(service, office) {
        return (await this.get(`/slots?service=${service}&office=${office}&days=14`)).body;
    }

    /** Takes every seat of a slot, as other people would. */
    async fill(service, slot) {
        for (let left = slot.left; left > 0; left -= 1) {
            const office = slot.id.split('.')[1];
            const { status } = await this.post('/holds', { service, office, slot: slot.id });
            if (status !== 201) throw new Error(`a seat of ${slot.id} could not be taken: ${status}`);
        }
    }
}

async function read(response) {
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
}
