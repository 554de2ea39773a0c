// Device clock: whatever it says, the service's time counts, to the end of a booking and at a kiosk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from './lib/journey.mjs';
import { Visitor } from './lib/visitor.mjs';
import { words_in } from './lib/words.mjs';
import { world } from './lib/world.mjs';

const it = world();
const day = 86_400;

/** In the page: the device's clock is off by so many seconds, and can be set. */
function set_off(seconds) {
    window.off = seconds;
    const { now } = Date;
    Date.now = () => now() + window.off * 1000;
}

async function with_clock(t, off, query, size = {}) {
    const driver = await it.driver(size);
    t.after(() => driver.close());
    await driver.page.evaluateOnNewDocument(set_off, off);
    const visitor = new Visitor(driver, 'keyboard');
    await visitor.open(`${it.service.at}/?${query}`);
    return visitor;
}

for (const days of [-365, -15, 15, 365]) {
    test(`with a device ${days} days off an appointment is booked and found again`, { timeout: 120_000 }, async (t) => {
        const visitor = await with_clock(t, days * day, 'lang=en&face=page');
        await new Journey(visitor, 'en').go();
        assert.deepEqual(visitor.driver.complaints, []);
    });
}

test('a kiosk whose clock is set back keeps nobody\'s page, and one that is set forth takes none away', { timeout: 60_000 }, async (t) => {
    const visitor = await with_clock(t, -day, 'lang=en&face=page&mode=kiosk', { width: 1080, height: 1920 });
    await new Journey(visitor, 'en').home();
    // Its own waits come at once, and the clock that nobody sets goes on.
    const idle = (minutes) => visitor.driver.run((passed) => {
        const { now } = performance;
        performance.now = () => now.call(performance) + passed * 60_000;
        window.handrail.core.send({ event: 'Elapsed', timer: 'idle', of: 0, now: window.handrail.clock.now() });
    }, minutes);
    await visitor.driver.run(() => { window.off += 7200; });
    await idle(0);
    await visitor.see_heading(words_in('en')('home.heading'));
    await visitor.driver.run(() => { window.off -= 3 * 3600; });
    await idle(4);
    await visitor.see_heading(words_in('en')('welcome.heading'));
});
