import { photoQueue, sendPhoto } from './photo-queue.js';
import { answer, csrf, login, request } from './request.js';
import { say } from './words.js';

/** Statuses after which the same file may well be taken: no connection, no session, a busy server. */
export const LATER = [0, 401, 403, 408, 429];

/** Seconds until what waits is tried again: a bad connection does not say when it is better. */
const PAUSES = [3, 5, 10, 20, 30];

/** Files of one task: each is kept on the device, sent at once, and sent again until the server has it. */
export class Evidence {
	constructor(url) {
		this.url = url;
		this.items = [];
		this.listeners = new Set();
		this.failures = 0;
		addEventListener('online', () => this.sendWaiting());
	}

	async load() {
		const { ok, body } = await request(this.url);
		if (ok && body) {
			this.items = (body.items ?? body).map((view) => ({ key: view.id, kind: view.kind, view }));
		}
		this.items.push(...await this.kept());
		this.changed();
		this.sendWaiting();
	}

	/** Photos of this task that an earlier page could not send. */
	async kept() {
		try {
			const mine = (await photoQueue.all()).filter((photo) => photo.url === this.url && photo.login === login());
			return mine.map((photo) => ({
				key: photo.key, kind: photo.kind, failed: photo.refused ?? say('waiting'), waits: !photo.refused,
				file: new File([photo.bytes], photo.name, { type: photo.type }),
			}));
		} catch {
			return [];
		}
	}

	sendWaiting() {
		this.items.filter((item) => item.waits && !item.busy).forEach((item) => this.send(item));
	}

	tryLater() {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.sendWaiting(), PAUSES[Math.min(this.failures, PAUSES.length - 1)] * 1000);
		this.failures += 1;
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
		dispatchEvent(new Event('photos-changed'));
	}

	async add(kind, files) {
		const items = [...files].map((file) => ({ key: key(), kind, file }));
		this.items.push(...items);
		await Promise.all(items.map(async (item) => {
			item.kept = await this.keep(item);
			await this.send(item);
		}));
	}

	async keep(item, refused) {
		try {
			const bytes = await item.file.arrayBuffer();
			await photoQueue.keep({
				key: item.key, url: this.url, page: location.pathname, login: login(), kind: item.kind,
				name: item.file.name, type: item.file.type, bytes, refused,
			});
			return true;
		} catch {
			return false;
		}
	}

	async send(item) {
		Object.assign(item, { busy: true, failed: null, waits: false });
		this.changed();
		const photo = { key: item.key, url: this.url, kind: item.kind, name: item.file.name, type: item.file.type, bytes: item.file };
		const { ok, status, body } = await answer(() => sendPhoto(photo, { 'Accept-Language': document.documentElement.lang, ...csrf() }));
		item.busy = false;
		if (ok && body) {
			item.view = body;
			this.failures = 0;
			await this.forget(item);
		} else if (LATER.includes(status) || status >= 500) {
			Object.assign(item, { waits: true, failed: say(item.kept === false ? 'notKept' : 'waiting') });
			sendInTheBackground();
			this.tryLater();
		} else {
			item.failed = body?.errors?.map((error) => error.message).join(' ') || body?.detail || say('failed');
			await this.keep(item, item.failed);
		}
		this.changed();
	}

	async forget(item) {
		try {
			await photoQueue.forget(item.key);
		} catch {
			item.kept = false;
		}
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
		await this.forget(item);
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

export function key() {
	return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

/** Where the browser can, it sends what waits even after this page was closed; elsewhere the next page does. */
export async function sendInTheBackground() {
	const registration = await navigator.serviceWorker?.getRegistration();
	await registration?.sync?.register('photos').catch(() => false);
}
