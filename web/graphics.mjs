// Graphics: a worker that makes a context, for the browser then starts what draws, and tells when that is done.
const canvas = globalThis.OffscreenCanvas && new OffscreenCanvas(1, 1);
postMessage(Boolean(canvas?.getContext('webgl2')));
