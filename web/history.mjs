// History: the browser's own Back does what the Back on the screen does, and leaves only from home; a kiosk it never leaves.

/** @param {(event: object) => void} send @param {boolean} pushed whether there is an entry of ours already */
export function follow_history(send, pushed) {
    const is_kiosk = document.documentElement.dataset.mode === 'kiosk';
    const is_home = () => document.getElementById('page').dataset.page === 'home';
    const may_leave = () => is_home() && !is_kiosk;
    /** One entry stands for all of the visit away from home. */
    function sync() {
        if (pushed || may_leave()) return;
        history.pushState(null, '');
        pushed = true;
    }
    addEventListener('popstate', () => {
        pushed = false;
        if (!may_leave()) send({ event: 'WentBack' });
        if (is_kiosk) sync(); // also where going back changes nothing
    });
    return { sync };
}
