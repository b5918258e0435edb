import { request } from '../page/request.js';
import { moment } from '../page/words.js';
import { byId, element } from './dom.js';
import { say } from './words.js';

/** Versions that were kept, to be looked at and restored. */
export class Versions {
	constructor({ url, file, restore }) {
		this.url = url;
		this.file = file;
		this.restore = restore;
	}

	open() {
		byId('tab-versions').addEventListener('shown.bs.tab', () => this.load());
	}

	async load() {
		const { ok, body } = await request(`${this.url}/versions`);
		if (ok) {
			byId('versions').replaceChildren(...body.map((version, index) => this.line(version, index === 0)));
		}
	}

	line({ number, by, savedAt }, newest) {
		return element('li', {},
			element('span', { class: 'fw-semibold', text: say('version', number) }),
			newest && element('span', { class: 'small text-quiet', text: ` ${say('current')}` }),
			element('span', { class: 'd-block small text-quiet', text: `${by} · ${moment(savedAt)}` }),
			element('a', { class: 'btn btn-sm btn-outline-secondary', href: `${this.file}?version=${number}`, text: say('look') }), ' ',
			!newest && this.restore && element('button', {
				type: 'button', class: 'btn btn-sm btn-outline-secondary', text: say('restore'), click: () => this.restore(number),
			}));
	}
}
