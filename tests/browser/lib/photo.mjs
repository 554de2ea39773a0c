// A photo for tests: a real JPEG, given to the page as a camera or a folder would.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function jpeg({ page }) {
    const coded = await page.evaluate(() => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
        const context = canvas.getContext('2d');
        for (let band = 0; band < 12; band += 1) {
            context.fillStyle = `hsl(${band * 30} 60% 50%)`;
            context.fillRect(band * 100, 0, 100, 900);
        }
        return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
    });
    return Buffer.from(coded, 'base64');
}

/** A kiosk shows what its camera sees, and takes that. */
async function with_the_page(visitor, word) {
    await visitor.press('button', word('photo.take'));
    await visitor.driver.page.waitForFunction(() => document.querySelector('video.photo')?.videoWidth > 0);
    await visitor.press('button', word('photo.take'));
    await visitor.driver.page.waitForSelector('img.photo');
}

/** Takes a photo on the page of a photo step. */
export async function photo(visitor, word) {
    if (await visitor.driver.run(() => document.documentElement.dataset.mode === 'kiosk')) return with_the_page(visitor, word);
    const folder = mkdtempSync(join(tmpdir(), 'handrail-photo-'));
    try {
        const path = join(folder, 'photo.jpg');
        writeFileSync(path, await jpeg(visitor.driver));
        const [chooser] = await Promise.all([visitor.driver.page.waitForFileChooser(), visitor.press('button', word('photo.take'))]);
        await chooser.accept([path]);
        await visitor.driver.page.waitForSelector('img.photo');
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
