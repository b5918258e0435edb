import { say } from './words.js';

const TEXTS = { 'Add new': () => say('add'), Collapse: () => say('collapse'), Search: () => say('choose'), Select: () => say('choose') };

/** Says in the page's language what form-js can say in English only. */
export function translateFixedTexts(container) {
	const all = () => {
		const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			translate(walker.currentNode);
		}
		container.querySelectorAll('[aria-label^="Remove list item "]').forEach((button) => {
			button.setAttribute('aria-label', say('remove', button.getAttribute('aria-label').replace(/\D/g, '')));
		});
	};
	all();
	new MutationObserver(all).observe(container, { childList: true, subtree: true, characterData: true });
}

function translate(node) {
	const text = node.data.trim();
	const expand = /^Expand all \((\d+)\)$/.exec(text);
	const translated = expand ? `${say('expand')} (${Number(expand[1]) + 1})` : TEXTS[text]?.();
	if (translated && node.parentElement.closest('.fjs-repeat-render-footer') && translated !== text) {
		node.data = translated;
	}
}
