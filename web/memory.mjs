// Memory: what a device keeps. Where storage is forbidden everything works, and nothing is kept.

/** @param {string} key @returns {string|null} */
export function recall(key) {
    try {
        return localStorage.getItem(`handrail.${key}`);
    } catch {
        return null;
    }
}

/** @param {string} key @param {string|null} value */
export function keep(key, value) {
    try {
        if (value === null) localStorage.removeItem(`handrail.${key}`);
        else localStorage.setItem(`handrail.${key}`, value);
    } catch {
        // Full or forbidden: the visit goes on without.
    }
}

/** A wish is kept on the device, and in this tab, where it counts more than what the address says. */
export function keep_wish(name, value) {
    keep(name, value);
    // A kiosk begins anew with each person, as its address says.
    if (document.documentElement.dataset.mode === 'kiosk') return;
    try {
        sessionStorage.setItem(`handrail.${name}`, value);
    } catch {
        // As above.
    }
}

/** What was wished for in this tab, else what the address says, else what the device keeps. */
export function wish(name) {
    try {
        const wished = sessionStorage.getItem(`handrail.${name}`);
        if (wished !== null) return wished;
    } catch {
        // As above.
    }
    return new URLSearchParams(location.search).get(name) ?? recall(name);
}

/** Whether this tab was here before: then a reload goes on where the person was. */
export function is_same_visit() {
    return marked('visit');
}

export function forget_visit() {
    try {
        sessionStorage.removeItem('handrail.visit');
    } catch {
        // As above.
    }
}

/** The edition for which this tab was opened once more. */
export function renewed_for() {
    try {
        return sessionStorage.getItem('handrail.renewed');
    } catch {
        return null;
    }
}

/** Whether it is kept. */
export function renew_for(build) {
    try {
        sessionStorage.setItem('handrail.renewed', build);
        return true;
    } catch {
        return false;
    }
}

/** Whether something of ours broke in this tab before. */
export function has_broken() {
    return marked('broken');
}

/** Whether this tab has the mark, which it has from now on. */
function marked(mark) {
    try {
        const before = sessionStorage.getItem(`handrail.${mark}`);
        sessionStorage.setItem(`handrail.${mark}`, '1');
        return before !== null;
    } catch {
        return false;
    }
}
