package org.bihuan.handbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.handbook.Appendix.ClockPart;
import org.bihuan.handbook.Appendix.LetterPart;
import org.bihuan.handbook.Appendix.PlacePart;
import org.bihuan.handbook.Appendix.RolePart;
import org.bihuan.handbook.Appendix.RulePart;
import org.bihuan.letter.LetterKind;
import org.bihuan.measure.MeasureKind;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.organisation.Role;
import org.bihuan.workflow.DecisionSheet;
import org.bihuan.workflow.DecisionSheet.Line;
import org.bihuan.workflow.DecisionSheets;
import org.bihuan.workflow.DeployedProcess;
import org.bihuan.workflow.DeployedProcess.Step;
import org.bihuan.workflow.DeployedProcesses;

import org.springframework.stereotype.Component;

/**
 * Gathers clocks, roles and letters from all processes and tables.
 */
@Component
class Appendices {

	private static final String LADDER = "escalation-path";

	private final DeployedProcesses processes;

	private final DecisionSheets sheets;

	private final DocumentPeriods documents;

	private final MeasureKinds measures;

	private final HandbookWords words;

	Appendices(DeployedProcesses processes, DecisionSheets sheets, DocumentPeriods documents, MeasureKinds measures,
			HandbookWords words) {
		this.processes = processes;
		this.sheets = sheets;
		this.documents = documents;
		this.measures = measures;
		this.words = words;
	}

	Appendix of(Locale locale) {
		Gathered gathered = new Gathered(this.processes.newest(), this.sheets.sheets(), new Sources(this.documents),
				locale);
		List<ClockPart> clocks = gathered.processes()
			.stream()
			.flatMap((process) -> process.steps().stream())
			.map(Step::obligation)
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.map((kind) -> clock(kind, gathered))
			.toList();
		List<RolePart> roles = Stream.of(Role.values()).map((role) -> role(role, gathered)).toList();
		List<LetterPart> letters = Stream.of(LetterKind.values()).map((kind) -> letter(kind, gathered)).toList();
		return new Appendix(clocks, roles, letters);
	}

	private ClockPart clock(String kind, Gathered all) {
		String key = "overview.stop." + kind;
		String stops = this.words.of(key, all.locale());
		List<RulePart> rows = all.tables()
			.stream()
			.flatMap((table) -> table.lines()
				.stream()
				.filter((line) -> line.asksFor(kind))
				.map((line) -> rule(table, line, all)))
			.toList();
		return new ClockPart(kind, this.words.of("obligation." + kind, all.locale()), stops.equals(key) ? null : stops,
				places(all, (step) -> kind.equals(step.obligation())), rows);
	}

	private RulePart rule(DecisionSheet table, Line line, Gathered all) {
		String says = line.answers()
			.stream()
			.limit(line.answers().size() - 2L)
			.map((answer) -> this.words.word(answer, all.locale()))
			.collect(Collectors.joining(" "));
		return new RulePart(table.key(), line.rule(), this.words.decision(table, all.locale()), says,
				all.sources().of(line));
	}

	private RolePart role(Role role, Gathered all) {
		List<String> heldAt = role.heldAt()
			.stream()
			.map((kind) -> this.words.of("unit-kind." + kind, all.locale()))
			.toList();
		return new RolePart(role.code(), this.words.of(role.messageKey(), all.locale()), heldAt,
				places(all,
						(step) -> step.addressees()
							.stream()
							.flatMap((one) -> ProcessChapters.groups(one, all.tables()))
							.anyMatch((group) -> group.startsWith(role.code() + "@"))));
	}

	private List<PlacePart> places(Gathered all, Predicate<Step> wanted) {
		boolean english = HandbookWords.english(all.locale());
		return all.processes()
			.stream()
			.flatMap((process) -> process.steps()
				.stream()
				.filter(wanted)
				.map((step) -> new PlacePart(process.key(), step.key(),
						process.name() + " · " + (english ? step.nameEn() : step.name()))))
			.toList();
	}

	/** A letter rests on what the rungs rest on at which its measure is taken. */
	private LetterPart letter(LetterKind kind, Gathered all) {
		List<String> codes = this.measures.all()
			.stream()
			.filter((measure) -> kind.name().equals(measure.letterKind()))
			.map(MeasureKind::code)
			.toList();
		List<Source> sources = all.tables()
			.stream()
			.filter((table) -> table.key().equals(LADDER))
			.flatMap((table) -> table.lines().stream())
			.filter((line) -> takes(line, Set.copyOf(codes)))
			.map(all.sources()::of)
			.distinct()
			.toList();
		return new LetterPart(kind.name(), this.words.of("letter.kind." + kind, all.locale()),
				codes.stream().map((code) -> this.words.of("escalation.measure." + code, all.locale())).toList(),
				sources);
	}

	private static boolean takes(Line line, Set<String> measures) {
		return Arrays.stream(line.answers().get(0).split("[,|; ]+")).anyMatch(measures::contains);
	}

	/**
	 * What everything is gathered from.
	 *
	 * @param processes processes
	 * @param tables decision tables
	 * @param sources titles of documents
	 * @param locale the reader's language
	 */
	private record Gathered(List<DeployedProcess> processes, List<DecisionSheet> tables, Sources sources,
			Locale locale) {
	}

}
