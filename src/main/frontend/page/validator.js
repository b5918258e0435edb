import { say } from './words.js';

/** Checks values as the server does, in the page's language. */
export class Validator {
	constructor(formFieldRegistry, task) {
		this.registry = formFieldRegistry;
		this.task = task;
	}

	validateFieldInstance({ id }, value) {
		const field = this.registry.get(id);
		return field ? this.validateField(field, value) : [];
	}

	validateField(field, value) {
		if (field.type === 'filepicker') {
			return this.files(field);
		}
		const empty = value === null || value === undefined || value === false
			|| (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && !value.length);
		if (empty) {
			return field.validate?.required ? [say('form.required')] : [];
		}
		const check = this[field.type];
		return check ? check.call(this, field, field.validate ?? {}, value).filter(Boolean) : [];
	}

	textfield(field, { minLength, maxLength = 2000, pattern }, value) {
		const length = [...value].length;
		return [
			minLength && length < minLength && say('form.minLength', minLength),
			length > maxLength && say('form.maxLength', maxLength),
			pattern && !new RegExp(pattern).test(value) && say('form.pattern'),
		];
	}

	textarea(field, validate, value) {
		return this.textfield(field, validate, value);
	}

	number({ decimalDigits }, { min, max }, value) {
		if (!/^[+-]?\d{1,15}(\.\d{1,10})?$/.test(String(value))) {
			return [say('form.number')];
		}
		const decimals = String(value).split('.')[1]?.replace(/0+$/, '').length ?? 0;
		return [
			min !== undefined && Number(value) < Number(min) && say('form.min', min),
			max !== undefined && Number(value) > Number(max) && say('form.max', max),
			decimalDigits !== undefined && decimals > decimalDigits && say('form.decimalDigits', decimalDigits),
		];
	}

	datetime({ properties = {} }, validate, value) {
		const first = this.task.data[properties.notBefore];
		const last = this.task.data[properties.notAfter];
		return [
			first && value.slice(0, 10) < first && say('form.notBefore', first),
			last && value.slice(0, 10) > last && say('form.notAfter', last),
		];
	}

	files({ key, properties = {} }) {
		const { min = 0, max = 10 } = properties;
		const { count, busy } = this.task.evidence.state(key);
		return [
			busy && say('wait'),
			!busy && count < min && say('form.minFiles', min),
			count > max && say('form.maxFiles', max),
		].filter(Boolean);
	}
}

Validator.$inject = ['formFieldRegistry', 'task'];
