import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { say } from './page/words.js';

/** So that lines at the edge are seen. */
const MARGIN = 0.94;

const place = document.getElementById('diagram');

if (place) {
	show(place);
}

async function show({ dataset }) {
	const response = await fetch(dataset.xmlUrl, { credentials: 'same-origin' });
	if (!response.ok) {
		place.hidden = true;
		return;
	}
	const canvasPlace = document.createElement('div');
	canvasPlace.className = 'diagram-canvas';
	canvasPlace.setAttribute('role', 'group');
	canvasPlace.setAttribute('aria-label', dataset.title ?? say('diagram'));
	place.append(canvasPlace);
	const viewer = new NavigatedViewer({ container: canvasPlace, zoomScroll: { enabled: false } });
	await viewer.importXML(await response.text());
	const canvas = viewer.get('canvas');
	mark(viewer, dataset.done, 'done');
	mark(viewer, dataset.current, 'here');
	place.append(legend(dataset), buttons(viewer, () => fit()));
	const fit = () => {
		// while a page is laid out anew, a place may have no size for a moment
		if (!canvasPlace.clientWidth || !canvasPlace.clientHeight) {
			return;
		}
		canvas.resized();
		canvas.zoom(canvas.zoom('fit-viewport', 'auto') * MARGIN, 'auto');
	};
	fit();
	new ResizeObserver(fit).observe(canvasPlace);
}

function mark(viewer, ids, marker) {
	const known = (ids ?? '').split(',').map((id) => id.trim()).filter((id) => viewer.get('elementRegistry').get(id));
	known.forEach((id) => viewer.get('canvas').addMarker(id, marker));
}

function legend({ legendHere, legendDone, current, done }) {
	const list = document.createElement('ul');
	list.className = 'diagram-legend';
	[[current, 'here', legendHere], [done, 'done', legendDone]].filter(([ids]) => ids).forEach(([, marker, words]) => {
		const item = document.createElement('li');
		item.className = `diagram-legend-${marker}`;
		item.textContent = words ?? say(marker);
		list.append(item);
	});
	return list;
}

function buttons(viewer, fit) {
	const group = document.createElement('div');
	group.className = 'diagram-buttons';
	const acts = [['+', 'larger', () => viewer.get('zoomScroll').stepZoom(1)], ['−', 'smaller', () => viewer.get('zoomScroll').stepZoom(-1)],
		['⤢', 'whole', fit]];
	acts.forEach(([sign, key, act]) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'btn btn-sm btn-outline-secondary';
		button.textContent = sign;
		button.setAttribute('aria-label', say(key));
		button.addEventListener('click', act);
		group.append(button);
	});
	return group;
}
