package org.bihuan.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bihuan.casefile.Sha256;
import org.bihuan.shared.CaseNumber;
import org.bihuan.signing.Signature;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A signed record as one text, the same whatever the order in which its values came: a
 * line for each value, sorted by name, then the hashes of the evidence. What the
 * signature is bound to is the hash of this text.
 *
 * @param text the text
 */
record RecordText(String text) {

	/**
	 * Puts a record into its one text.
	 * @param number the file
	 * @param signature who signs
	 * @param values values of the form
	 * @param items what each line of the checklist asked, by its number
	 * @param evidence hashes of photos and signature
	 * @return the text
	 */
	static RecordText of(CaseNumber number, Signature signature, Map<String, ?> values, Map<String, String> items,
			Collection<String> evidence) {
		TreeMap<String, String> lines = new TreeMap<>();
		values.forEach((key, value) -> add(lines, "record." + key, value));
		items.forEach((item, what) -> add(lines, "asked." + item, what));
		StringBuilder text = new StringBuilder("inspection=").append(number.value()).append('\n');
		line(text, "signed.by", signature.by());
		line(text, "signed.for", signature.signedFor());
		line(text, "signed.standIn", signature.standIn());
		line(text, "signed.standIn.from", signature.from());
		line(text, "signed.standIn.to", signature.to());
		lines.forEach((key, value) -> line(text, key, value));
		new TreeSet<>(evidence).forEach((sha256) -> line(text, "evidence", sha256));
		return new RecordText(text.toString());
	}

	private static void add(Map<String, String> lines, String name, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, inner) -> add(lines, name + "." + key, inner));
		}
		else if (value instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				add(lines, "%s[%03d]".formatted(name, i), list.get(i));
			}
		}
		else if (value != null) {
			lines.put(name, value.toString());
		}
	}

	// A line break within a value must not look like the next line.
	private static void line(StringBuilder text, String name, @Nullable Object value) {
		if (value != null) {
			String plain = value.toString().replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
			text.append(name).append('=').append(plain).append('\n');
		}
	}

	/**
	 * What the signature is bound to.
	 * @return SHA-256 of the text in UTF-8
	 */
	String hash() {
		return Sha256.of(this.text.getBytes(UTF_8));
	}

}
