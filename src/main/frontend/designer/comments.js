import { request } from '../page/request.js';
import { moment } from '../page/words.js';
import { byId, element } from './dom.js';
import { say } from './words.js';

/** What people say of the selected element, or of the whole draft. */
export class Comments {
	constructor({ url, writes, select, refuse }) {
		this.url = url;
		this.writes = writes;
		this.select = select;
		this.refuse = refuse;
		this.chosen = null;
	}

	async open() {
		this.form = byId('comment-form');
		if (this.form && this.writes) {
			this.form.hidden = false;
			this.form.addEventListener('submit', (event) => {
				event.preventDefault();
				this.say(byId('comment-text').value);
			});
		}
		this.choose(null);
		const { ok, body } = await request(`${this.url}/comments`);
		if (ok) {
			this.show(body);
		}
	}

	choose(chosen) {
		this.chosen = chosen;
		byId('comment-on')?.replaceChildren(say('on', chosen ? chosen.name || chosen.id : say('wholeDraft')));
		this.mark();
	}

	async say(text) {
		const { ok, status, body } = await this.send('comments', { element: this.chosen?.id ?? null, text });
		if (ok) {
			byId('comment-text').value = '';
			this.show(body);
		} else {
			this.refuse(body?.errors?.[0]?.message ?? body?.detail ?? say(status ? 'unknown' : 'offline'));
		}
	}

	async settle(id) {
		const { ok, body } = await this.send(`comments/${id}/settle`, {});
		if (ok) {
			this.show(body);
		}
	}

	send(path, body) {
		return request(`${this.url}/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
	}

	show(comments) {
		byId('count-comments').textContent = String(comments.filter(({ settledBy }) => !settledBy).length);
		const lines = comments.map((comment) => this.line(comment));
		byId('comments').replaceChildren(...(lines.length ? lines : [element('li', { class: 'text-quiet', text: say('noComments') })]));
		this.mark();
	}

	/** Those of the selected element stand out. */
	mark() {
		[...byId('comments').children].forEach((line) => {
			line.classList.toggle('workshop-chosen', Boolean(this.chosen) && line.dataset.element === this.chosen.id);
		});
	}

	line({ id, element: on, text, by, at, settledBy, settledAt }) {
		const where = on ? element('button', { type: 'button', class: 'btn btn-link btn-sm p-0', text: on, click: () => this.select(on) })
			: element('span', { text: say('wholeDraft') });
		const state = settledBy ? element('span', { class: 'd-block small text-quiet', text: say('settled', settledBy, moment(settledAt)) })
			: this.writes && element('button', { type: 'button', class: 'btn btn-sm btn-outline-secondary', text: say('settle'), click: () => this.settle(id) });
		return element('li', { class: settledBy ? 'workshop-settled' : undefined, 'data-element': on },
			element('p', { class: 'mb-1 text-break', text }),
			element('span', { class: 'd-block small text-quiet', text: `${by} · ${moment(at)}` }), where, ' ', state);
	}
}
