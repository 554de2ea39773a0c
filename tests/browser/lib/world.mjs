// The world of one file of tests: a service and browsers of its own, from its first test to its last.
import { after, before } from 'node:test';
import { launch } from './browsers.mjs';
import { Service } from './service.mjs';
import { Visitor } from './visitor.mjs';

/** @param engine of the browser @param switches for its command line @param options of the service */
export function world(engine = 'chromium', switches = [], options = {}) {
    const browsers = {};
    // Each starts when it is first wanted: most files paint nothing.
    const browser_for = (painted) => {
        const without_graphics = engine === 'chromium' && !painted;
        const kind = without_graphics ? 'plain' : 'painting';
        return browsers[kind] ??= launch(engine, without_graphics ? [...switches, '--disable-gpu'] : switches);
    };
    const it = {
        service: null,
        /** A page of a browser. Where nothing is painted it has no graphics: in software they take longer than the page itself. */
        async driver({ painted = false, ...size } = {}) {
            return (await browser_for(painted)).visit(size);
        },
        /** A visitor at the address with these parameters, in a page that ends with the test `t`. */
        async visit(t, query, { ready = 'core', by = 'keyboard', ...size } = {}) {
            const driver = await it.driver({ painted: !query.includes('face=page'), ...size });
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
    });
    after(async () => {
        for (const browser of Object.values(browsers)) await browser.then(({ close }) => close(), () => {});
        await it.service?.stop();
    });
    return it;
}
