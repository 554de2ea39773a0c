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

/** Whether this tab was here before: then a reload goes on where the person was. */
export function is_same_visit() {
    try {
        const before = sessionStorage.getItem('handrail.visit');
        sessionStorage.setItem('handrail.visit', '1');
        return before !== null;
    } catch {
        return false;
    }
}
