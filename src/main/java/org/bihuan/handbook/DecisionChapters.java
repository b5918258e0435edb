package org.bihuan.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bihuan.frame.Texts;
import org.bihuan.handbook.DecisionChapter.CellPart;
import org.bihuan.handbook.DecisionChapter.RowPart;
import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.workflow.DecisionSheet;
import org.bihuan.workflow.DecisionSheet.Line;
import org.bihuan.workflow.DecisionSheets;
import org.bihuan.workflow.DeployedProcess.Step;
import org.bihuan.workflow.DeployedProcesses;

import org.springframework.stereotype.Component;

/**
 * Tells decision tables: each row with when it counts, what it says and on what it rests.
 */
@Component
class DecisionChapters {

	private final DecisionSheets sheets;

	private final DeployedProcesses processes;

	private final DocumentPeriods documents;

	private final HandbookWords words;

	private final Texts texts;

	DecisionChapters(DecisionSheets sheets, DeployedProcesses processes, DocumentPeriods documents, HandbookWords words,
			Texts texts) {
		this.sheets = sheets;
		this.processes = processes;
		this.documents = documents;
		this.words = words;
		this.texts = texts;
	}

	List<DecisionChapter> all(Locale locale) {
		Sources sources = new Sources(this.documents);
		Map<String, String> steps = this.processes.newest()
			.stream()
			.flatMap((process) -> process.steps().stream())
			.collect(Collectors.toMap(Step::key, (step) -> HandbookWords.english(locale) ? step.nameEn() : step.name(),
					(one, other) -> one));
		return this.sheets.sheets()
			.stream()
			.map((sheet) -> new DecisionChapter(sheet.key(), sheet.version(), this.texts.moment(sheet.deployedAt()),
					this.words.decision(sheet, locale), sheet.about(), sheet.hitPolicy(),
					sheet.lines().stream().map((line) -> row(sheet, line, steps, sources, locale)).toList()))
			.toList();
	}

	/**
	 * The first question, for active documents, is told by the source; so are the last
	 * two answers.
	 */
	private RowPart row(DecisionSheet sheet, Line line, Map<String, String> steps, Sources sources, Locale locale) {
		List<CellPart> asks = IntStream.range(1, line.asks().size())
			.filter((place) -> !line.asks().get(place).isEmpty())
			.mapToObj((place) -> new CellPart(this.words.label(sheet.inputs().get(place), locale),
					asked(line.asks().get(place), steps, locale)))
			.toList();
		List<CellPart> answers = IntStream.range(0, line.answers().size() - 2)
			.filter((place) -> !line.answers().get(place).isEmpty())
			.mapToObj((place) -> new CellPart(this.words.label(sheet.outputs().get(place).label(), locale),
					this.words.word(line.answers().get(place), locale)))
			.toList();
		return new RowPart(line.rule(), line.note(), asks, answers, sources.of(line));
	}

	/** A step is told by its name. */
	private String asked(String cell, Map<String, String> steps, Locale locale) {
		String step = steps.get(cell.replace("\"", ""));
		return (step != null) ? step : this.words.cell(cell, locale);
	}

}
