// Camera: a kiosk takes photos itself, a receipt's code leads to its case, and the camera is off when nobody needs it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { axe_faults } from './lib/axe.mjs';
import { watch_devices } from './lib/devices.mjs';
import { json, root } from './lib/places.mjs';
import { Robot } from './lib/robot.mjs';
import { audit_paint } from './lib/twins.mjs';
import { words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const folder = mkdtempSync(join(tmpdir(), 'handrail-camera-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the browser's camera sees, read anew each time it is switched on. */
const film = join(folder, 'film.y4m');
const [width, height] = [640, 480];

/** One picture for ever: YUV4MPEG2 of planes of brightness and of no colour. @param brightness a byte a pixel */
function show(brightness) {
    const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`;
    writeFileSync(film, Buffer.concat([Buffer.from(head), Buffer.from(brightness), Buffer.alloc(width * height / 2, 128)]));
}

const stripes = () => Uint8Array.from({ length: width * height }, (_, index) => (index % width >> 5) % 2 ? 200 : 60);
show(stripes());

const it = world('chromium', ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
const without_camera = world();
const word = words_in('en');
const pension = json('catalogue/pension-check.json');
const kiosk = 'lang=en&mode=kiosk';
const tall = { width: 1080, height: 1920 };

/** The code that the receipt shows, as a camera sees it: smaller than its view, a little turned. */
const code_on = ({ page }) => page.evaluate((wide, high) => {
    const { width: side } = document.querySelector('.qr').viewBox.baseVal;
    const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: high });
    const context = canvas.getContext('2d');
    context.fillStyle = '#d8d8d8';
    context.fillRect(0, 0, wide, high);
    context.translate(wide / 2, high / 2);
    context.rotate(0.08);
    context.scale(300 / side, 300 / side);
    context.translate(4 - side / 2, 4 - side / 2);
    context.fillStyle = '#181818';
    context.fill(new Path2D(document.querySelector('.qr path').getAttribute('d')));
    const { data } = context.getImageData(0, 0, wide, high);
    return Array.from({ length: wide * high }, (_, index) => data[index * 4]);
}, width, height);

async function to_number(visitor) {
    const { heading } = await visitor.look();
    if (heading === word('welcome.heading')) await visitor.press('button', word('welcome.start'));
    await visitor.see_heading(word('home.heading'));
    await visitor.press_in_parts(word('home.look_up'));
    return visitor.see_heading(word('look_up.number'));
}

for (const face of ['page', 'canvas']) {
    test(`a kiosk takes the photo, and reads the receipt of who comes back, on the ${face}`, async (t) => {
        show(stripes());
        const visitor = await it.visit(t, `${kiosk}&face=${face}&service=pension-check`, { ready: face === 'canvas' ? 'canvas' : 'core', by: 'pointer', ...tall });
        await visitor.driver.context.overridePermissions(it.service.at, ['camera']);
        const faults = [];
        const check = async (name) => {
            if (face === 'canvas') faults.push(...(await audit_paint(visitor.driver)).faults.map((fault) => `${name}: ${fault}`));
            else faults.push(...await axe_faults(visitor.driver, name));
        };
        const robot = new Robot(visitor, 'en', pension);
        const { number } = await robot.go();
        show(await code_on(visitor.driver));
        await robot.press('action.noted');
        await visitor.see_heading(word('welcome.heading'));
        await to_number(visitor);
        await visitor.press('button', word('look_up.scan'));
        await visitor.see_heading(word('scan.heading'));
        await check('scanning');
        const { text } = await visitor.see_heading(word('look_up.phone'));
        assert.ok(text.includes(`${number.slice(0, 4)} ${number.slice(4)}`), 'the number of the receipt');
        assert.deepEqual(faults, []);
        assert.deepEqual(visitor.driver.complaints, []);
    });
}

test('the camera is on only while its page is shown', async (t) => {
    const visitor = await it.visit(t, `${kiosk}&face=page`, tall);
    await visitor.driver.context.overridePermissions(it.service.at, ['camera']);
    const cameras = await watch_devices(visitor);
    show(stripes());
    await to_number(visitor);
    await visitor.press('button', word('look_up.scan'));
    await cameras('live');
    await visitor.press('button', word('scan.type'));
    await cameras('ended');
    await visitor.press('button', word('look_up.scan'));
    await cameras('ended', 'live');
    await visitor.press('button', word('action.home'));
    await cameras('ended', 'ended');
    await visitor.see_heading(word('home.heading'));
});

test('another code is told of, and the camera goes on looking', async (t) => {
    const { default: encode } = await import(`${root}build/node/node_modules/qr/index.js`);
    const modules = encode('https://example.org/?other=1', 'raw', { border: 4 });
    const side = Math.floor(400 / modules.length);
    show(Uint8Array.from({ length: width * height }, (_, index) =>
        modules[Math.floor(Math.floor(index / width) / side)]?.[Math.floor((index % width) / side)] ? 20 : 220));
    const visitor = await it.visit(t, `${kiosk}&face=page`, tall);
    await visitor.driver.context.overridePermissions(it.service.at, ['camera']);
    await to_number(visitor);
    await visitor.press('button', word('look_up.scan'));
    await visitor.see((seen) => seen.text.includes(word('scan.other')), 'that it is another code');
    assert.ok(await visitor.driver.run(() => document.querySelector('video.photo').srcObject?.active), 'it still sees');
});

test('without leave to use the camera, the number is still there', async (t) => {
    const visitor = await it.visit(t, `${kiosk}&face=page`, tall);
    await visitor.driver.context.overridePermissions(it.service.at, []); // none: the browser refuses
    await to_number(visitor);
    await visitor.press('button', word('look_up.scan'));
    await visitor.see((seen) => seen.text.includes(word('scan.failed')), 'the refusal');
    await visitor.find('button', '1');
});

test('a kiosk without a camera offers neither to scan nor to take a photo', async (t) => {
    const visitor = await without_camera.visit(t, `${kiosk}&face=page`, tall);
    const { controls } = await to_number(visitor);
    assert.ok(!controls.some(({ name }) => name === word('look_up.scan')));
    assert.ok(controls.some(({ name }) => name === word('step.digits_missing', { n: 8 })));
});
