package org.bihuan.handbook;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DeployedProcesses;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The handbook, chapter by chapter, or as a whole for the printer.
 */
@Controller
class HandbookPage {

	private static final Set<String> PARTS = Set.of("clocks", "roles", "letters");

	private final ProcessChapters processes;

	private final DecisionChapters decisions;

	private final Appendices appendices;

	private final DeployedProcesses models;

	private final Texts texts;

	private final Clock clock;

	HandbookPage(ProcessChapters processes, DecisionChapters decisions, Appendices appendices, DeployedProcesses models,
			Texts texts, Clock clock) {
		this.processes = processes;
		this.decisions = decisions;
		this.appendices = appendices;
		this.models = models;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/handbook")
	String contents(Model model, Locale locale) {
		fill(model, this.processes.all(locale), this.decisions.all(locale));
		return "handbook/contents";
	}

	@GetMapping("/handbook/whole")
	String whole(Model model, Locale locale) {
		fill(model, this.processes.all(locale), this.decisions.all(locale));
		model.addAttribute("appendix", this.appendices.of(locale));
		return "handbook/whole";
	}

	@GetMapping("/handbook/processes/{key}")
	String process(@PathVariable String key, Model model, Locale locale) {
		List<ProcessChapter> all = this.processes.all(locale);
		fill(model, all, this.decisions.all(locale));
		model.addAttribute("process", one(all, (chapter) -> chapter.key().equals(key), key));
		return "handbook/process";
	}

	@GetMapping("/handbook/decisions/{key}")
	String decision(@PathVariable String key, Model model, Locale locale) {
		List<DecisionChapter> all = this.decisions.all(locale);
		fill(model, List.of(), all);
		model.addAttribute("decision", one(all, (chapter) -> chapter.key().equals(key), key));
		return "handbook/decision";
	}

	@GetMapping("/handbook/{part}")
	String part(@PathVariable String part, Model model, Locale locale) {
		if (!PARTS.contains(part)) {
			throw new Refusal.NotFound("handbook.unknown", part);
		}
		fill(model, List.of(), List.of());
		model.addAttribute("appendix", this.appendices.of(locale));
		model.addAttribute("part", part);
		return "handbook/appendix";
	}

	/** The drawing for the viewer of diagrams. */
	@GetMapping(path = "/handbook/processes/{key}/drawing", produces = MediaType.APPLICATION_XML_VALUE)
	@ResponseBody
	String drawing(@PathVariable String key) {
		return this.models.drawing(key);
	}

	private void fill(Model model, List<ProcessChapter> all, List<DecisionChapter> tables) {
		Map<String, String> processNames = names(all, ProcessChapter::key, ProcessChapter::name);
		model.addAttribute("processes", all);
		model.addAttribute("decisions", tables);
		model.addAttribute("processNames", processNames);
		model.addAttribute("decisionNames", names(tables, DecisionChapter::key, DecisionChapter::name));
		model.addAttribute("today", this.texts.moment(this.clock.instant()));
		model.addAttribute("since",
				Stream
					.concat(all.stream().map(ProcessChapter::deployed), tables.stream().map(DecisionChapter::deployed))
					.max(String::compareTo)
					.orElse(""));
	}

	private static <T> Map<String, String> names(List<T> chapters, Function<T, String> key, Function<T, String> name) {
		return chapters.stream().collect(Collectors.toMap(key, name, (one, other) -> one));
	}

	private static <T> T one(List<T> chapters, Predicate<T> wanted, String key) {
		return chapters.stream()
			.filter(wanted)
			.findFirst()
			.orElseThrow(() -> new Refusal.NotFound("handbook.unknown", key));
	}

}
