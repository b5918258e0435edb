import { h } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { moment, say } from './words.js';

const TYPES = 'image/*,application/pdf';

/** Photos and papers of one kind: add, see, remove. */
export function EvidencePanel({ field, evidence, domId, disabled, readonly, errors, onChange, attributes }) {
	const [, again] = useReducer((count) => count + 1, 0);
	const input = useRef();
	const { min = 0, max = 10 } = field.properties ?? {};
	const items = evidence.ofKind(field.key);
	const { count } = evidence.state(field.key);
	useEffect(() => evidence.listen(again), [evidence]);
	useEffect(() => {
		if (errors?.length) {
			onChange({ field, value: null });
		}
	}, [count]);
	const add = (event) => {
		evidence.add(field.key, event.target.files);
		event.target.value = '';
	};
	return h('div', { class: 'evidence' },
		items.length > 0 && h('ul', { class: 'evidence-list' }, items.map((item) => h(Item, { key: item.key, item, evidence, readonly: disabled || readonly }))),
		!disabled && !readonly && h('div', { class: 'evidence-add' },
			h('input', { ...attributes, ref: input, class: 'visually-hidden', type: 'file', accept: TYPES, multiple: max > 1, onChange: add, 'aria-labelledby': `${domId}-add` }),
			h('label', { id: `${domId}-add`, for: domId, class: 'btn btn-outline-primary' }, say('addFile')),
			h('span', { class: 'evidence-count' }, min ? say('files', count, min, max) : say('filesUpTo', count, max))));
}

function Item({ item, evidence, readonly }) {
	const { view, file } = item;
	const name = view?.fileName ?? file.name;
	return h('li', { class: 'evidence-item' },
		h(Preview, { item, evidence }),
		h('div', { class: 'evidence-facts' },
			h('div', { class: 'evidence-name' }, name),
			h('div', { class: 'evidence-small' }, size(view?.size ?? file.size),
				view && h('span', { title: view.sha256 }, ` · ${say('hash')} `, h('code', null, view.sha256.slice(0, 8)))),
			view?.takenAt && h('div', { class: 'evidence-small' }, say('takenAt', moment(view.takenAt))),
			item.busy && h('div', { class: 'evidence-small', role: 'status' }, say('uploading')),
			view?.alsoIn?.length > 0 && h('div', { class: 'evidence-warning', role: 'status' }, say('alsoIn', view.alsoIn.join(', '))),
			view?.alsoInOthers > 0 && h('div', { class: 'evidence-warning', role: 'status' }, say('alsoInOthers', view.alsoInOthers)),
			item.failed && h('div', { class: 'evidence-failed', role: 'alert' }, item.failed)),
		!readonly && !item.busy && h('div', { class: 'evidence-acts' },
			item.failed && !view && h('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onClick: () => evidence.send(item) }, say('retry')),
			h('button', { type: 'button', class: 'btn btn-sm btn-link', 'aria-label': say('removeNamed', name), onClick: () => evidence.remove(item) }, say('removeFile'))));
}

/** Drawn on a canvas: a page that allows images of its own origin only shows it all the same. */
function Preview({ item, evidence }) {
	const canvas = useRef();
	const image = (item.view?.mediaType ?? item.file?.type ?? '').startsWith('image/');
	useEffect(() => {
		if (image) {
			draw(canvas.current, evidence.image(item));
		}
	}, [image]);
	return image ? h('canvas', { ref: canvas, class: 'evidence-preview', width: 144, height: 144, 'aria-hidden': true })
		: h('span', { class: 'evidence-preview evidence-paper', 'aria-hidden': true }, 'PDF');
}

async function draw(canvas, source) {
	try {
		const bitmap = await createImageBitmap(await source);
		const scale = Math.max(canvas.width / bitmap.width, canvas.height / bitmap.height);
		const [width, height] = [bitmap.width * scale, bitmap.height * scale];
		canvas.getContext('2d').drawImage(bitmap, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
	} catch {
		canvas.classList.add('evidence-unseen');
	}
}

function size(bytes) {
	return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
