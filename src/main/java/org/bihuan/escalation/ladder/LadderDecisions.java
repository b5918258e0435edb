package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.measure.MeasureKind;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What people decide on a ladder. What they take starts in the same transaction.
 */
@Service
public class LadderDecisions {

	private final LadderPaths paths;

	private final Measures measures;

	private final MeasureKinds kinds;

	private final CaseFiles caseFiles;

	private final Units units;

	private final MeasuresInForce inForce;

	private final Clock clock;

	LadderDecisions(LadderPaths paths, Measures measures, MeasureKinds kinds, CaseFiles caseFiles, Units units,
			MeasuresInForce inForce, Clock clock) {
		this.paths = paths;
		this.measures = measures;
		this.kinds = kinds;
		this.caseFiles = caseFiles;
		this.units = units;
		this.inForce = inForce;
		this.clock = clock;
	}

	/**
	 * Measures that may be taken instead of the one that is proposed.
	 * @param ladder the ladder
	 * @return codes in the order of the path
	 */
	public List<String> instead(Ladder ladder) {
		String proposed = proposed(ladder).measure();
		return possible(ladder, this.paths.rungs(ladder).stream().map(Rung::measure).toList()).stream()
			.filter((measure) -> !measure.equals(proposed))
			.toList();
	}

	/**
	 * Measures that may be taken when all rungs are.
	 * @param ladder the ladder
	 * @return their codes
	 */
	public List<String> afterwards(Ladder ladder) {
		return possible(ladder, this.kinds.all().stream().map(MeasureKind::code).toList());
	}

	private List<String> possible(Ladder ladder, List<String> measures) {
		String grade = this.caseFiles.header(ladder.number()).grade();
		Set<String> running = running(ladder);
		return measures.stream()
			.filter((measure) -> !running.contains(measure))
			.filter((measure) -> Reach.refusal(ladder, grade, measure).isEmpty())
			.toList();
	}

	/**
	 * Measures against an addressee that are being carried out.
	 * @param ladder the ladder
	 * @return their codes
	 */
	Set<String> running(Ladder ladder) {
		return running(ladder, this.measures.ofCase(ladder.number()));
	}

	/**
	 * Those of a case's measures that are being carried out against a ladder's addressee.
	 * @param ladder the ladder
	 * @param measures measures of its case
	 * @return their codes
	 */
	static Set<String> running(Ladder ladder, List<MeasureView> measures) {
		return measures.stream()
			.filter((view) -> view.state() == MeasureState.RUNNING)
			.filter((view) -> view.order().addressee().equals(ladder.addressee()))
			.map((view) -> view.order().measure())
			.collect(Collectors.toSet());
	}

	/**
	 * A person takes the proposed measure.
	 * @param ladder the ladder
	 * @param by login
	 */
	public void confirm(Ladder ladder, String by) {
		take(ladder, proposed(ladder).measure(), proposed(ladder), null, by);
	}

	/**
	 * A person takes another measure than the proposed one.
	 * @param ladder the ladder
	 * @param stronger whether it is to be a stronger one
	 * @param measure the measure
	 * @param reason why
	 * @param by login
	 * @throws Refusal.Invalid if it is not on the path, or not on that side of it
	 */
	public void instead(Ladder ladder, boolean stronger, String measure, @Nullable String reason, String by) {
		LadderPath path = this.paths.of(ladder);
		Rung rung = path.find(measure).orElseThrow(() -> new Refusal.Invalid("measure", "escalation.notOnPath"));
		int side = path.compare(measure, proposed(ladder).measure());
		if (stronger && side <= 0) {
			throw new Refusal.Invalid("measure", "escalation.notStronger");
		}
		if (!stronger && side >= 0) {
			throw new Refusal.Invalid("measure", "escalation.notWeaker");
		}
		take(ladder, measure, rung, reason, by);
	}

	/**
	 * A person takes one more measure after all rungs were taken.
	 * @param ladder the ladder
	 * @param measure the measure
	 * @param reason why
	 * @param by login
	 */
	public void afterwards(Ladder ladder, String measure, @Nullable String reason, String by) {
		take(ladder, measure, this.paths.of(ladder).find(measure).orElse(null), reason, by);
	}

	/**
	 * A person skips the proposed measure.
	 * @param ladder the ladder
	 * @param reason why
	 * @param by login
	 * @throws Refusal.Invalid if the document orders it in time
	 */
	public void skip(Ladder ladder, @Nullable String reason, String by) {
		Rung rung = proposed(ladder);
		if (!rung.maySkip()) {
			throw new Refusal.Invalid("outcome", "escalation.mayNotSkip");
		}
		Map<String, @Nullable Object> content = content(ladder, rung, reason);
		ladder.decided(rung.measure(), null, this.clock.instant(), by);
		this.caseFiles.record(ladder.number(), EntryKind.MEASURE, by, rung.measure(), "SKIPPED", content);
	}

	/**
	 * The ladder ends, and with it what was decided on it.
	 * @param ladder the ladder
	 */
	void end(Ladder ladder) {
		ladder.end(this.clock.instant());
		this.inForce.over(ladder);
	}

	private void take(Ladder ladder, String measure, @Nullable Rung basis, @Nullable String reason, String by) {
		if (ladder.gravest(this.clock.instant()).isEmpty()) {
			throw new Refusal.Conflict("escalation.held");
		}
		CaseHeader header = this.caseFiles.header(ladder.number());
		List<MeasureView> before = this.measures.ofCase(ladder.number());
		Optional<Refusal.Conflict> refusal = running(ladder, before).contains(measure)
				? Optional.of(new Refusal.Conflict("escalation.inForce"))
				: Reach.refusal(ladder, header.grade(), measure);
		if (refusal.isPresent()) {
			throw refusal.get();
		}
		long registered = this.measures.take(new MeasureOrder(ladder.number(), measure, ladder.addressee(),
				issuer(ladder, header), ladder.trigger().name(), ladder.rank(),
				(basis != null) ? basis.document() : null, (basis != null) ? basis.place() : null, reason, by));
		Map<String, @Nullable Object> content = content(ladder, basis, reason);
		content.put("measureId", registered);
		this.inForce.confirmed(ladder, before, measure);
		ladder.decided(measure, registered, this.clock.instant(), by);
		this.caseFiles.record(ladder.number(), EntryKind.MEASURE, by, measure, "CONFIRMED", content);
	}

	private UnitCode issuer(Ladder ladder, CaseHeader header) {
		return ladder.ofEnterprise() ? header.authority()
				: this.units.office(this.units.find(header.unit()).orElseThrow().district());
	}

	private static Map<String, @Nullable Object> content(Ladder ladder, @Nullable Rung basis, @Nullable String reason) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("rank", ladder.rank());
		content.put("trigger", ladder.trigger().name());
		content.put("reason", reason);
		Rung proposed = ladder.rung();
		if (proposed != null) {
			content.put("proposed", proposed.measure());
		}
		if (basis != null) {
			content.put("document", basis.document());
			content.put("place", basis.place());
		}
		return content;
	}

	private static Rung proposed(Ladder ladder) {
		return Objects.requireNonNull(ladder.rung());
	}

}
