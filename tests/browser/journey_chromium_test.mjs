// The whole journey in Chromium: by pointer and by keyboard, in both languages, on both faces.
import { journeys } from './lib/journeys.mjs';

journeys('chromium');
