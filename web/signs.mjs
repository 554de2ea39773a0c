// Signs: how what a person wrote is said where no voice knows it, sign by sign, each by the clip of its syllable.

/** @typedef {{clips: Record<string, string>, readings: Record<string, string>, surnames: Record<string, string>, words: string, otherwise: Record<string, string>}} List as tools/lib/signs.py writes it */

const particle = '的';
const mark = /[\s，。、,.·!?！？：:;；()（）「」“”-]/;
const longest_name = 4;
/** A pause among clips. */
export const breath = null;

export class Signs {
    #clips;
    #digits;
    #surnames;
    #otherwise;
    #syllables = new Map();
    #words = new Map();

    /** @param {List} list @param {Record<string, string>} digits clips of 0 to 9 */
    constructor({ clips, readings, surnames, words, otherwise }, digits) {
        [this.#clips, this.#digits, this.#surnames, this.#otherwise] = [clips, digits, surnames, otherwise];
        for (const [syllable, signs] of Object.entries(readings)) for (const sign of signs) this.#syllables.set(sign, syllable);
        for (const [sign, ...word] of words.split(' ').map((entry) => [...entry])) this.#words.set(sign, word.join(''));
    }

    /** The clips that say it; none when a sign is not known. What is as short as a name begins with a surname. @returns {string[] | null} */
    clips_of(text) {
        const signs = [...text].filter((sign) => !mark.test(sign));
        const as_name = signs.length > 1 && signs.length <= longest_name && this.#surnames[signs[0]];
        const clips = signs.map((sign, at) => this.#clip((at === 0 && as_name) || this.#syllables.get(sign)) ?? this.#digits[sign]);
        return clips.length && clips.every(Boolean) ? /** @type {string[]} */ (clips) : null;
    }

    /** A sign by itself is told from others that sound alike by a word: 王，国王的王. @returns {{text: string, clips: (string | null)[]} | null} */
    known_by(sign) {
        const word = this.#words.get(sign);
        if (!word) return null;
        const syllables = this.#otherwise[word]?.split(' ') ?? [...word].map((one) => this.#syllables.get(one));
        const own = this.#clip(syllables[[...word].indexOf(sign)]);
        const clips = [own, breath, ...syllables.map((syllable) => this.#clip(syllable)), this.#clip(this.#syllables.get(particle)), own];
        return clips.includes(undefined) ? null : { text: `${sign}，${word}${particle}${sign}`, clips: /** @type {(string | null)[]} */ (clips) };
    }

    #clip(syllable) {
        return syllable && this.#clips[syllable];
    }
}
