// Edition: the site as another build would leave it, in which no file has the name that it had.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { site } from './places.mjs';

const named = /\.([0-9a-f]{10})\./;
const is_text = /\.(mjs|js|json|css|html)$/;

/** Gives the folder of it, which goes with the process. */
export function another_edition() {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-edition-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    cpSync(site, folder, { recursive: true });
    const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))).filter((name) => statSync(name).isFile());
    for (const file of files.filter((name) => /\.(br|gz)$/.test(name))) rmSync(file);
    const plain = files.filter((name) => !/\.(br|gz)$/.test(name));
    const hashes = plain.map((name) => named.exec(name)?.[1]).filter(Boolean);
    const other = (text) => hashes.reduce((changed, hash) => changed.replaceAll(hash, `f${hash.slice(0, 9)}`), text);
    for (const file of plain) {
        if (is_text.test(file)) writeFileSync(file, other(readFileSync(file, 'utf8')));
        renameSync(file, other(file));
    }
    return folder;
}
