import Modeler from 'dmn-js/lib/Modeler';
import Viewer from 'dmn-js/lib/Viewer';
import { follow } from './changes.js';
import { translations } from './translate.js';

const VIEWS = ['drd', 'decisionTable', 'literalExpression', 'boxedExpression'];

/** Edits a decision table; its diagram is a click away. */
export async function openTable({ place, panel, text, writes, changed, chosen }) {
	const tablePlace = document.createElement('div');
	tablePlace.className = 'workshop-canvas';
	place.replaceChildren(tablePlace);
	panel.replaceChildren();
	const options = { container: tablePlace };
	VIEWS.forEach((view) => {
		options[view] = { additionalModules: [translations] };
	});
	const modeler = writes ? new Modeler(options) : new Viewer(options);
	const seen = new WeakSet();
	modeler.on('views.changed', () => follow(modeler.getActiveViewer(), changed, chosen, seen));
	await modeler.importXML(text, { open: false });
	const views = modeler.getViews();
	await modeler.open(views.find(({ type }) => type === 'decisionTable') ?? views[0]);
	const stack = () => modeler.getActiveViewer().get('commandStack');
	return {
		hasPanel: false,
		modeler,
		text: async () => (await modeler.saveXML({ format: true })).xml,
		select: (id) => select(tablePlace, id),
		close: () => modeler.destroy(),
		acts: writes ? { undo: () => stack().undo(), redo: () => stack().redo() } : {},
	};
}

function select(place, id) {
	const cell = place.querySelector(`td[data-row-id="${CSS.escape(id)}"]`) ?? place.querySelector(`[data-element-id="${CSS.escape(id)}"]`)
		?? place.querySelector(`[data-col-id="${CSS.escape(id)}"]`);
	if (cell) {
		place.querySelectorAll('.workshop-pointed').forEach((row) => row.classList.remove('workshop-pointed'));
		(cell.closest('tr') ?? cell).classList.add('workshop-pointed');
		cell.scrollIntoView({ block: 'center', inline: 'nearest' });
	}
}
