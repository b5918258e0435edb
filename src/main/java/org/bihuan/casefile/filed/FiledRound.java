package org.bihuan.casefile.filed;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the words of cases follow their files.
 */
@Component
public class FiledRound {

	private final FiledStep step;

	FiledRound(FiledStep step) {
		this.step = step;
	}

	/** Takes what has changed until now. */
	@Scheduled(initialDelayString = "${bihuan.casefile.words-poll}", fixedDelayString = "${bihuan.casefile.words-poll}")
	public void follow() {
		boolean more = true;
		while (more) {
			more = this.step.next();
		}
	}

}
