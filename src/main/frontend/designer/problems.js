import { request } from '../page/request.js';
import { byId, element } from './dom.js';
import { say } from './words.js';

const PAUSE = 900;

/** What the server says of the text as it stands, newest question first. */
export class Problems {
	constructor({ url, text, own, mark, select }) {
		this.url = url;
		this.text = text;
		this.own = own;
		this.mark = mark;
		this.select = select;
		this.asked = 0;
	}

	later() {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.check(), PAUSE);
	}

	async check() {
		const asked = ++this.asked;
		byId('problems-state').textContent = say('checking');
		const text = await this.text();
		const { ok, status, body } = await request(`${this.url}/check`, {
			method: 'POST', body: JSON.stringify({ text }), headers: { 'Content-Type': 'application/json' },
		});
		if (asked !== this.asked) {
			return;
		}
		if (ok) {
			this.show([...body, ...await this.own()]);
		} else {
			byId('problems-state').textContent = say('notChecked', body?.detail ?? say(status ? 'unknown' : 'offline'));
		}
	}

	show(findings) {
		const errors = findings.filter(({ level }) => level === 'ERROR').length;
		byId('problems-state').textContent = findings.length ? say('found', errors, findings.length - errors) : say('clean');
		byId('problems-state').dataset.checked = String(this.asked);
		byId('count-problems').textContent = String(findings.length);
		this.mark(findings);
		byId('problems').replaceChildren(...findings.map((finding) => this.line(finding)));
	}

	line({ element: id, name, rule, sentence, level }) {
		const error = level === 'ERROR';
		const where = [name, id].filter(Boolean).join(' · ') || say('wholeFile');
		const lines = [
			element('span', { class: error ? 'lamp lamp-red' : 'lamp lamp-yellow', text: say(error ? 'error' : 'warning') }),
			element('span', { text: ` ${sentence}` }),
			element('span', { class: 'd-block small text-quiet text-break', text: `${where} · ${rule}` }),
		];
		return element('li', { 'data-rule': rule }, id
			? element('button', { type: 'button', class: 'workshop-entry', click: () => this.select(id) }, ...lines)
			: element('div', { class: 'workshop-entry' }, ...lines));
	}
}
