package org.bihuan.deadline.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.deadline.overdue.BoardRound;
import org.bihuan.deadline.recount.Apart;
import org.bihuan.workflow.DueDates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Repairs differences, each in a transaction of its own: one that cannot be repaired
 * keeps none of the others from it.
 */
@Component
class Repairs {

	private static final Logger log = LoggerFactory.getLogger(Repairs.class);

	private final Mending clocks;

	private final LiveTimers timers;

	private final DueDates inbox;

	private final BoardRound board;

	private final Apart apart;

	private final Clock clock;

	Repairs(Mending clocks, LiveTimers timers, DueDates inbox, BoardRound board, Apart apart, Clock clock) {
		this.clocks = clocks;
		this.timers = timers;
		this.inbox = inbox;
		this.board = board;
		this.apart = apart;
		this.clock = clock;
	}

	/** What was done; empty if there is nothing to repair any more. */
	Optional<String> mend(Finding finding) {
		try {
			return this.apart.run(() -> done(finding));
		}
		catch (RuntimeException ex) {
			log.error("Could not repair {}", finding, ex);
			return Optional.of("FAILED");
		}
	}

	private Optional<String> done(Finding finding) {
		return switch (finding.what()) {
			case "NO_CLOCK" -> done(this.clocks.restart(obligation(finding)), "RESTARTED");
			case "OTHER_MOMENT" -> done(this.clocks.move(obligation(finding)), "MOVED");
			case "UNTOLD_DUE" -> done(this.clocks.ringLate(obligation(finding), this.clock.instant()), "RUNG_LATE");
			case "STRAY_CLOCK" -> stray(text(finding.found()));
			case "OTHER_COUNT" -> done(this.board.anew(), "RECOUNTED");
			case "FAILED_CLOCK" -> {
				this.timers.retry(text(finding.found()));
				yield Optional.of("RETRIED");
			}
			default -> {
				Map<String, @Nullable Instant> dates = new HashMap<>();
				dates.put(text(finding.found()),
						(finding.expected() != null) ? Instant.parse(finding.expected()) : null);
				this.inbox.set(dates);
				yield Optional.of("SET");
			}
		};
	}

	private Optional<String> stray(String instance) {
		String number = this.timers.caseOf(instance);
		return done(!number.isEmpty() && this.clocks.endStray(instance, number), "ENDED");
	}

	private static Optional<String> done(boolean mended, String how) {
		return mended ? Optional.of(how) : Optional.empty();
	}

	private static long obligation(Finding finding) {
		return Objects.requireNonNull(finding.obligation());
	}

	private static String text(@Nullable String found) {
		return Objects.requireNonNull(found);
	}

}
