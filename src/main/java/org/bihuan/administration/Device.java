package org.bihuan.administration;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import org.jspecify.annotations.Nullable;

/**
 * A device as its owner knows it, from what a browser says of itself. It may lie, so
 * nothing is decided by it.
 *
 * @param system code of the system
 * @param program code of the browser
 */
record Device(String system, String program) {

	private static final String OTHER = "other";

	/** What tells a system; the first that is found counts. */
	private static final List<Entry<String, String>> SYSTEMS = List.of(Map.entry("HarmonyOS", "harmony"),
			Map.entry("OpenHarmony", "harmony"), Map.entry("iPad", "ipad"), Map.entry("iPhone", "iphone"),
			Map.entry("Android", "android"), Map.entry("Windows", "windows"), Map.entry("Macintosh", "mac"),
			Map.entry("Linux", "linux"));

	/** Most browsers say that they are others as well: these stand last. */
	private static final List<Entry<String, String>> PROGRAMS = List.of(Map.entry("MicroMessenger", "wechat"),
			Map.entry("DingTalk", "dingtalk"), Map.entry("Edg", "edge"), Map.entry("Firefox/", "firefox"),
			Map.entry("FxiOS/", "firefox"), Map.entry("Chrome/", "chrome"), Map.entry("CriOS/", "chrome"),
			Map.entry("Safari/", "safari"));

	static Device of(@Nullable String agent) {
		String said = (agent != null) ? agent : "";
		return new Device(first(SYSTEMS, said), first(PROGRAMS, said));
	}

	private static String first(List<Entry<String, String>> marks, String said) {
		return marks.stream()
			.filter((mark) -> said.contains(mark.getKey()))
			.map(Entry::getValue)
			.findFirst()
			.orElse(OTHER);
	}

}
