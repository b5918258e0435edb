package org.bihuan.report;

import java.util.Locale;

/**
 * An indicator in a report, as it is now or as it was kept.
 *
 * @param code code of the indicator
 * @param group those with which it is shown
 * @param chinese name and definition in Chinese
 * @param english the same in English
 * @param hash SHA-256 of what it counts, hexadecimal
 * @param now figure of the period
 * @param before figure of the period before
 * @param document document that asks for it
 * @param place place in it
 */
record ReportLine(String code, String group, Wording chinese, Wording english, String hash, Figure now, Figure before,
		String document, String place) {

	/** In the reader's language. */
	public Wording wording(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.english : this.chinese;
	}

	/** Whether it counts the same in the same way and found the same. */
	boolean same(ReportLine other) {
		return this.hash.equals(other.hash) && this.now.equals(other.now) && this.before.equals(other.before);
	}

	/**
	 * What it is called.
	 *
	 * @param name name
	 * @param definition numerator and denominator in words
	 */
	record Wording(String name, String definition) {
	}

}
