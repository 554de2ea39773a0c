// Words: what controls are called, from the translations and from the definition of the service, never from the page.
import { readdirSync } from 'node:fs';
import { json, root } from './places.mjs';

export const languages = ['zh-CN', 'en'];
export const definition = json('catalogue/certificate-appointment.json');
export const offices = json('catalogue/offices.json');
export const hotline = json('catalogue/config.json').hotline;

const messages = Object.fromEntries(languages.map((language) => [language, json(`i18n/${language}.json`)]));

const services = readdirSync(`${root}/catalogue`).map((name) => json(`catalogue/${name}`)).filter(({ steps }) => steps);

/** The category of the service of this title in any language, or of the check of a visitor; none for anything else. */
export function group_of(name) {
    if (languages.some((language) => messages[language]['home.badge'] === name)) {
        return json('catalogue/categories.json').find(({ visitors }) => visitors).id;
    }
    return services.find(({ title }) => Object.values(title).includes(name))?.category;
}

/** Of "one:minute|other:minutes" the one of this category, else the last. */
function form(forms, category) {
    const all = forms.split('|').map((one) => one.split(':'));
    return (all.find(([name]) => name === category) ?? all.at(-1))[1];
}

/** A function that words keys and localised texts in one language. */
export function words_in(language) {
    const plurals = new Intl.PluralRules(language);
    const word = (key, places = {}) => {
        const text = messages[language][key];
        if (text === undefined) throw new Error(`no message ${key} in ${language}`);
        return text.replace(/\{(\w+)(?:\|([^}]*))?\}/g, (_, name, forms) =>
            forms === undefined ? String(places[name]) : form(forms, plurals.select(Number(places[name]))));
    };
    // As the front end chooses: this language, else that of the deployment, else any.
    word.of = (localised) => (typeof localised === 'string' ? localised : localised[language] ?? localised[languages[0]] ??
        Object.values(localised)[0]);
    return word;
}
