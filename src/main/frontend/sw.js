import { KeptPages } from './worker/kept-pages.js';
import { drainPhotos } from './worker/drain-photos.js';

const kept = new KeptPages();

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const answer = kept.answer(event.request, (work) => event.waitUntil(work));
	if (answer) {
		event.respondWith(answer);
	}
});

/** The browser calls when a connection is back, also after the page was closed. */
self.addEventListener('sync', (event) => {
	if (event.tag === 'photos') {
		event.waitUntil(drainPhotos());
	}
});
