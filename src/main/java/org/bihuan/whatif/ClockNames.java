package org.bihuan.whatif;

import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.shared.CaseNumber;
import org.bihuan.whatif.ClockTable.Clock;
import org.bihuan.workflow.Diagrams;

import org.springframework.stereotype.Component;

/**
 * Says what a clock is for: an obligation by its name, the clock of a step by that of the
 * step.
 */
@Component
class ClockNames {

	private final Diagrams diagrams;

	private final Texts texts;

	ClockNames(Diagrams diagrams, Texts texts) {
		this.diagrams = diagrams;
		this.texts = texts;
	}

	Named named(Clock clock, Locale locale) {
		return new Named(clock,
				clock.service()
						? this.diagrams.stepNames(new CaseNumber(clock.caseNumber()))
							.getOrDefault(clock.kind(), clock.kind())
						: this.texts.of("obligation." + clock.kind(), locale));
	}

	/**
	 * A clock and its name.
	 *
	 * @param clock the clock
	 * @param name what it is for
	 */
	record Named(Clock clock, String name) {
	}

}
