import { login } from './request.js';
import { say } from './words.js';

/** What was typed, kept on the device until it was submitted, for the one who typed it. */
export class Draft {
	constructor(name) {
		this.key = `bihuan-draft:${login()}:${name}`;
		addEventListener('pagehide', () => this.timer && this.write(this.latest));
	}

	read() {
		try {
			return JSON.parse(localStorage.getItem(this.key)) ?? {};
		} catch {
			return {};
		}
	}

	/** Soon, and at the latest when the page is left. */
	keep(values) {
		this.rest();
		this.latest = values;
		this.timer = setTimeout(() => this.write(values), 400);
	}

	write(values) {
		this.rest();
		try {
			localStorage.setItem(this.key, JSON.stringify(values));
			document.querySelectorAll('[data-draft-state]').forEach((place) => {
				place.textContent = say('saved');
			});
		} catch {
			// a device that keeps nothing: what was typed stays on the page
		}
	}

	forget() {
		this.rest();
		try {
			localStorage.removeItem(this.key);
		} catch {
			// nothing was kept
		}
	}

	rest() {
		clearTimeout(this.timer);
		this.timer = undefined;
	}
}
