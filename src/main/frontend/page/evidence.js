import { request } from './request.js';
import { say } from './words.js';

/** Files of one task: each is sent as soon as it is chosen, and kept for another try if that fails. */
export class Evidence {
	constructor(url) {
		this.url = url;
		this.items = [];
		this.listeners = new Set();
		addEventListener('online', () => this.items.filter((item) => item.failed && item.file).forEach((item) => this.send(item)));
	}

	async load() {
		const { ok, body } = await request(this.url);
		if (ok && body) {
			this.items = (body.items ?? body).map((view) => ({ key: view.id, kind: view.kind, view }));
			this.changed();
		}
	}

	ofKind(kind) {
		return this.items.filter((item) => item.kind === kind);
	}

	state(kind) {
		const items = this.ofKind(kind);
		return { count: items.filter((item) => item.view).length, busy: items.some((item) => item.busy) };
	}

	listen(listener) {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	changed() {
		this.listeners.forEach((listener) => listener());
	}

	add(kind, files) {
		const items = [...files].map((file) => ({ key: `${Date.now()}-${Math.random()}`, kind, file }));
		this.items.push(...items);
		return Promise.all(items.map((item) => this.send(item)));
	}

	async send(item) {
		Object.assign(item, { busy: true, failed: null });
		this.changed();
		const body = new FormData();
		body.append('kind', item.kind);
		body.append('file', item.file);
		const answer = await request(this.url, { method: 'POST', body });
		item.busy = false;
		if (answer.ok && answer.body) {
			item.view = answer.body;
		} else {
			item.failed = answer.body?.errors?.map((error) => error.message).join(' ') || answer.body?.detail
				|| say(answer.status ? 'failed' : 'offline');
		}
		this.changed();
	}

	async remove(item) {
		if (item.view) {
			const { ok, status, body } = await request(`${this.url}/${encodeURIComponent(item.view.id)}`, { method: 'DELETE' });
			if (!ok && status !== 404) {
				item.failed = body?.detail ?? say(status ? 'unknown' : 'offline');
				this.changed();
				return;
			}
		}
		this.items = this.items.filter((other) => other !== item);
		this.changed();
	}

	/** The bytes of an image: the chosen file, or what the server keeps. */
	async image(item) {
		if (item.file) {
			return item.file;
		}
		const response = await fetch(`/api/v1/evidence/${encodeURIComponent(item.view.id)}/content?inline=1`, { credentials: 'same-origin' });
		return response.ok ? response.blob() : null;
	}
}
