// Processes: what the tests start they also end, each by its own number, whatever way the tests themselves end.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const running = new Set();

process.once('exit', () => {
    for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
        for (const child of running) child.kill('SIGTERM');
        setTimeout(() => process.exit(1), 1000);
    });
}

/** Starts a program; `log` has the lines that it says on either stream. */
export function start(command, args, options = {}) {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    child.log = [];
    child.ended = new Promise((resolve) => {
        child.once('error', (error) => {
            child.log.push(String(error));
            resolve(null);
        });
        child.once('exit', resolve);
    }).finally(() => running.delete(child));
    for (const stream of [child.stdout, child.stderr]) {
        if (stream) createInterface({ input: stream }).on('line', (line) => child.log.push(line));
    }
    return child;
}

/** Ends it and waits; one that does not listen is ended harder. */
export async function stop(child) {
    if (!running.has(child)) return;
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
    await child.ended;
    clearTimeout(insist);
}

/** A port of this machine that is free now. */
export function free_port() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

export const pause = (milliseconds) => new Promise((resume) => { setTimeout(resume, milliseconds); });

/** Asks again and again until the answer is true; the deadline is far off and only there to fail at all. */
export async function until(ask, what, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    for (let wait = 10; ; wait = Math.min(wait * 1.5, 100)) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`waited in vain: ${typeof what === 'function' ? await what() : what}`);
        await pause(wait);
    }
}
