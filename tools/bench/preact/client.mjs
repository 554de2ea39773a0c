// In the browser: the prerendered page comes alive.
import { h, hydrate } from 'preact';
import { App } from './app.mjs';

hydrate(h(App), document.body);
document.documentElement.dataset.alive = '1';
