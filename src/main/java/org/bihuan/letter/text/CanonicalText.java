package org.bihuan.letter.text;

import java.util.List;

/**
 * What a letter says, without its looks: this is what is hashed at issue and what the
 * paper is made from.
 *
 * @param title heading, for example 整改通知书
 * @param addressee name of the addressee as printed
 * @param paragraphs paragraphs of the body in order, without indents
 * @param issuer name of the issuing body as printed
 */
public record CanonicalText(String title, String addressee, List<String> paragraphs, String issuer) {

	/**
	 * One string for one text: its parts line by line, with line feeds alone.
	 * @return the string that is hashed and stored
	 */
	public String value() {
		return this.title + "\n" + this.addressee + "\n" + String.join("\n", this.paragraphs) + "\n" + this.issuer
				+ "\n";
	}

	/**
	 * Reads what {@link #value} wrote.
	 * @param value the string
	 * @return the text
	 */
	public static CanonicalText parse(String value) {
		List<String> lines = value.lines().toList();
		return new CanonicalText(lines.get(0), lines.get(1), lines.subList(2, lines.size() - 1),
				lines.get(lines.size() - 1));
	}

}
