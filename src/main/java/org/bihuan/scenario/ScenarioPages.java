package org.bihuan.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The scenarios in force, their runs, and what came of each, with the way on the drawing.
 */
@Controller
@RequestMapping("/scenarios")
class ScenarioPages {

	private final ScenariosInForce inForce;

	private final ScenarioReader reader;

	private final ScenarioRuns runs;

	private final ScenarioWords words;

	private final ScenarioReaders readers;

	private final Texts texts;

	ScenarioPages(ScenariosInForce inForce, ScenarioReader reader, ScenarioRuns runs, ScenarioWords words,
			ScenarioReaders readers, Texts texts) {
		this.inForce = inForce;
		this.reader = reader;
		this.runs = runs;
		this.words = words;
		this.readers = readers;
		this.texts = texts;
	}

	@GetMapping
	String list(Model model, Locale locale) {
		this.readers.one();
		model.addAttribute("scenarios",
				this.inForce.material()
					.scenarios()
					.entrySet()
					.stream()
					.map((file) -> ScenarioLine.of(file.getKey(), this.reader.read(file.getKey(), file.getValue()),
							locale.getLanguage()))
					.toList());
		model.addAttribute("runs", this.runs.latest());
		model.addAttribute("texts", this.texts);
		return "scenario/list";
	}

	@GetMapping("/files/{name}")
	String file(@PathVariable String name, Model model, Locale locale) {
		this.readers.one();
		String text = text(this.inForce.material(), name);
		model.addAttribute("line", ScenarioLine.of(name, this.reader.read(name, text), locale.getLanguage()));
		model.addAttribute("text", text);
		return "scenario/file";
	}

	private static String text(Scenarios.Material material, String name) {
		String text = material.scenarios().get(name);
		if (text == null) {
			throw new Refusal.NotFound("scenario.unknown", name);
		}
		return text;
	}

	@PostMapping("/runs")
	String play(@RequestParam(defaultValue = "") List<String> name) {
		Person person = this.readers.one();
		Scenarios.Material inForce = this.inForce.material();
		Map<String, String> chosen = new TreeMap<>();
		name.forEach((one) -> chosen.put(one, text(inForce, one)));
		return "redirect:/scenarios/runs/" + this.runs.play(new Scenarios.Material(inForce.models(), chosen),
				String.join(" ", chosen.keySet()), person);
	}

	@GetMapping("/runs/{id}")
	String run(@PathVariable String id, Model model) {
		Person person = this.readers.one();
		ScenarioRun run = this.runs.find(id);
		model.addAttribute("run", run);
		model.addAttribute("texts", this.texts);
		model.addAttribute("own", run.by().equals(person.login()));
		model.addAttribute("played", this.runs.played(id));
		return "scenario/run";
	}

	@GetMapping("/runs/{id}/played/{name}")
	String played(@PathVariable String id, @PathVariable String name,
			@RequestParam(required = false) @Nullable String process, Model model, Locale locale) {
		this.readers.one();
		ScenarioRun run = this.runs.find(id);
		Played played = this.runs.played(id)
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new Refusal.NotFound("scenario.unknown", name));
		List<String> processes = ScenarioWords.processes(played);
		String shown = processes.contains(process) ? process : processes.stream().findFirst().orElse(null);
		model.addAttribute("run", run);
		model.addAttribute("played", played);
		model.addAttribute("processes", processes);
		if (played.stopped() != null) {
			model.addAttribute("stopped", this.words.stopped(played.stopped(), locale));
		}
		if (shown != null) {
			model.addAttribute("shown", shown);
			model.addAttribute("done", ScenarioWords.elements(played, shown, true));
			model.addAttribute("here", ScenarioWords.elements(played, shown, false));
		}
		return "scenario/played";
	}

	@GetMapping("/runs/{id}/drawings/{process}")
	ResponseEntity<String> drawing(@PathVariable String id, @PathVariable String process) {
		this.readers.one();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.cacheControl(CacheControl.noCache())
			.body(this.runs.drawing(this.runs.find(id).id(), process));
	}

}
