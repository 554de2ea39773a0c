// Browser: the one that the benchmarks measure in, how it is started, and what their figures have in common.
import { createRequire } from 'node:module';

export const puppeteer = createRequire(import.meta.url)('puppeteer-core');

/** Without these the browser chooses its graphics itself: on a machine without a graphics card it puts pages together in software. */
export const software_graphics = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export const options = {
    executablePath: process.env.HANDRAIL_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
        '--disable-sync', ...software_graphics],
};

export function spread(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    return { median: at(0.5), p95: at(0.95), least: sorted[0], most: sorted.at(-1) };
}
