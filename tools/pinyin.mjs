// Pinyin: one text a line in, its syllables with their tones out, so that a synthesiser that knows no characters can speak it.
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { customPinyin, pinyin } = createRequire(import.meta.url)('pinyin-pro'); // found by NODE_PATH

const exceptions = readFileSync(new URL('data/readings.txt', import.meta.url), 'utf8').split('\n')
    .map((line) => line.split('#')[0].trim()).filter(Boolean).map((line) => line.split('\t'));
const surname = process.argv.includes('--surnames') ? 'all' : 'off';
customPinyin(Object.fromEntries(exceptions));

for await (const line of createInterface({ input: process.stdin })) {
    console.log(pinyin(line, { toneType: 'num', v: true, nonZh: 'consecutive', surname }));
}
