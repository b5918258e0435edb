package org.bihuan.designer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a draft is of.
 */
public enum DraftKind {

	/** A process, BPMN 2.0. */
	PROCESS("bpmn", "bpmn"),
	/** A decision table, DMN 1.3. */
	TABLE("dmn", "dmn"),
	/** A form of form-js. */
	FORM("form", "forms");

	private final String ending;

	private final String folder;

	DraftKind(String ending, String folder) {
		this.ending = ending;
		this.folder = folder;
	}

	/**
	 * Ending of the file.
	 * @return for example {@code bpmn}
	 */
	public String ending() {
		return this.ending;
	}

	/**
	 * The kind as pages and programs write it.
	 * @return for example {@code process}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Name of the file in a deployment.
	 * @param key key of the model
	 * @return for example {@code bpmn/official-letter.bpmn}
	 */
	public String resource(String key) {
		return "%s/%s.%s".formatted(this.folder, key, this.ending);
	}

	/**
	 * Finds a kind by its code or by the ending of its files.
	 * @param word for example {@code process} or {@code bpmn}
	 * @return the kind, or empty if there is none
	 */
	public static Optional<DraftKind> find(String word) {
		return Arrays.stream(values())
			.filter((kind) -> kind.code().equals(word) || kind.ending.equals(word))
			.findFirst();
	}

}
