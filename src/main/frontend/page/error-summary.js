import { say } from './words.js';

/** All that is wrong, above the form, with links to the fields. */
export class ErrorSummary {
	constructor(container) {
		this.place = document.createElement('div');
		container.before(this.place);
	}

	clear() {
		this.place.replaceChildren();
	}

	/** @param {{label: string, message: string, target?: string}[]} errors */
	show(errors) {
		this.render(say('summary'), errors.map((error) => this.line(error)));
	}

	refuse(words) {
		const line = document.createElement('p');
		line.textContent = words;
		this.render(say('refused'), [line]);
	}

	line({ label, message, target }) {
		const item = document.createElement('li');
		const link = document.createElement(target ? 'a' : 'span');
		link.textContent = label ? `${label}: ${message}` : message;
		if (target) {
			link.href = `#${target}`;
			link.addEventListener('click', (event) => {
				event.preventDefault();
				const field = document.getElementById(target) ?? document.querySelector(`[id^="${CSS.escape(target)}-"]`);
				field?.closest('.fjs-form-field')?.scrollIntoView({ block: 'center' });
				field?.focus({ preventScroll: true });
			});
		}
		item.append(link);
		return item;
	}

	render(title, lines) {
		const box = document.createElement('div');
		box.className = 'error-summary';
		box.tabIndex = -1;
		box.setAttribute('role', 'alert');
		const heading = document.createElement('h2');
		heading.textContent = title;
		const list = lines[0]?.tagName === 'LI' ? document.createElement('ul') : document.createElement('div');
		list.append(...lines);
		box.append(heading, list);
		this.place.replaceChildren(box);
		box.scrollIntoView({ block: 'start' });
		box.focus({ preventScroll: true });
	}
}
