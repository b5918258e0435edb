import { Form } from '@bpmn-io/form-js-viewer';
import { Draft } from './draft.js';
import { ErrorSummary } from './error-summary.js';
import { Evidence } from './evidence.js';
import { FieldPaths } from './field-paths.js';
import { Fields } from './fields.js';
import { translateFixedTexts } from './fixed-texts.js';
import { request } from './request.js';
import { Validator } from './validator.js';
import { say } from './words.js';

/** The form of one task: opened, kept as a draft, checked, submitted. */
export class TaskForm {
	constructor(container) {
		this.container = container;
		this.urls = container.dataset;
		this.id = this.urls.formUrl.split('/').at(-2);
		this.button = document.getElementById('task-submit');
		this.draft = new Draft(this.urls.formUrl);
		this.evidence = new Evidence(this.urls.evidenceUrl);
	}

	async open() {
		this.summary = new ErrorSummary(this.container);
		const { ok, status, body } = await request(this.urls.formUrl);
		if (!ok || !body) {
			this.summary.refuse(body?.detail ?? say(status ? 'unreadable' : 'offline'));
			return;
		}
		this.data = body.data ?? {};
		this.options = body.options ?? {};
		this.paths = new FieldPaths(body.schema);
		await this.evidence.load();
		await this.render(body.schema);
		this.button?.addEventListener('click', (event) => {
			event.preventDefault();
			this.submit();
		});
	}

	async render(schema) {
		const own = {
			__init__: ['fields'],
			task: ['value', this],
			fields: ['type', Fields],
			validator: ['type', Validator],
		};
		this.form = new Form({ container: this.container, additionalModules: [own], debounce: false });
		await this.form.importSchema(schema, { ...this.options, ...this.data, ...this.drafted() });
		translateFixedTexts(this.container);
		this.form.on('changed', () => this.keep());
	}

	/** Nothing is kept before something was written. */
	keep() {
		const now = JSON.stringify(this.values());
		if (this.last !== undefined && now !== this.last) {
			this.draft.keep(this.values());
		}
		this.last = now;
	}

	/** Of a draft only what a person may write; the rest is the server's. */
	drafted() {
		const kept = Object.entries(this.draft.read()).filter(([key]) => {
			const { field } = this.paths.find(key);
			return field && !field.disabled && !field.readonly && !this.fixedRows(field);
		});
		return Object.fromEntries(kept);
	}

	/** Rows that the server tells are restored only while it tells the same ones. */
	fixedRows(field) {
		if (field.type !== 'dynamiclist' || field.allowAddRemove) {
			return false;
		}
		const id = field.components.find((child) => child.properties?.rowId)?.key;
		const names = (rows) => JSON.stringify((rows ?? []).map((row) => row[id]));
		return names(this.draft.read()[field.path]) !== names(this.data[field.path]);
	}

	values() {
		const values = this.form._getSubmitData();
		return plain(Object.fromEntries(Object.entries(values).filter(([key]) => this.paths.find(key).field?.type !== 'filepicker')));
	}

	async submit() {
		this.summary.clear();
		await this.settle();
		const { errors } = this.form.submit();
		if (Object.keys(errors).length) {
			this.summary.show(this.listed(errors));
			return;
		}
		this.button.disabled = true;
		this.button.setAttribute('aria-busy', 'true');
		const values = this.values();
		this.draft.write(values);
		this.take(await request(this.urls.completeUrl, {
			method: 'POST', body: JSON.stringify(values), headers: { 'Content-Type': 'application/json' },
		}));
	}

	/** Fields take their values over when they are left, and a tap on a phone leaves no field. */
	async settle() {
		if (this.container.contains(document.activeElement)) {
			document.activeElement.blur();
		}
		await new Promise((resolve) => {
			setTimeout(resolve, 50);
		});
	}

	take({ ok, status, body }) {
		if (ok) {
			this.draft.forget();
			location.assign(this.urls.doneUrl);
			return;
		}
		this.button.disabled = false;
		this.button.removeAttribute('aria-busy');
		if (status === 422 && body?.errors?.length) {
			this.mark(body.errors);
		} else {
			this.summary.refuse(body?.detail ?? say(status ? 'unknown' : 'offline'));
		}
	}

	/** Puts the server's refusals beside their fields. */
	mark(problems) {
		const errors = {};
		const lines = problems.map(({ field: path, message }) => {
			const { field, rows } = this.paths.find(path);
			if (!field) {
				return { label: path, message };
			}
			put(errors, [field.id, ...rows], message);
			return { label: this.label(field, rows), message, target: this.domId(field, rows) };
		});
		this.form._setState({ errors });
		this.summary.show(lines);
	}

	listed(errors) {
		return [...this.paths.fields.values()].flatMap((field) => leaves(errors[field.id])
			.map(({ rows, message }) => ({ label: this.label(field, rows), message, target: this.domId(field, rows) })));
	}

	label(field, rows) {
		const label = field.label ?? field.dateLabel ?? field.timeLabel;
		return rows.length ? `${label} (${rows.map((row) => row + 1).join('.')})` : label;
	}

	domId(field, rows) {
		const end = [field.id, ...rows].join('_');
		return [...this.container.querySelectorAll(`[id^="fjs-form-"]`)].map((element) => element.id)
			.find((id) => id.endsWith(`-${end}`) || id.endsWith(`-${end}-0`)) ?? '';
	}
}

function put(errors, [name, ...rest], message) {
	if (rest.length) {
		errors[name] ??= {};
		put(errors[name], rest, message);
	} else {
		errors[name] = [...(errors[name] ?? []), message];
	}
}

function leaves(errors, rows = []) {
	if (!errors) {
		return [];
	}
	const messages = Array.isArray(errors) ? errors : Object.values(errors);
	if (messages.every((message) => typeof message === 'string')) {
		return messages.map((message) => ({ rows, message }));
	}
	return Object.entries(errors).flatMap(([row, inner]) => leaves(inner, [...rows, Number(row)]));
}

/** Values without what was left empty. */
function plain(value) {
	if (Array.isArray(value)) {
		return value.map(plain);
	}
	if (value && typeof value === 'object') {
		return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
			.map(([key, inner]) => [key, plain(inner)]));
	}
	return value;
}
