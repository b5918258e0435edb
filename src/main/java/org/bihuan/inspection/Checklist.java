package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One version of a checklist. The numbers of its lines name the version, so that what
 * comes back tells which one was opened.
 *
 * @param id number of the version
 * @param items its lines
 */
record Checklist(long id, List<Item> items) {

	private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})-\\d{2}");

	static boolean numbers(String item) {
		return NUMBER.matcher(item).matches();
	}

	static long version(String item) {
		return Long.parseLong(item.substring(0, item.indexOf('-')));
	}

	List<Asked> asked(Locale locale) {
		List<Asked> asked = new ArrayList<>();
		for (int i = 0; i < this.items.size(); i++) {
			Item item = this.items.get(i);
			boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
			asked.add(new Asked("%d-%02d".formatted(this.id, i + 1), english ? item.textEn() : item.text()));
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
	 * @param textEn the same in English
	 * @param document document behind it
	 * @param place place in the document
	 */
	record Item(String text, String textEn, String document, String place) {

		static Item of(String[] cells) {
			return new Item(cells[0], cells[1], cells[2], cells[3]);
		}

		String line() {
			return String.join("\t",
					Arrays.asList(this.text, this.textEn, this.document, this.place)
						.stream()
						.map((cell) -> cell.replaceAll("\\s+", " ").strip())
						.toList());
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
