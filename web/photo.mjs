// Photo: lets the person take or choose one, and makes it upright and small before it goes anywhere.

const longest_side = 1600;
const most_bytes = 2_000_000;

/** Opens the camera, or the files of a device without one. Must run inside the tap. Gives a promise of the file. */
export function choose() {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*', hidden: true });
    input.setAttribute('capture', 'environment');
    document.body.append(input);
    const chosen = new Promise((resolve) => {
        input.addEventListener('change', () => resolve(input.files[0] ?? null));
        input.addEventListener('cancel', () => resolve(null));
    });
    input.click();
    return chosen.finally(() => input.remove());
}

/** The picture as JPEG, turned as it was held, without anything that the file said beside it. */
export async function made_small(file) {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    try {
        for (let side = longest_side; side > 100; side /= 2) {
            const blob = await drawn(picture, side);
            if (blob && blob.size <= most_bytes) return blob;
        }
    } finally {
        picture.close();
    }
    throw new Error('The photo cannot be made small');
}

/** Whether it is a photo as some telephones keep theirs, which few browsers can read (ISO/IEC 23008-12, annex B). */
export async function is_heic(file) {
    const brand = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer());
    return /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand);
}

function drawn(picture, side) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff'; // JPEG has no clear pixels
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}
