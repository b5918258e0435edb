import { FormEditor } from '@bpmn-io/form-js-editor';
import { Form } from '@bpmn-io/form-js-viewer';
import { sayInChinese } from './form-words.js';

/** Edits a form of form-js. */
export async function openForm({ place, panel, text, writes, changed, chosen }) {
	const formPlace = document.createElement('div');
	formPlace.className = 'workshop-canvas';
	place.replaceChildren(formPlace);
	panel.replaceChildren();
	const schema = JSON.parse(text);
	const editor = writes ? new FormEditor({ container: formPlace, propertiesPanel: { parent: panel } })
		: new Form({ container: formPlace });
	await editor.importSchema(schema);
	sayInChinese([formPlace, panel]);
	if (writes) {
		editor.on('commandStack.changed', changed);
		editor.on('selection.changed', ({ selection }) => chosen(selection && selection.type !== 'default'
			? { id: selection.id, name: selection.label ?? selection.key } : null));
	}
	return {
		hasPanel: writes,
		modeler: editor,
		text: async () => (writes ? `${JSON.stringify(editor.saveSchema(), null, '\t')}\n` : text),
		select: (id) => writes && editor.get('editorActions').trigger('selectFormField', { id }),
		close: () => editor.destroy(),
		acts: writes ? { undo: () => editor.get('commandStack').undo(), redo: () => editor.get('commandStack').redo() } : {},
	};
}
