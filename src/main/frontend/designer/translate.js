import packaged from 'bpmn-js-i18n/translations/zn.js';
import { chinese } from './chinese.js';
import { typeWords } from './type-words.js';
import { english } from './words.js';

/** Words of the editors in the page's language; what nobody has translated stays English. */
export function translate(template, replacements = {}) {
	const text = english ? template : chinese[template] ?? typeWords[template] ?? packaged[template] ?? template;
	return text.replace(/{([^}]+)}/g, (whole, key) => replacements[key] ?? whole);
}

export const translations = { translate: ['value', translate] };
