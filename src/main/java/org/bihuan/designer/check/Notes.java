package org.bihuan.designer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.workflow.ModelFinding;
import org.bihuan.workflow.ModelFinding.Level;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is said of one file.
 */
class Notes {

	private final String resource;

	private final Texts texts;

	private final Locale locale;

	private final List<ModelFinding> found = new ArrayList<>();

	Notes(String resource, Texts texts, Locale locale) {
		this.resource = resource;
		this.texts = texts;
		this.locale = locale;
	}

	void error(@Nullable String element, @Nullable String name, String rule, Object... arguments) {
		add(element, name, rule, Level.ERROR, arguments);
	}

	void warning(@Nullable String element, @Nullable String name, String rule, Object... arguments) {
		add(element, name, rule, Level.WARNING, arguments);
	}

	private void add(@Nullable String element, @Nullable String name, String rule, Level level, Object... arguments) {
		String sentence = this.texts.of("designer.rule." + rule, this.locale, arguments);
		this.found.add(new ModelFinding(this.resource, element, name, rule, sentence, level));
	}

	/**
	 * Whether there is a text in the reader's language.
	 */
	boolean hasWord(String key) {
		return !this.texts.of(key, this.locale).equals(key);
	}

	List<ModelFinding> list() {
		return List.copyOf(this.found);
	}

}
