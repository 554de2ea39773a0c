// History: the browser's own Back does what the Back on the screen does, and leaves only from home.

/** @param {(event: object) => void} send @param {boolean} pushed whether there is an entry of ours already */
export function follow_history(send, pushed) {
    const is_home = () => document.getElementById('page').dataset.page === 'home';
    addEventListener('popstate', () => {
        pushed = false;
        if (!is_home()) send({ event: 'WentBack' });
    });
    return {
        /** One entry stands for all of the visit away from home. */
        sync() {
            if (pushed || is_home()) return;
            history.pushState(null, '');
            pushed = true;
        },
    };
}
