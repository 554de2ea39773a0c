// Beforehand: the first view as HTML.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { App } from './app.mjs';

export const html = renderToString(h(App));
