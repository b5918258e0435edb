import 'bootstrap/js/dist/alert';
import 'bootstrap/js/dist/collapse';
import 'bootstrap/js/dist/dropdown';
import 'bootstrap/js/dist/modal';
import 'bootstrap/js/dist/offcanvas';
import 'bootstrap/js/dist/tab';
import htmx from 'htmx.org';
import { keepOfflinePage } from './page/offline.js';
import { keepChecks } from './page/point-check.js';
import { csrf, login } from './page/request.js';
import { followChoice } from './page/row-choice.js';
import { countWaitingPhotos, sendWaitingPhotos } from './page/waiting-photos.js';

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
window.htmx = htmx;

document.addEventListener('htmx:configRequest', (event) => Object.assign(event.detail.headers, csrf()));

/** The whole row of a list opens, wherever it is clicked. */
document.addEventListener('click', (event) => {
	const row = event.target.closest('[data-row-href]');
	const busy = event.target.closest('a, button, input, select, label, summary') || String(getSelection());
	if (row && !busy) {
		location.assign(row.dataset.rowHref);
	}
});

document.addEventListener('click', (event) => {
	if (event.target.closest('[data-print]')) {
		print();
	}
});

// what narrows a list stands open on a desk; a phone shows the list first
if (matchMedia('(max-width: 767.98px)').matches) {
	document.querySelectorAll('[data-facet]').forEach((facet) => {
		facet.open = false;
	});
}

followChoice();

if (login()) {
	keepChecks();
	sendWaitingPhotos();
	addEventListener('online', sendWaitingPhotos);
	addEventListener('photos-changed', countWaitingPhotos);
	// only where the connection is secret does a browser have one
	if (navigator.serviceWorker) {
		navigator.serviceWorker.register('/sw.js');
		keepOfflinePage();
	}
}
