import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { say } from './page/words.js';

/** So that lines at the edge are seen. */
const MARGIN = 0.94;

/** What a page may say of elements: the marker is its style, the words are in the legend. */
const MARKS = ['here', 'done', 'added', 'removed', 'changed'];

document.querySelectorAll('[data-xml-url]').forEach(show);

async function show(place) {
	const { dataset } = place;
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
	MARKS.forEach((marker) => mark(viewer, marked(dataset, marker), marker));
	heat(viewer, dataset.heat);
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

/** What a table beside the drawing says of its steps, on the steps themselves: the hotter, the more wait there. */
function heat(viewer, table) {
	document.querySelectorAll(`#${table ?? 'none'} [data-heat-step]`).forEach(({ dataset: { heatStep, heatDegree, heatWords } }) => {
		if (heatWords && viewer.get('elementRegistry').get(heatStep)) {
			const badge = document.createElement('span');
			badge.className = `diagram-heat diagram-heat-${heatDegree}`;
			badge.textContent = heatWords;
			// as large as text, however small the drawing
			viewer.get('overlays').add(heatStep, { position: { bottom: 4, left: 4 }, html: badge, scale: { min: 0.9, max: 1.2 } });
		}
	});
}

/** Elements that stand there now are called current. */
function marked(dataset, marker) {
	return dataset[marker === 'here' ? 'current' : marker];
}

function legend(dataset) {
	const list = document.createElement('ul');
	list.className = 'diagram-legend';
	MARKS.filter((marker) => marked(dataset, marker)).forEach((marker) => {
		const item = document.createElement('li');
		item.className = `diagram-legend-${marker}`;
		item.textContent = dataset[`legend${marker[0].toUpperCase()}${marker.slice(1)}`] ?? say(marker);
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
