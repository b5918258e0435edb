package org.bihuan.measure.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register of measures as a page.
 */
@Controller
@RequestMapping("/measures")
class MeasuresPage {

	private static final int ROWS = 50;

	private final Measures measures;

	private final MeasureKinds kinds;

	private final MeasureLines lines;

	private final MeasureExport export;

	private final People people;

	private final Texts texts;

	MeasuresPage(Measures measures, MeasureKinds kinds, MeasureLines lines, MeasureExport export, People people,
			Texts texts) {
		this.measures = measures;
		this.kinds = kinds;
		this.lines = lines;
		this.export = export;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String measure,
			@RequestParam(name = "case", required = false) @Nullable String caseNumber,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String cursor, Model model, Locale locale) {
		MeasureQuery query = MeasureQuery.of(state, measure, caseNumber, unit);
		Listing<MeasureView> page = this.measures.list(query.filter(cursor, ROWS), this.people.current().scope());
		model.addAttribute("query", query);
		model.addAttribute("lines", this.lines.of(page.items(), locale));
		model.addAttribute("total", page.total());
		model.addAttribute("next",
				(page.next() != null) ? "/measures?" + query.text() + "&cursor=" + page.next() : null);
		Map<String, String> states = new LinkedHashMap<>();
		Arrays.stream(MeasureState.values())
			.forEach((one) -> states.put(one.name(), this.texts.of("measure.state." + one, locale)));
		model.addAttribute("states", states);
		Map<String, String> names = new LinkedHashMap<>();
		this.kinds.all().forEach((kind) -> names.put(kind.code(), this.lines.name(kind.code(), locale)));
		model.addAttribute("measures", names);
		return "measure/list";
	}

	@PostMapping("/export")
	String export(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String measure,
			@RequestParam(name = "case", required = false) @Nullable String caseNumber,
			@RequestParam(required = false) @Nullable String unit, Locale locale) {
		MeasureQuery query = MeasureQuery.of(state, measure, caseNumber, unit);
		return "redirect:/long-work/" + this.export.start(this.people.current(), query, locale);
	}

}
