// Browsers: the three engines behind one face. A visit opens, runs, clicks, presses, types and closes.
import { launch as launch_puppeteer } from './puppeteer.mjs';
import { launch as launch_webkit } from './webkit.mjs';

/** @param engine 'chromium', 'firefox' or 'webkit' @param switches for Chromium's command line */
export function launch(engine, switches) {
    return engine === 'webkit' ? launch_webkit() : launch_puppeteer(engine, switches);
}
