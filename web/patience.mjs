// Patience: how long an answer is waited for. What is thrown otherwise is no sign of the network, but a fault of ours.

export class NoNetwork extends Error {}

/** A signal that gives up after so long; older browsers have none of their own. */
export function giving_up(milliseconds) {
    const ending = new AbortController();
    setTimeout(() => ending.abort(), milliseconds);
    return ending.signal;
}

/** The answer with its text; NoNetwork where none came in time. @param {RequestInit} options */
export async function asked(path, options, milliseconds) {
    const request = new Request(path, { ...options, signal: giving_up(milliseconds) }); // refuses what cannot be asked
    try {
        const response = await fetch(request);
        return { response, text: await response.text() };
    } catch (error) {
        throw new NoNetwork(String(error));
    }
}
