// Camera: shows in the page what it sees, makes a photo of that, or reads the code on a receipt.
import { made_small } from './photo.mjs';

const look_again_ms = 150;

/** @type {MediaStream | null} of the camera that is on */
let stream = null;
let turn = 0; // what was given up while the person was asked for the camera never begins

const picture = () => /** @type {HTMLVideoElement} */ (document.querySelector('video.photo'));

/**
 * Switches the camera on. A receipt is held behind a phone, a face before it.
 * @param {string} act "photo" or "code" @param {(number: string) => void} read for each code that is another one
 * @param {() => void} failed no camera, or no leave to use it
 */
export async function show(act, read, failed) {
    drop();
    const mine = turn;
    const still_wanted = () => mine === turn;
    const facingMode = act === 'code' ? 'environment' : 'user';
    try {
        const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode, width: { ideal: 1280 } } });
        if (!still_wanted()) return switch_off(opened);
        stream = opened;
        const video = picture();
        // Whoever sees a mirror moves the right way; what is behind a phone is seen as it is.
        video.dataset.facing = opened.getVideoTracks()[0].getSettings().facingMode ?? 'user';
        video.srcObject = opened;
        await video.play();
        if (act === 'code') await read_codes(video, still_wanted, read);
    } catch {
        if (!still_wanted()) return;
        drop();
        failed();
    }
}

/** What the camera sees, as JPEG; nothing before it sees anything, or when it was switched off meanwhile. */
export async function take() {
    const mine = turn;
    const photo = picture()?.videoWidth ? await made_small(picture()) : null;
    return mine === turn ? photo : null;
}

export function drop() {
    turn += 1;
    switch_off(stream);
    stream = null;
}

function switch_off(opened) {
    for (const track of opened?.getTracks() ?? []) track.stop();
}

async function read_codes(video, still_wanted, read) {
    const { decodeQR } = await import('qr/decode.js');
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    for (let last = ''; still_wanted();) {
        const text = code_in(decodeQR, video, canvas, context);
        if (text && text !== last) read(number_in(text));
        last = text || last;
        await new Promise((resume) => setTimeout(resume, look_again_ms));
    }
}

function code_in(decode, video, canvas, context) {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    context.drawImage(video, 0, 0);
    try {
        return decode(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
        return ''; // there is none
    }
}

/** The case that a receipt's link leads to (service/records/receipts.py); empty when it is no such link. */
function number_in(text) {
    try {
        return new URL(text).searchParams.get('case') ?? '';
    } catch {
        return '';
    }
}
