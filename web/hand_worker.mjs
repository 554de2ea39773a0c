// Hand worker: reads handwriting beside the page, so that no press waits until the book of signs is open.
import { calls_of_hand } from './hand.mjs';

/** @type {Promise<{read: (strokes: number[][], most: number) => string}>} */
let hand;

async function open(urls) {
    const [module, strokes] = await Promise.all(urls.map(async (url) => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(String(response.status));
        return response.arrayBuffer();
    }));
    return calls_of_hand(await WebAssembly.compile(module), strokes);
}

// First come the addresses of the module and its strokes, then drawings. Each is answered by what it may be; what
// failed is answered by that it did.
self.onmessage = async ({ data: { urls, number, strokes, most } }) => {
    hand = urls ? open(urls) : hand;
    try {
        const reader = await hand;
        if (strokes) self.postMessage({ number, signs: reader.read(strokes, most) });
    } catch {
        self.postMessage({ failed: true });
    }
};
