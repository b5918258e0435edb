package org.bihuan.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.report.ReportPeriod.Kind;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The report of a month or a quarter, and the lists behind its figures.
 */
@Controller
@RequestMapping("/reports")
class PeriodReportPages {

	private static final int ROWS = 50;

	private final PeriodReports reports;

	private final Indicators indicators;

	private final ReportKeeping keeping;

	private final ReportSubscriptions subscriptions;

	private final ReportExport export;

	private final ReportAccess access;

	private final ReportWords words;

	private final ReportSheets sheets;

	private final Texts texts;

	PeriodReportPages(PeriodReports reports, Indicators indicators, ReportKeeping keeping,
			ReportSubscriptions subscriptions, ReportExport export, ReportAccess access, ReportWords words,
			ReportSheets sheets, Texts texts) {
		this.reports = reports;
		this.indicators = indicators;
		this.keeping = keeping;
		this.subscriptions = subscriptions;
		this.export = export;
		this.access = access;
		this.words = words;
		this.sheets = sheets;
		this.texts = texts;
	}

	@GetMapping
	String show(@ModelAttribute("asked") ReportAsked asked, Model model, Locale locale) {
		Question question = this.access.question(asked);
		Person person = this.access.person();
		List<ReportLine> lines = this.reports.of(question);
		Optional<KeptReport> kept = this.keeping.of(question);
		common(question, model, locale);
		model.addAttribute("lines", lines);
		model.addAttribute("parts", ReportPeriod.PARTS);
		List<Whom> choices = this.access.choices(person);
		model.addAttribute("choices", choices);
		model.addAttribute("unitNames", choices.stream().collect(Collectors.toMap(Whom::code, Whom::name)));
		model.addAttribute("kinds", Kind.values());
		model.addAttribute("subscriptions", this.subscriptions.of(person.login()));
		model.addAttribute("keeps", ReportKeeping.keeps(person) && !question.running() && kept.isEmpty());
		model.addAttribute("kept", kept.orElse(null));
		kept.ifPresent((report) -> {
			model.addAttribute("keeper", this.sheets.keeper(report));
			model.addAttribute("moved", ReportKeeping.moved(this.keeping.lines(report), lines).size());
		});
		return "report/report";
	}

	private void common(Question question, Model model, Locale locale) {
		model.addAttribute("period", question.period());
		model.addAttribute("whom", question.whom());
		model.addAttribute("running", question.running());
		model.addAttribute("address", question.period().address() + "&whom=" + question.whom().code());
		model.addAttribute("periodName", this.words.period(question.period(), locale));
		model.addAttribute("whomName", this.words.whom(question.whom(), question.scope().district(), locale));
		model.addAttribute("locale", locale);
		model.addAttribute("texts", this.texts);
	}

	@GetMapping("/{indicator}/items")
	String items(@PathVariable String indicator, @ModelAttribute("asked") ReportAsked asked,
			@RequestParam(required = false) @Nullable String side,
			@RequestParam(required = false) @Nullable String cursor, Model model, Locale locale) {
		Question question = this.access.question(asked);
		Part part = this.indicators.part(indicator, side);
		Listing<ReportItem> page = this.reports.items(part, question, cursor, ROWS);
		common(question, model, locale);
		model.addAttribute("counted", this.words.counted(part, locale));
		model.addAttribute("name", this.words.of(this.indicators.of(indicator), locale).name());
		model.addAttribute("page", page);
		model.addAttribute("next", (page.next() != null) ? "/reports/%s/items?%s&side=%s&cursor=%s".formatted(indicator,
				model.getAttribute("address"), (side != null) ? side : "", page.next()) : null);
		return "report/items";
	}

	@PostMapping("/export")
	String export(@RequestParam Map<String, String> sent, Locale locale) {
		ReportAsked asked = new ReportAsked(sent.get("year"), sent.get("part"), sent.get("whom"), sent.get("period"));
		Question question = this.access.question(asked);
		return "redirect:/long-work/"
				+ this.export.now(question, this.access.person(), sent.getOrDefault("format", ""), locale);
	}

}
