// The world of one file of tests: a service and a browser of its own, from its first test to its last.
import { after, before } from 'node:test';
import { launch } from './browsers.mjs';
import { Service } from './service.mjs';
import { Visitor } from './visitor.mjs';

/** @param engine of the browser @param switches for its command line @param options of the service */
export function world(engine = 'chromium', switches = [], options = {}) {
    const it = {
        service: null,
        browser: null,
        /** A visitor at the address with these parameters, in a page that ends with the test `t`. */
        async visit(t, query, { ready = 'core', by = 'keyboard', ...size } = {}) {
            const driver = await it.browser.visit(size);
            t.after(() => driver.close());
            const visitor = new Visitor(driver, by);
            // On a busy machine the paint would prove itself too slow; who waits for it insists.
            const face = ready === 'canvas' && !query.includes('face=') ? '&face=canvas' : '';
            await visitor.open(`${it.service.at}/?${query}${face}`, ready);
            return visitor;
        },
    };
    before(async () => {
        it.service = await Service.start(options);
        it.browser = await launch(engine, switches);
    });
    after(async () => {
        await it.browser?.close();
        await it.service?.stop();
    });
    return it;
}
