// Service worker: a warm start asks nothing of the network before the first view.
// Assets have their hash in the name and never change. The home page is shown as kept and renewed behind it.
const version = 'handrail-%VERSION%';
const assets = new Set("%ASSETS%");

const is_home = (request, url) => request.mode === 'navigate' && url.pathname === '/';
const is_kept = (url) => assets.has(url.pathname) || url.pathname.startsWith('/assets/');

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
    event.waitUntil(
        (async () => {
            for (const name of await caches.keys()) if (name !== version) await caches.delete(name);
            await self.clients.claim();
            await renew_home();
        })(),
    );
});

self.addEventListener('message', (event) => {
    if (event.data === 'home changed') event.waitUntil(renew_home());
});

self.addEventListener('fetch', (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== 'GET' || url.origin !== location.origin) return;
    if (is_home(event.request, url)) event.respondWith(home(event, url));
    else if (is_kept(url)) event.respondWith(kept(event.request));
});

async function renew_home() {
    const response = await fetch('/', { cache: 'no-cache', credentials: 'same-origin' }).catch(() => null);
    if (response?.ok) await (await caches.open(version)).put('/', response.clone());
    return response;
}

// A link that names a language asks for that page; every other parameter is read by the page itself.
async function home(event, url) {
    if (url.searchParams.has('lang')) {
        return fetch(event.request).catch(async () => (await caches.match('/')) ?? Response.error());
    }
    const found = await (await caches.open(version)).match('/');
    if (!found) return fetch(event.request);
    event.waitUntil(renew_home());
    return found;
}

async function kept(request) {
    const cache = await caches.open(version);
    const found = await cache.match(request);
    if (found) return found;
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
}
