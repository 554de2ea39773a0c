// A tour: every screen of the journey and those beside it, each in the states it can have. For Chromium.
import { Journey } from './journey.mjs';
import { intercept } from './network.mjs';
import { definition, words_in } from './words.mjs';

/** @param visitor at home @param language of the page @param at called with a name for each screen and what is seen there */
export async function tour(visitor, language, at) {
    const word = words_in(language);
    const here = (what = '') => visitor.look().then((seen) => at(what ? `${seen.page} ${what}` : seen.page, seen));
    const journey = new Journey(visitor, language, {
        arrived: (seen) => at(seen.page, seen),
        answered: () => here('answered'),
    });
    await journey.home();
    await languages_page(visitor, word, here);
    await journey.begin();
    await unanswered(visitor, word, here);
    for (const step of definition.steps) {
        await journey.answer(step);
        if (step.kind === 'yesno') await beside(visitor, word, here);
        if (step.kind === 'slot') await wrong_name(journey, here);
    }
    await journey.review();
    const cases = await intercept(visitor.driver, '*/api/v1/cases');
    await journey.send();
    await visitor.see((seen) => seen.page === 'sending');
    await here();
    await cases.end();
    const number = await journey.receipt();
    await journey.note();
    await wrong_number(journey, here, number);
    await journey.look_up(number);
    await cancelled(visitor, word, here);
    await trouble(journey, here);
}

async function languages_page(visitor, word, here) {
    await visitor.press('button', word('action.language'));
    await visitor.see_heading(word('languages.heading'));
    await here();
    await visitor.press('button', word('action.back'));
    await visitor.see_heading(word('home.heading'));
}

async function unanswered(visitor, word, here) {
    await visitor.see_heading(word.of(definition.steps[0].prompt));
    await visitor.press('button', word('step.choose_first'));
    await visitor.see((seen) => seen.text.includes(word('step.choose_first_alert')));
    await here('unanswered');
}

/** Help and settings, and what Home asks. */
async function beside(visitor, word, here) {
    const { heading } = await visitor.see((seen) => seen.page === 'step.office' && seen.controls.some(({ role }) => role === 'radio'));
    await visitor.press('button', word('action.help'));
    await visitor.see_heading(word('help.heading'));
    await here();
    await visitor.press('button', word('help.size'));
    await visitor.see_heading(word('settings.heading'));
    await here();
    await visitor.press('button', word('action.done'));
    await visitor.press('button', word('help.back'));
    await visitor.see_heading(heading);
    await visitor.press('button', word('action.home'));
    await visitor.see_heading(word('leave.heading'));
    await here();
    await visitor.press('button', word('leave.stay'));
    await visitor.see_heading(heading);
}

async function wrong_name(journey, here) {
    const { visitor, word } = journey;
    await visitor.see((seen) => seen.page === 'step.name');
    await visitor.fill('1');
    await journey.next();
    await visitor.see((seen) => seen.text.includes(word('problem.odd_in_name', { what: '1' })));
    await here('wrong');
    await visitor.driver.press('Backspace');
}

async function wrong_number(journey, here, number) {
    const { visitor, word } = journey;
    await journey.ask_for_number();
    await here();
    await journey.digits(`${number.slice(0, 7)}${(Number(number[7]) + 1) % 10}`);
    await journey.next();
    await visitor.see((seen) => seen.text.includes(word('look_up.not_a_number')));
    await here('wrong');
    await visitor.press('button', word('action.home'));
    await visitor.see_heading(word('home.heading'));
}

async function cancelled(visitor, word, here) {
    await visitor.press('button', word('case.cancel'));
    await visitor.see_heading(word('cancel.heading'));
    await here();
    await visitor.press('button', word('cancel.confirm'));
    await visitor.see((seen) => seen.page === 'case' && seen.text.includes(word('case.nothing_to_do')));
    await here('cancelled');
    await visitor.press('button', word('action.home'));
    await visitor.see_heading(word('home.heading'));
}

async function trouble({ visitor, word }, here) {
    const services = await intercept(visitor.driver, '*/api/v1/services/*');
    await services.refuse();
    await visitor.press_in_parts(word.of(definition.title));
    await visitor.see_heading(word('trouble.offline'));
    await here();
    await services.end();
}
