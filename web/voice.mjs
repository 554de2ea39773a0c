// Voice: records what is said, until that is ended or given up.

const longest_ms = 110_000; // shorter than a kiosk waits before it asks whether somebody is there
const bits_per_second = 32_000; // speech is clear with less

/** @type {MediaRecorder | null} that has the microphone */
let recorder = null;
let turn = 0; // what was given up while the person was asked for the microphone never begins

/**
 * Asks for the microphone and records.
 * @param {(blob: Blob) => void} taken @param {(why?: unknown) => void} failed no microphone, no leave to use it, or nothing came
 * @param {() => void} [begun] from now on every word counts
 */
export async function record(taken, failed, begun) {
    drop();
    const mine = turn;
    const still_wanted = () => mine === turn;
    let stream = null;
    try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: true });
        if (!still_wanted()) return switch_off(stream);
        const parts = [];
        recorder = new MediaRecorder(stream, { audioBitsPerSecond: bits_per_second });
        recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
        recorder.addEventListener('stop', () => {
            switch_off(stream);
            if (!still_wanted()) return;
            const blob = new Blob(parts, { type: recorder.mimeType });
            recorder = null;
            if (blob.size > 0) taken(blob);
            else failed();
        });
        recorder.start();
        begun?.();
        setTimeout(() => still_wanted() && stop(), longest_ms);
    } catch (why) {
        switch_off(stream);
        if (still_wanted()) failed(why);
    }
}

/** Ends the recording, which is given to `taken`. Returns whether there is one. */
export function stop() {
    if (recorder?.state === 'recording') recorder.stop();
    return recorder !== null;
}

/** Ends it, and nobody gets it. */
export function drop() {
    turn += 1;
    stop();
    recorder = null;
}

function switch_off(stream) {
    for (const track of stream?.getTracks() ?? []) track.stop();
}
