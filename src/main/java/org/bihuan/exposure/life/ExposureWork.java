package org.bihuan.exposure.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.exposure.ExposedCase;
import org.bihuan.exposure.ExposureState;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasurePublished;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What happens to an exposure: proposed, published, followed up, taken down.
 */
@Service
class ExposureWork {

	private static final Set<String> OVER = Set.of("SIGNED_OFF", "CLOSED");

	private final ExposureTable table;

	private final CaseFiles caseFiles;

	private final Measures measures;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ExposureWork(ExposureTable table, CaseFiles caseFiles, Measures measures, ApplicationEventPublisher events,
			Clock clock) {
		this.table = table;
		this.caseFiles = caseFiles;
		this.measures = measures;
		this.events = events;
		this.clock = clock;
	}

	boolean over(CaseNumber number) {
		return OVER.contains(this.caseFiles.header(number).state());
	}

	long begin(long measure, MeasureOrder order) {
		if (this.table.live(order.caseNumber()).isPresent()) {
			throw new Refusal.Conflict("exposure.already");
		}
		return this.table.add(order.caseNumber(), measure, order.issuer());
	}

	ExposedCase live(CaseNumber number) {
		return this.table.live(number).orElseThrow(() -> new Refusal.Conflict("exposure.none"));
	}

	void proposed(CaseNumber number, String title, String facts, LocalDate takeDownOn) {
		this.table.propose(live(number).id(), title, facts, takeDownOn);
	}

	/** It does not come to an exposure. */
	void notTaken(@Nullable Long id, long measure, String how) {
		if (id != null) {
			this.table.end(id, ExposureState.NOT_PUBLISHED, how, null);
		}
		this.measures.settle(measure, MeasureState.ENDED, how, now());
	}

	/**
	 * From now on the public sees it.
	 * @return when it is taken down
	 */
	Instant published(long id) {
		ExposedCase exposure = this.table.find(id);
		this.table.publish(id, now());
		record(exposure, "published");
		this.events.publishEvent(
				new MeasurePublished(exposure.measure(), exposure.caseNumber(), "EXPOSURE", exposure.unit(), now()));
		return end(Objects.requireNonNull(exposure.takeDownOn()));
	}

	/** Somebody has looked what became of it: the measure is done. */
	void followedUp(CaseNumber number, String found) {
		ExposedCase exposure = live(number);
		this.table.followUp(exposure.id(), today(), found);
		this.measures.settle(exposure.measure(), MeasureState.DONE, "followed-up", now());
	}

	/** Taken down on its day, with its case, or because it did not hold. */
	void takenDown(long id, String how) {
		ExposedCase exposure = this.table.find(id);
		boolean published = exposure.state() == ExposureState.PUBLISHED;
		this.table.end(id, published ? ExposureState.TAKEN_DOWN : ExposureState.NOT_PUBLISHED, how,
				published ? now() : null);
		if (published) {
			record(exposure, "taken-down");
		}
		this.measures.settle(exposure.measure(), MeasureState.ENDED, how, now());
	}

	private void record(ExposedCase exposure, String outcome) {
		Map<String, Object> content = new HashMap<>();
		content.put("title", exposure.title());
		content.put("facts", exposure.facts());
		content.put("takeDownOn", String.valueOf(exposure.takeDownOn()));
		this.caseFiles.record(exposure.caseNumber(), EntryKind.STATE, "system", "exposure", outcome, content);
	}

	LocalDate today() {
		return LocalDate.ofInstant(now(), Zone.SHANGHAI);
	}

	private static Instant end(LocalDate day) {
		return day.atTime(LocalTime.of(23, 59, 59)).atZone(Zone.SHANGHAI).toInstant();
	}

	private Instant now() {
		return this.clock.instant();
	}

}
