import Viewer from 'bpmn-js/lib/NavigatedViewer';
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { request } from '../page/request.js';
import { lint } from './lint.js';
import { picture } from './picture.js';
import { translations } from './translate.js';

/** Room that the palette takes, in pixels. */
const PALETTE = 120;

const MARGIN = 12;

/** Draws a process, with properties for the engine that runs it. */
export async function openProcess({ place, panel, text, writes, changed, chosen }) {
	const canvasPlace = document.createElement('div');
	canvasPlace.className = 'workshop-canvas';
	place.replaceChildren(canvasPlace);
	panel.replaceChildren();
	const modeler = writes ? new Modeler({
		container: canvasPlace, propertiesPanel: { parent: panel }, additionalModules: [translations], disableAdjustOrigin: true,
	}) : new Viewer({ container: canvasPlace, additionalModules: [translations] });
	await modeler.importXML(text);
	const canvas = modeler.get('canvas');
	const fit = () => show(canvas, writes ? PALETTE : 0);
	fit();
	const bus = modeler.get('eventBus');
	const tell = (selected) => chosen(selected.length === 1 ? named(selected[0]) : null);
	bus.on('selection.changed', ({ newSelection }) => tell(newSelection));
	bus.on('commandStack.changed', () => {
		// what is selected may be called otherwise now
		tell(modeler.get('selection').get());
		changed();
	});
	if (writes) {
		loadTemplates(modeler);
	}
	return {
		hasPanel: writes,
		modeler,
		text: async () => (await modeler.saveXML({ format: true })).xml,
		own: () => lint(modeler),
		mark: (findings) => mark(modeler, findings),
		select: (id) => select(modeler, id),
		close: () => modeler.destroy(),
		acts: {
			fit,
			svg: async () => (await modeler.saveSVG()).svg,
			png: async () => picture((await modeler.saveSVG()).svg),
			...(writes && {
				undo: () => modeler.get('commandStack').undo(),
				redo: () => modeler.get('commandStack').redo(),
				minimap: () => modeler.get('minimap').toggle(),
			}),
		},
	};
}

/** The whole diagram, beside the palette and not below it. */
function show(canvas, left) {
	const { inner, outer } = canvas.viewbox();
	if (!inner.width || outer.width <= left + 2 * MARGIN) {
		return;
	}
	const scale = Math.min((outer.width - left - 2 * MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, 1);
	canvas.viewbox({ x: inner.x - (left + MARGIN) / scale, y: inner.y - MARGIN / scale, width: outer.width / scale, height: outer.height / scale });
}

function named(element) {
	const { id, name } = element.businessObject;
	return { id, name };
}

function select(modeler, id) {
	const registry = modeler.get('elementRegistry');
	const found = registry.get(id) ?? registry.find(({ businessObject }) => businessObject?.id === id);
	if (found && found !== modeler.get('canvas').getRootElement()) {
		modeler.get('canvas').scrollToElement(found);
		modeler.get('selection').select(found);
	}
}

/** Elements with problems are seen on the canvas as well. */
function mark(modeler, findings) {
	const canvas = modeler.get('canvas');
	const registry = modeler.get('elementRegistry');
	const errors = new Set(findings.filter(({ level }) => level === 'ERROR').map(({ element }) => element));
	registry.forEach((element) => {
		const there = element !== canvas.getRootElement() && errors.has(element.id);
		if (there !== canvas.hasMarker(element, 'workshop-error')) {
			canvas[there ? 'addMarker' : 'removeMarker'](element, 'workshop-error');
		}
	});
}

/** Steps to choose from, where the server offers some. */
async function loadTemplates(modeler) {
	const { ok, body } = await request('/api/v1/designer/element-templates');
	if (ok && Array.isArray(body)) {
		modeler.get('elementTemplatesLoader').setTemplates(body);
	}
}
