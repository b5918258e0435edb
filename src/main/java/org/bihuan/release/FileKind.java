package org.bihuan.release;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.shared.Refusal;

/**
 * Kinds of files, and where each lies.
 */
enum FileKind {

	/** A process. */
	BPMN("bpmn", "bpmn"),
	/** A table of decisions. */
	DMN("dmn", "dmn"),
	/** A form. */
	FORM("form", "forms"),
	/** What must come of a case. */
	SCENARIO("yaml", "scenarios");

	private static final Pattern NAME = Pattern.compile("(?:[a-z]+/)?([a-z][a-z0-9-]{0,79})\\.([a-z]+)");

	private final String ending;

	private final String folder;

	FileKind(String ending, String folder) {
		this.ending = ending;
		this.folder = folder;
	}

	String folder() {
		return this.folder;
	}

	/**
	 * Where a file lies.
	 * @param name its name, with or without a folder
	 * @return its path
	 * @throws Refusal.Invalid if it is no name of a file of ours
	 */
	static String path(String name) {
		Matcher matcher = NAME.matcher(name);
		if (matcher.matches()) {
			for (FileKind kind : values()) {
				if (kind.ending.equals(matcher.group(2))) {
					return "%s/%s.%s".formatted(kind.folder, matcher.group(1), kind.ending);
				}
			}
		}
		throw new Refusal.Invalid("files", "release.refused.name", name);
	}

	static FileKind of(String path) {
		for (FileKind kind : values()) {
			if (path.startsWith(kind.folder + "/")) {
				return kind;
			}
		}
		throw new IllegalArgumentException("Not a path of a release: " + path);
	}

	/** The key of the process that a file holds, if it holds one. */
	static Optional<String> process(String path) {
		return (of(path) == BPMN) ? Optional.of(path.substring(path.indexOf('/') + 1, path.lastIndexOf('.')))
				: Optional.empty();
	}

}
