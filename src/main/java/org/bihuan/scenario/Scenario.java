package org.bihuan.scenario;

import java.time.LocalDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A case that is played.
 *
 * @param title what it shows, in Chinese
 * @param titleEn what it shows, in English
 * @param process key of the process that it is about; a file beside other models tells by
 * it which it belongs to
 * @param begins when the hazard is registered, as a wall clock in Shanghai shows it
 * @param hazard what is registered
 * @param acts what happens then, in order
 */
record Scenario(String title, @JsonProperty("title.en") String titleEn, String process, LocalDateTime begins,
		Found hazard, List<Act> acts) {

	Scenario {
		acts = List.copyOf(acts);
	}

	String title(String language) {
		return "en".equals(language) ? this.titleEn : this.title;
	}

	/** The last wait or step without anything expected after it would prove nothing. */
	@Nullable String problem() {
		if (this.title.isBlank() || this.titleEn.isBlank() || this.process.isBlank()) {
			return "scenario.problem.title";
		}
		if (this.acts.stream().anyMatch((act) -> act.verbs() != 1)) {
			return "scenario.problem.verb";
		}
		boolean proves = !this.acts.isEmpty() && this.acts.get(this.acts.size() - 1).expects() != null;
		return proves ? null : "scenario.problem.nothing-expected";
	}

}
