package org.bihuan.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.handbook.ProcessChapter.StepPart;
import org.bihuan.handbook.ProcessChapter.TermPart;
import org.bihuan.handbook.ProcessChapter.WorkPart;
import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.workflow.DecisionSheet;
import org.bihuan.workflow.DecisionSheet.Line;
import org.bihuan.workflow.DecisionSheets;
import org.bihuan.workflow.DeployedProcess;
import org.bihuan.workflow.DeployedProcess.Exit;
import org.bihuan.workflow.DeployedProcess.Step;
import org.bihuan.workflow.DeployedProcess.Work;
import org.bihuan.workflow.DeployedProcesses;

import org.springframework.stereotype.Component;

/**
 * Tells processes: steps with role, form, clock and basis, and how they end.
 */
@Component
class ProcessChapters {

	private static final String SERVICE_CLOCKS = "step-terms";

	private final DeployedProcesses processes;

	private final DecisionSheets sheets;

	private final DocumentPeriods documents;

	private final FormFields fields;

	private final HandbookWords words;

	private final Texts texts;

	ProcessChapters(DeployedProcesses processes, DecisionSheets sheets, DocumentPeriods documents, FormFields fields,
			HandbookWords words, Texts texts) {
		this.processes = processes;
		this.sheets = sheets;
		this.documents = documents;
		this.fields = fields;
		this.words = words;
		this.texts = texts;
	}

	List<ProcessChapter> all(Locale locale) {
		List<DeployedProcess> newest = this.processes.newest();
		List<DecisionSheet> tables = this.sheets.sheets();
		Map<String, String> names = newest.stream()
			.flatMap((process) -> process.steps().stream())
			.collect(Collectors.toMap(Step::key, (step) -> name(step, locale), (one, other) -> one));
		Sources sources = new Sources(this.documents);
		return newest.stream().map((process) -> chapter(process, new Told(tables, names, sources, locale))).toList();
	}

	private ProcessChapter chapter(DeployedProcess process, Told told) {
		return new ProcessChapter(process.key(), process.version(), this.texts.moment(process.deployedAt()),
				process.name(), process.about(), process.steps().stream().map((step) -> step(step, told)).toList(),
				process.works().stream().map(ProcessChapters::work).toList(),
				process.exits().stream().map(Exit::name).distinct().toList(), process.calls());
	}

	private StepPart step(Step step, Told told) {
		Locale locale = told.locale();
		List<String> asked = step.addressees()
			.stream()
			.flatMap((one) -> groups(one, told.tables()))
			.distinct()
			.toList();
		List<String> notBy = step.notBy().stream().map((key) -> told.names().getOrDefault(key, key)).toList();
		return new StepPart(step.key(), name(step, locale), step.about(),
				asked.stream().map((group) -> this.words.addressee(group, locale)).toList(),
				decidedBy(step, told.tables()), step.inPerson(), this.words.words(notBy, locale),
				this.fields.of(step.form(), locale), this.fields.outcomes(step.form(), locale), step.obligation(),
				(step.obligation() != null) ? List.of() : terms(step.key(), told));
	}

	/** Whom a step is for; of a variable, whatever the tables may give it. */
	static Stream<String> groups(String addressee, List<DecisionSheet> tables) {
		if (!addressee.startsWith("${")) {
			return Stream.of(addressee);
		}
		String variable = addressee.substring(2, addressee.length() - 1);
		return tables.stream().flatMap((table) -> {
			int column = column(table, variable);
			return (column < 0) ? Stream.<String>empty()
					: table.lines().stream().map((line) -> line.answers().get(column));
		}).flatMap((groups) -> Stream.of(groups.split(","))).map(String::strip);
	}

	private static List<String> decidedBy(Step step, List<DecisionSheet> tables) {
		return tables.stream()
			.filter((table) -> step.addressees()
				.stream()
				.anyMatch((one) -> one.startsWith("${") && column(table, one.substring(2, one.length() - 1)) >= 0))
			.map(DecisionSheet::key)
			.toList();
	}

	private static int column(DecisionSheet table, String output) {
		return IntStream.range(0, table.outputs().size())
			.filter((place) -> table.outputs().get(place).name().equals(output))
			.findFirst()
			.orElse(-1);
	}

	/** Rows that name the step, or the last one that asks for nothing. */
	private List<TermPart> terms(String step, Told told) {
		DecisionSheet table = told.tables()
			.stream()
			.filter((one) -> one.key().equals(SERVICE_CLOCKS))
			.findFirst()
			.orElseThrow();
		List<Line> own = table.lines().stream().filter((line) -> line.asksFor(step)).toList();
		List<Line> lines = own.isEmpty() ? table.lines().stream().filter(ProcessChapters::always).toList() : own;
		return lines.stream().map((line) -> term(table, line, step, told)).toList();
	}

	private static boolean always(Line line) {
		return line.asks().stream().skip(1).allMatch(String::isEmpty);
	}

	private TermPart term(DecisionSheet table, Line line, String step, Told told) {
		String when = IntStream.range(1, line.asks().size())
			.filter((place) -> !line.asks().get(place).isEmpty() && !line.asks().get(place).contains('"' + step + '"'))
			.mapToObj((place) -> this.words.label(table.inputs().get(place), told.locale()) + " "
					+ this.words.cell(line.asks().get(place), told.locale()))
			.collect(Collectors.joining(", "));
		String term = line.answers()
			.stream()
			.limit(line.answers().size() - 2L)
			.map((answer) -> this.words.word(answer, told.locale()))
			.collect(Collectors.joining(" "));
		return new TermPart(when, term, told.sources().of(line));
	}

	private static WorkPart work(Work work) {
		return new WorkPart(work.name(), work.about(), work.inputs().get("decision"));
	}

	private static String name(Step step, Locale locale) {
		return HandbookWords.english(locale) ? step.nameEn() : step.name();
	}

	/**
	 * What every part of a chapter looks at.
	 *
	 * @param tables decision tables
	 * @param names names of steps by key
	 * @param sources titles of documents
	 * @param locale the reader's language
	 */
	private record Told(List<DecisionSheet> tables, Map<String, String> names, Sources sources, Locale locale) {
	}

}
