/** Tells of changes of whatever view of an editor is open, each view once. */
export function follow(viewer, changed, chosen, seen = new WeakSet()) {
	if (!viewer || seen.has(viewer)) {
		return;
	}
	seen.add(viewer);
	const bus = viewer.get('eventBus');
	bus.on('commandStack.changed', changed);
	bus.on('cellSelection.changed', ({ elementId }) => chosen(elementId ? { id: rowOf(elementId) } : null));
	bus.on('selection.changed', ({ newSelection }) => {
		if (Array.isArray(newSelection)) {
			chosen(newSelection.length === 1 ? { id: newSelection[0].id, name: newSelection[0].businessObject?.name } : null);
		}
	});
}

/** What is said of a cell is said of its row. */
function rowOf(id) {
	return document.querySelector(`[data-element-id="${CSS.escape(id)}"]`)?.dataset.rowId ?? id;
}
