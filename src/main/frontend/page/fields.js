import { Checklist, Description, Errors, Label, Select as FormSelect } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EvidencePanel } from './evidence-panel.js';
import { DrawnSignature, PasswordSignature } from './signature.js';
import { say } from './words.js';

/** Fields of the device itself instead of form-js's: they speak the reader's language and fit a phone. */
export class Fields {
	constructor(formFields, task) {
		formFields.register('select', Object.assign(select(task), { config: { ...FormSelect.config, sanitizeValue: text } }));
		formFields.register('taglist', Object.assign((props) => h(Checklist, props), { config: { ...Checklist.config, type: 'taglist' } }));
		formFields.register('datetime', Object.assign(date(task), { config: config('datetime', text) }));
		formFields.register('number', Object.assign(NumberField, { config: config('number', ({ value }) => value ?? null) }));
		formFields.register('filepicker', Object.assign(files(task), { config: config('filepicker', () => null) }));
	}
}

Fields.$inject = ['formFields', 'task'];

function config(type, sanitizeValue) {
	return { type, keyed: true, name: type, group: 'basic-input', emptyValue: null, sanitizeValue, create: (options = {}) => ({ ...options }) };
}

function text({ value }) {
	return typeof value === 'string' && value ? value : null;
}

/** Label above, help below, errors beside. */
function Frame({ type, field, domId, errors = [], label = field.label, children }) {
	return h('div', { class: `fjs-form-field fjs-form-field-${type}${errors.length ? ' fjs-has-errors' : ''}` },
		h(Label, { htmlFor: domId, label, required: field.validate?.required || field.properties?.min > 0 }),
		children,
		h(Description, { id: `${domId}-description`, description: field.description }),
		h(Errors, { id: `${domId}-error-message`, errors }));
}

function attributes({ domId, disabled, readonly, errors = [], field, onBlur, onFocus }) {
	return {
		id: domId, disabled: disabled || readonly, onBlur: () => onBlur?.(), onFocus: () => onFocus?.(),
		'aria-describedby': `${domId}-description ${domId}-error-message`, 'aria-invalid': errors.length > 0,
		'aria-required': Boolean(field.validate?.required),
	};
}

const select = (task) => function Select(props) {
	const { field, value, onChange } = props;
	const options = field.values ?? task.options[field.valuesKey] ?? [];
	return h(Frame, { ...props, type: 'select' },
		h('select', { ...attributes(props), class: 'form-select', value: value ?? '', onChange: (event) => onChange({ field, value: event.target.value || null }) },
			h('option', { value: '' }, say('choose')),
			options.map((option) => h('option', { value: option.value, key: option.value, selected: option.value === value }, option.label))));
};

const INPUTS = { date: 'date', time: 'time', datetime: 'datetime-local' };

const date = (task) => function DateField(props) {
	const { field, value, onChange } = props;
	const moment = field.subtype === 'datetime';
	const zone = moment && field.timeSerializingFormat !== 'no_timezone' ? '+08:00' : '';
	const send = (event) => onChange({ field, value: event.target.value ? event.target.value + zone : null });
	return h(Frame, { ...props, type: 'datetime', label: field.dateLabel ?? field.timeLabel },
		h('input', {
			...attributes(props), class: 'form-control', type: INPUTS[field.subtype ?? 'date'],
			min: moment ? undefined : task.data[field.properties?.notBefore], max: moment ? undefined : task.data[field.properties?.notAfter] ?? '9999-12-31',
			value: (moment ? value?.slice(0, 16) : value) ?? '', onChange: send,
		}));
};

/** What is no number stays as it was typed, so that the check can say so. */
function NumberField(props) {
	const { field, value, onChange } = props;
	const [typed, setTyped] = useState(value ?? '');
	useEffect(() => {
		if (String(value ?? '') !== String(number(typed, field) ?? '')) {
			setTyped(value ?? '');
		}
	}, [value]);
	const send = (event) => {
		setTyped(event.target.value);
		onChange({ field, value: number(event.target.value, field) });
	};
	return h(Frame, { ...props, type: 'number' },
		h('div', { class: 'input-group' },
			h('input', { ...attributes(props), class: 'form-control', type: 'text', inputMode: 'decimal', autoComplete: 'off', value: typed, onInput: send }),
			field.appearance?.suffixAdorner && h('span', { class: 'input-group-text' }, field.appearance.suffixAdorner)));
}

function number(typed, field) {
	const plain = String(typed).trim().replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
	if (!plain) {
		return null;
	}
	return field.serializeToString || !/^[+-]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? plain : Number(plain);
}

const files = (task) => function EvidenceField(props) {
	return h(Frame, { ...props, type: 'filepicker' }, h(panel(props.field.properties), { ...props, task, evidence: task.evidence, attributes: attributes(props) }));
};

function panel({ draw, confirm } = {}) {
	if (draw) {
		return DrawnSignature;
	}
	return confirm ? PasswordSignature : EvidencePanel;
}
