// Places: where the site, the prerenderer and the npm packages are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const packages = createRequire(`${root}build/node/package.json`);
/** The site with hooks and the prerenderer; others may be named, as while both are being built anew. */
export const site = process.env.HANDRAIL_WWW ?? `${root}build/www-hooks`;
export const prerenderer = process.env.HANDRAIL_PRERENDER ?? `${root}build/prerender/handrail-prerender`;

export const json = (path) => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
