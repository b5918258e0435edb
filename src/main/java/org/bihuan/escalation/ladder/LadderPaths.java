package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.escalation.Trigger;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;

import org.springframework.stereotype.Component;

/**
 * Asks the table {@code escalation-path} about a ladder.
 */
@Component
class LadderPaths {

	private static final String TABLE = "escalation-path";

	private static final String RANK = "rank";

	/** More rungs than any document names. */
	private static final int MOST = 30;

	private final Decisions decisions;

	private final CaseFiles caseFiles;

	private final WorkCalendar calendar;

	private final Clock clock;

	LadderPaths(Decisions decisions, CaseFiles caseFiles, WorkCalendar calendar, Clock clock) {
		this.decisions = decisions;
		this.caseFiles = caseFiles;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * What the table wants to know of a ladder. An urged task has no document behind it:
	 * the default path counts for it.
	 * @param ladder the ladder
	 * @return inputs by name
	 */
	Map<String, Object> inputs(Ladder ladder) {
		return inputs(ladder, this.caseFiles.header(ladder.number()), this.caseFiles.flags(ladder.number()));
	}

	/**
	 * What the table wants to know of a ladder whose case was read already.
	 * @param ladder the ladder
	 * @param cover cover of its case
	 * @param flags flags of its case
	 * @return inputs by name
	 */
	Map<String, Object> inputs(Ladder ladder, CaseHeader cover, Set<CaseFlag> flags) {
		Map<String, Object> inputs = new LinkedHashMap<>();
		inputs.put("subjectKind", cover.kind().name());
		inputs.put("addresseeKind", ladder.addresseeKind());
		inputs.put("sector", ladder.urged() ? "" : ladder.sector());
		inputs.put("grade", cover.grade());
		inputs.put("trigger", ladder.trigger().name());
		inputs.put(RANK, ladder.rank());
		inputs.put("workingDaysOverdue", overdue(ladder));
		inputs.put("refused", ladder.refused());
		inputs.put("repeatOffence", ladder.repeated());
		inputs.put("listed", flags.contains(CaseFlag.LISTED));
		return inputs;
	}

	private int overdue(Ladder ladder) {
		return ladder.gravest(this.clock.instant())
			.map((ground) -> this.calendar.between(ground.since(), this.clock.instant(), DayKind.WORKING_DAYS))
			.orElse(0);
	}

	/**
	 * The whole path of the ground that rules.
	 * @param ladder the ladder
	 * @return its rungs
	 */
	LadderPath of(Ladder ladder) {
		Map<String, Object> inputs = inputs(ladder);
		Stream<Rung> usual = rungs(inputs, 1, (asked) -> this.decisions.whatIf(TABLE, asked, List.of("P-0")));
		return new LadderPath(rungs(inputs, 1).toList(), usual.map(Rung::measure).toList());
	}

	/**
	 * The rungs of the ground that rules.
	 * @param ladder the ladder
	 * @return rungs, the first rank first
	 */
	List<Rung> rungs(Ladder ladder) {
		return rungs(inputs(ladder), 1).toList();
	}

	/**
	 * The rungs from a rank on; the table is asked for each only when it is wanted.
	 * @param inputs inputs by name
	 * @param first the rank
	 * @return rungs in their order
	 */
	Stream<Rung> rungs(Map<String, Object> inputs, int first) {
		return rungs(inputs, first, (asked) -> this.decisions.evaluate(TABLE, asked));
	}

	private static Stream<Rung> rungs(Map<String, Object> inputs, int first,
			Function<Map<String, Object>, List<DecisionRow>> table) {
		return IntStream.rangeClosed(first, MOST).mapToObj((rank) -> {
			Map<String, Object> asked = new HashMap<>(inputs);
			asked.put(RANK, rank);
			return table.apply(asked).stream().findFirst().map(LadderPaths::rung);
		}).takeWhile(Optional::isPresent).flatMap(Optional::stream);
	}

	/**
	 * The measure that a listing adds in a sector.
	 * @param number the case
	 * @param sector the sector
	 * @return the rung, or empty if no active document names one
	 */
	Optional<Rung> whenListed(CaseNumber number, String sector) {
		return this.decisions
			.evaluate(TABLE,
					Map.of("subjectKind", "HAZARD", "addresseeKind", "ENTERPRISE", "sector", sector, "grade",
							this.caseFiles.header(number).grade(), "trigger", Trigger.LISTED.name(), RANK, 1,
							"workingDaysOverdue", 0, "refused", false, "repeatOffence", false, "listed", true))
			.stream()
			.findFirst()
			.map(LadderPaths::rung);
	}

	private static Rung rung(DecisionRow row) {
		return new Rung(String.valueOf(row.outputs().get("measure")), Boolean.TRUE.equals(row.outputs().get("maySkip")),
				(row.outputs().get("waitDays") instanceof Number days) ? days.intValue() : 0, row.document(),
				row.place());
	}

	/**
	 * Days of a step that no model has, as the table {@code step-terms} names them.
	 * @param step the step
	 * @param grade grade of the case
	 * @return working days
	 */
	int days(String step, String grade) {
		return ((Number) this.decisions.evaluate("step-terms", Map.of("step", step, "grade", grade))
			.get(0)
			.outputs()
			.getOrDefault("days", 0)).intValue();
	}

}
