// Follow: hears of each change of a case as it happens, and never while the page is hidden.

/** After a stream that ended, the more the longer nothing came; a part is chance, so that not all come back at once. */
const pauses_ms = [1000, 2000, 5000, 15000, 60000];

/** @param {(event: object) => void} send @returns {(wanted: {path: string, headers: object}) => void} an empty path ends it */
export function follower(send) {
    let wanted = null;
    let ending = new AbortController();
    const begin = () => {
        ending.abort();
        ending = new AbortController();
        if (wanted && !document.hidden) listen(wanted, ending.signal, send);
    };
    document.addEventListener('visibilitychange', begin);
    addEventListener('online', begin);
    return ({ path, headers }) => {
        wanted = path ? { path, headers } : null;
        begin();
    };
}

async function listen({ path, headers }, signal, send) {
    for (let fruitless = 0; !signal.aborted; fruitless += 1) {
        let asked_for_ms = 0;
        try {
            const response = await fetch(path, { headers, signal, cache: 'no-store' });
            if (response.ok) {
                await read(response.body, (change) => {
                    fruitless = 0;
                    if (!signal.aborted) send({ event: 'CaseChanged', number: change.number, version: change.version });
                });
            } else {
                if (response.status < 500 && response.status !== 429) return;
                asked_for_ms = 1000 * (Number(response.headers.get('retry-after')) || 0);
            }
        } catch {
            // The network went, or it is over: both are seen above.
        }
        const pause = pauses_ms[Math.min(fruitless, pauses_ms.length - 1)] * (1 + Math.random() / 2);
        await rest(Math.max(pause, asked_for_ms), signal);
    }
}

/** Server-sent events of the kind `case`; comments and other kinds are passed over. */
async function read(body, tell) {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        const events = (text + decoder.decode(value, { stream: true })).split('\n\n');
        text = events.pop() ?? '';
        for (const lines of events.map((event) => event.split('\n'))) {
            const data = lines.find((line) => line.startsWith('data: '));
            if (data && lines.includes('event: case')) tell(JSON.parse(data.slice(6)));
        }
    }
}

function rest(ms, signal) {
    return new Promise((resume) => {
        const timer = setTimeout(resume, ms);
        signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resume();
        }, { once: true });
    });
}
