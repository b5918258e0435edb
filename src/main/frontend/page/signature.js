import { h } from 'preact';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { EvidencePanel } from './evidence-panel.js';
import { request } from './request.js';
import { say } from './words.js';

/** A signature drawn with a finger or a mouse, kept as a picture among the evidence. */
export function DrawnSignature(props) {
	const { field, evidence, disabled, readonly } = props;
	const [, again] = useReducer((count) => count + 1, 0);
	useEffect(() => evidence.listen(again), [evidence]);
	const kept = evidence.ofKind(field.key).length > 0;
	if (kept || disabled || readonly) {
		return h('div', { class: 'signature-kept' }, h(EvidencePanel, props));
	}
	return h(Pad, props);
}

function Pad({ field, evidence, domId }) {
	const canvas = useRef();
	const pen = useRef({ down: false, drawn: false });
	const [empty, setEmpty] = useState(false);
	useEffect(() => fit(canvas.current), []);
	const start = (event) => {
		event.preventDefault();
		canvas.current.setPointerCapture(event.pointerId);
		const context = canvas.current.getContext('2d');
		context.beginPath();
		context.moveTo(...place(canvas.current, event));
		Object.assign(pen.current, { down: true });
	};
	const move = (event) => {
		if (pen.current.down) {
			const context = canvas.current.getContext('2d');
			context.lineTo(...place(canvas.current, event));
			context.stroke();
			pen.current.drawn = true;
			setEmpty(false);
		}
	};
	const end = () => {
		pen.current.down = false;
	};
	const clear = () => {
		fit(canvas.current);
		pen.current.drawn = false;
	};
	const take = () => {
		if (!pen.current.drawn) {
			setEmpty(true);
			return;
		}
		canvas.current.toBlob((picture) => evidence.add(field.key, [new File([picture], 'signature.png', { type: 'image/png' })]), 'image/png');
	};
	return h('div', { class: 'signature' },
		h('canvas', { ref: canvas, class: 'signature-pad', role: 'img', 'aria-label': say('draw'), onPointerDown: start, onPointerMove: move, onPointerUp: end, onPointerCancel: end }),
		empty && h('div', { class: 'evidence-failed', role: 'alert' }, say('notDrawn')),
		h('div', { class: 'evidence-add' },
			h('button', { id: domId, type: 'button', class: 'btn btn-outline-primary', onClick: take }, say('takeSignature')),
			h('button', { type: 'button', class: 'btn btn-link', onClick: clear }, say('clear')),
			h('span', { class: 'evidence-count' }, say('draw'))));
}

/** As many pixels as the screen shows, on white paper. */
function fit(canvas) {
	const ratio = window.devicePixelRatio || 1;
	canvas.width = Math.round(canvas.clientWidth * ratio);
	canvas.height = Math.round(canvas.clientHeight * ratio);
	const context = canvas.getContext('2d');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	Object.assign(context, { lineWidth: 2.5 * ratio, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' });
}

function place(canvas, event) {
	const box = canvas.getBoundingClientRect();
	return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
}

/** A password given to sign: it goes to the server by itself and is no value of the form. */
export function PasswordSignature({ field, task, domId, disabled, readonly, attributes }) {
	const [password, setPassword] = useState('');
	const [state, setState] = useState({});
	const confirm = async () => {
		const { ok, status, body } = await request(field.properties.confirm, {
			method: 'POST', body: JSON.stringify({ task: task.id, password }), headers: { 'Content-Type': 'application/json' },
		});
		setPassword('');
		setState(ok ? { confirmed: true } : { failed: body?.errors?.map((error) => error.message).join(' ') || body?.detail || say(status ? 'unknown' : 'offline') });
	};
	return h('div', { class: 'signature' },
		h('div', { class: 'evidence-add' },
			h('input', {
				...attributes, class: 'form-control', type: 'password', autoComplete: 'current-password', value: password,
				disabled: disabled || readonly, 'aria-label': say('passwordLabel'), onInput: (event) => setPassword(event.target.value),
			}),
			h('button', { type: 'button', id: `${domId}-confirm`, class: 'btn btn-outline-primary', disabled: !password, onClick: confirm }, say('confirmSignature'))),
		state.confirmed && h('div', { class: 'evidence-small', role: 'status' }, say('confirmed')),
		state.failed && h('div', { class: 'evidence-failed', role: 'alert' }, state.failed));
}
