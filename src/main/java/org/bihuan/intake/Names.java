package org.bihuan.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds codes by the names that people write for them.
 */
final class Names {

	private static final String SEPARATORS = "[;；|\\n]+";

	private static final String LOOSE = "[\\s,，、]+";

	private final Map<String, String> codes = new HashMap<>();

	void add(String code, String name) {
		this.codes.put(code, code);
		this.codes.putIfAbsent(name.strip(), code);
	}

	/**
	 * The code of a name.
	 * @param text a name or a code
	 * @return the code; the text itself if nobody knows it
	 */
	String code(String text) {
		return this.codes.getOrDefault(text, text);
	}

	/**
	 * The name of a code if it leads back to it.
	 * @param code the code
	 * @param name its name
	 * @return the name, or the code where two have the same name
	 */
	String name(String code, String name) {
		return code.equals(this.codes.get(name.strip())) ? name : code;
	}

	/**
	 * Codes of several names in one cell.
	 * @param text names or codes with semicolons between them; codes may have blanks or
	 * commas between them
	 * @return codes in their order
	 */
	List<String> codes(String text) {
		return Arrays.stream(text.split(SEPARATORS))
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.flatMap((one) -> this.codes.containsKey(one) ? Stream.of(this.codes.get(one))
					: Arrays.stream(one.split(LOOSE)).map(this::code))
			.toList();
	}

}
