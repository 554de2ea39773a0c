// Service worker: a warm start asks nothing of the network before the first view.
// Assets have their hash in the name and never change. The home page is shown as kept and renewed behind it.
const version = 'handrail-%VERSION%';
const assets = "%ASSETS%";

// Clips of speech have a cache of their own, which outlives a version: most of them are the same in the next one.
const spoken = 'handrail-clips';

const is_kept = (url) => url.pathname.startsWith('/assets/');

self.addEventListener('install', (event) => {
    self.skipWaiting();
    // Where the browser can, it takes what is kept from the cache itself and need not start this worker first.
    // https://w3c.github.io/ServiceWorker/#dom-installevent-addroutes
    const routed = (urlPattern) => ({ condition: { urlPattern, requestMethod: 'GET' }, source: { cacheName: version } });
    event.addRoutes?.([routed(new URLPattern({ pathname: '/', search: '' })), routed(new URLPattern({ pathname: '/assets/*' }))])
        .catch(() => {}); // one that knows another form of rules is asked each time, as ever
});

self.addEventListener('activate', (event) => event.waitUntil(take_over()));

async function take_over() {
    for (const name of await caches.keys()) if (name !== version && name !== spoken) await caches.delete(name);
    await self.clients.claim();
    await renew();
}

self.addEventListener('message', (event) => {
    if (event.data === 'renew') event.waitUntil(renew().then(() => event.ports[0]?.postMessage('renewed')));
});

self.addEventListener('fetch', (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== 'GET' || url.origin !== location.origin) return;
    if (event.request.mode === 'navigate' && url.pathname === '/') event.respondWith(home(event.request, url));
    else if (is_kept(url)) event.respondWith(kept(event.request));
    else if (url.pathname.startsWith('/clips/')) event.respondWith(url.pathname.endsWith('.json') ? newest(event.request) : kept(event.request, spoken));
});

/** Keeps the home page as it is now, and everything that it and its later screens load. */
async function renew() {
    const cache = await caches.open(version);
    const response = await fetch('/', { cache: 'no-cache', credentials: 'same-origin' }).catch(() => null);
    if (!response?.ok) return;
    await cache.put('/', response.clone());
    const named = [...(await response.text()).matchAll(/data-(?:start|icons|next|kiosk|forms)="([^"]+)"/g)].map(([, address]) => address);
    for (const address of [...named, ...assets]) await kept(new Request(address)).catch(() => {});
}

// A link that names a language asks for that page; every other parameter is read by the page itself.
async function home(request, url) {
    const found = await (await caches.open(version)).match('/');
    if (!found || url.searchParams.has('lang')) return fetch(request).catch(() => found ?? Response.error());
    return found;
}

// A list of clips may have grown; without a network it is as it was.
async function newest(request) {
    const cache = await caches.open(spoken);
    const response = await fetch(request).catch(() => null);
    if (!response?.ok) return await cache.match(request) ?? response ?? Response.error();
    await cache.put(request, response.clone());
    return response;
}

async function kept(request, name = version) {
    const cache = await caches.open(name);
    const found = await cache.match(request);
    if (found) return found;
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
}
