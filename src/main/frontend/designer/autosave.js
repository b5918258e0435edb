import { moment } from '../page/words.js';
import { say } from './words.js';

const PAUSE = 1_500;

const AGAIN = 5_000;

/** Saves a while after the last change, one text at a time, and says how it stands. */
export class Autosave {
	constructor({ pen, text, tell }) {
		this.pen = pen;
		this.text = text;
		this.tell = tell;
		this.dirty = false;
	}

	changed() {
		this.dirty = true;
		this.tell(say('unsaved'));
		this.later(PAUSE);
	}

	later(pause) {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.save(), pause);
	}

	async save() {
		if (this.running || !this.dirty || !this.pen.token) {
			return;
		}
		this.running = true;
		this.dirty = false;
		this.tell(say('saving'));
		try {
			this.take(await this.pen.save(await this.text()));
		} catch (error) {
			this.dirty = true;
			this.tell(say('notSaved', error.message));
		} finally {
			this.running = false;
		}
		if (this.dirty && this.pen.token) {
			this.later(this.failed ? AGAIN : PAUSE);
		}
	}

	take({ ok, status, body }) {
		this.failed = !ok;
		if (ok) {
			this.tell(this.dirty ? say('unsaved') : say('saved', moment(body.savedAt).slice(11)));
			return;
		}
		this.dirty = true;
		this.tell(say('notSaved', body?.detail ?? say(status ? 'unknown' : 'offline')));
	}
}
