// Hand: the calls of the module that reads handwriting.

const decoder = new TextDecoder();
const imports = {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
        proc_exit() {
            throw new Error('hand gave up');
        },
    },
};

/** @param {WebAssembly.Module} module @param {ArrayBuffer} strokes the file of strokes */
export async function calls_of_hand(module, strokes) {
    const hand = /** @type {any} */ ((await WebAssembly.instantiate(module, imports)).exports);
    const bytes_at = (pointer) => new Uint8Array(hand.memory.buffer, pointer); // anew each time: the memory may have grown
    const given = (bytes) => {
        const pointer = hand.hand_buffer(bytes.length);
        bytes_at(pointer).set(bytes);
        return pointer;
    };
    hand._initialize();
    hand.hand_open(given(new Uint8Array(strokes)), strokes.byteLength);
    return {
        /** What the strokes may be, the likeliest first; each is x, y, x, y… @param {number[][]} drawn @param {number} most */
        read(drawn, most) {
            const numbers = new Float32Array(drawn.flatMap((stroke) => [...stroke, -1, -1]));
            const bytes = bytes_at(hand.hand_read(given(new Uint8Array(numbers.buffer)), numbers.length, most));
            return decoder.decode(bytes.subarray(0, bytes.indexOf(0)));
        },
    };
}
