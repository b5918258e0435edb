package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One version of a checklist. Versions of a subject are counted from 1, and the numbers
 * of its lines name theirs.
 *
 * @param id its identifier
 * @param subject what is inspected
 * @param version which version of the subject's list it is
 * @param items its lines
 */
record Checklist(long id, String subject, int version, List<Item> items) {

	/** A form takes a hundred lines, those of criteria and open hazards among them. */
	static final int MOST = 50;

	List<Asked> asked(Locale locale) {
		List<Asked> asked = new ArrayList<>();
		for (int i = 0; i < this.items.size(); i++) {
			asked.add(new Asked("%d-%02d".formatted(this.version, i + 1), this.items.get(i).in(locale)));
		}
		return asked;
	}

	static List<Item> read(String text) {
		return text.lines().map((line) -> line.split("\t", -1)).map(Item::of).toList();
	}

	static String write(List<Item> items) {
		return items.stream().map(Item::line).collect(Collectors.joining("\n"));
	}

	/**
	 * A line.
	 *
	 * @param text what is checked
	 * @param textEn the same in English; empty if nobody wrote it
	 * @param document document behind it
	 * @param place place in the document
	 */
	record Item(String text, String textEn, String document, String place) {

		Item {
			text = plain(text);
			textEn = plain(textEn);
			document = plain(document);
			place = plain(place);
		}

		static Item of(String[] cells) {
			return new Item(cells[0], cells[1], cells[2], cells[3]);
		}

		/**
		 * What is checked, in the reader's language where it was written.
		 * @param locale the reader's language
		 * @return the text
		 */
		public String in(Locale locale) {
			boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && !this.textEn.isEmpty();
			return english ? this.textEn : this.text;
		}

		String line() {
			return String.join("\t", this.text, this.textEn, this.document, this.place);
		}

		// a line break or a tab would end the line where it is kept
		private static String plain(String cell) {
			return cell.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
		}

	}

	/**
	 * A line as it is asked.
	 *
	 * @param item its number
	 * @param what what is checked
	 */
	record Asked(String item, String what) {
	}

}
