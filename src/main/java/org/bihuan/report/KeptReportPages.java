package org.bihuan.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Reports that were kept.
 */
@Controller
@RequestMapping("/reports/kept")
class KeptReportPages {

	private final ReportKeeping keeping;

	private final PeriodReports reports;

	private final ReportExport export;

	private final ReportAccess access;

	private final ReportWords words;

	private final ReportSheets sheets;

	private final People people;

	private final Texts texts;

	KeptReportPages(ReportKeeping keeping, PeriodReports reports, ReportExport export, ReportAccess access,
			ReportWords words, ReportSheets sheets, People people, Texts texts) {
		this.keeping = keeping;
		this.reports = reports;
		this.export = export;
		this.access = access;
		this.words = words;
		this.sheets = sheets;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String cursor, Model model, Locale locale) {
		Listing<KeptReport> page = this.keeping.list(this.access.person(), cursor);
		model.addAttribute("page", page);
		model.addAttribute("keepers", this.people.names(page.items().stream().map(KeptReport::by).distinct().toList()));
		model.addAttribute("names",
				page.items()
					.stream()
					.collect(Collectors.toMap(KeptReport::id,
							(report) -> List.of(this.words.period(report.period(), locale),
									this.words.whom(report.whom(), true, locale)))));
		model.addAttribute("next", (page.next() != null) ? "/reports/kept?cursor=" + page.next() : null);
		model.addAttribute("texts", this.texts);
		return "report/kept-list";
	}

	@PostMapping
	String keep(@RequestParam Map<String, String> sent) {
		ReportAsked asked = new ReportAsked(sent.get("year"), sent.get("part"), sent.get("whom"), sent.get("period"));
		Question question = this.access.question(asked);
		return "redirect:/reports/kept/" + this.keeping.keep(question, this.access.person()).id();
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, Model model, Locale locale) {
		Person person = this.access.person();
		KeptReport report = this.keeping.find(id, person);
		List<ReportLine> lines = this.keeping.lines(report);
		Question question = new Question(report.period(), report.whom(), person.scope(), this.access.now());
		model.addAttribute("report", report);
		model.addAttribute("lines", lines);
		model.addAttribute("moved", ReportKeeping.moved(lines, this.reports.of(question)));
		model.addAttribute("address", report.period().address() + "&whom=" + report.whom().code());
		model.addAttribute("periodName", this.words.period(report.period(), locale));
		model.addAttribute("whomName", this.words.whom(report.whom(), true, locale));
		model.addAttribute("keeper", this.sheets.keeper(report));
		model.addAttribute("locale", locale);
		model.addAttribute("texts", this.texts);
		return "report/kept";
	}

	@PostMapping("/{id}/export")
	String export(@PathVariable String id, @RequestParam(defaultValue = "") String format, Locale locale) {
		Person person = this.access.person();
		return "redirect:/long-work/" + this.export.kept(this.keeping.find(id, person), person, format, locale);
	}

}
