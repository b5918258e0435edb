package org.bihuan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms and who uses whom, as Mermaid text. The room {@code shared} is left out, for
 * all use it.
 *
 * @param text a fenced block of Markdown
 */
record RoomPicture(String text) {

	private static final String EVERYBODYS = "shared";

	private static final Pattern BLOCK = Pattern.compile("```mermaid\nflowchart TD\n.*?```", Pattern.DOTALL);

	static RoomPicture of(ApplicationModules rooms) {
		String lines = rooms.stream()
			.filter(RoomPicture::drawn)
			.flatMap((room) -> lines(room, rooms))
			.sorted()
			.map((line) -> "    " + line + "\n")
			.collect(Collectors.joining());
		return new RoomPicture("```mermaid\nflowchart TD\n" + lines + "```");
	}

	String putInto(String document) {
		return BLOCK.matcher(document).replaceFirst(Matcher.quoteReplacement(this.text));
	}

	private static Stream<String> lines(ApplicationModule room, ApplicationModules rooms) {
		List<String> used = room.getDirectDependencies(rooms)
			.uniqueModules()
			.filter(RoomPicture::drawn)
			.map((other) -> name(room) + " --> " + name(other))
			.toList();
		return used.isEmpty() ? Stream.of(name(room)) : used.stream();
	}

	private static boolean drawn(ApplicationModule room) {
		return !name(room).equals(EVERYBODYS);
	}

	private static String name(ApplicationModule room) {
		return room.getIdentifier().toString();
	}

}
