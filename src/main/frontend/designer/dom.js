/** An element with its text and attributes; nothing is ever read as markup. */
export function element(name, { text, ...attributes } = {}, ...children) {
	const made = document.createElement(name);
	if (text !== undefined) {
		made.textContent = text;
	}
	Object.entries(attributes).forEach(([key, value]) => {
		if (typeof value === 'function') {
			made.addEventListener(key, value);
		} else if (value !== undefined && value !== null) {
			made.setAttribute(key, value);
		}
	});
	made.append(...children.filter(Boolean));
	return made;
}

export function byId(id) {
	return document.getElementById(id);
}

/** Hands a text or picture to the person as a file. */
export function handOut(name, content) {
	const blob = content instanceof Blob ? content : new Blob([content], { type: 'application/octet-stream' });
	const url = URL.createObjectURL(blob);
	const link = element('a', { href: url, download: name });
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
