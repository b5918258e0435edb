import { login } from './request.js';
import { say } from './words.js';

/** What was typed, kept on the device until it was submitted, for the one who typed it. */
export class Draft {
	constructor(name) {
		this.key = `bihuan-draft:${login()}:${name}`;
	}

	read() {
		try {
			return JSON.parse(localStorage.getItem(this.key)) ?? {};
		} catch {
			return {};
		}
	}

	keep(values) {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.write(values), 400);
	}

	write(values) {
		try {
			localStorage.setItem(this.key, JSON.stringify(values));
			document.querySelectorAll('[data-draft-state]').forEach((place) => {
				place.textContent = say('saved');
			});
		} catch {
			clearTimeout(this.timer);
		}
	}

	forget() {
		clearTimeout(this.timer);
		try {
			localStorage.removeItem(this.key);
		} catch {
			clearTimeout(this.timer);
		}
	}
}
