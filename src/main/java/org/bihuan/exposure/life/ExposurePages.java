package org.bihuan.exposure.life;

import java.util.Locale;

import org.bihuan.casefile.CaseReaders;
import org.bihuan.exposure.ExposureState;
import org.bihuan.exposure.Exposures;
import org.bihuan.exposure.Exposures.ExposureFilter;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Exposures as staff reads them: the list, and the part of a case's page.
 */
@Controller
class ExposurePages {

	private static final int ROWS = 50;

	private final Exposures exposures;

	private final ExposureExport export;

	private final CaseReaders readers;

	private final People people;

	private final Texts texts;

	ExposurePages(Exposures exposures, ExposureExport export, CaseReaders readers, People people, Texts texts) {
		this.exposures = exposures;
		this.export = export;
		this.readers = readers;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/exposures")
	String list(@RequestParam(required = false) @Nullable ExposureState state,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		@Nullable String wanted = plain(unit);
		model.addAttribute("page",
				this.exposures.list(new ExposureFilter(state, wanted, cursor, ROWS), this.people.current().scope()));
		model.addAttribute("states", ExposureState.values());
		model.addAttribute("state", state);
		model.addAttribute("unit", wanted);
		model.addAttribute("texts", this.texts);
		return "exposure/list";
	}

	@PostMapping("/exposures/export")
	String export(@RequestParam(required = false) @Nullable ExposureState state,
			@RequestParam(required = false) @Nullable String unit, Locale locale) {
		return "redirect:/long-work/"
				+ this.export.start(this.people.current(), new ExposureFilter(state, plain(unit), null, ROWS), locale);
	}

	private static @Nullable String plain(@Nullable String unit) {
		return (unit != null && !unit.isBlank()) ? unit.strip() : null;
	}

	@GetMapping("/cases/{number}/exposures")
	String panel(@PathVariable String number, Model model) {
		CaseNumber wanted = new CaseNumber(number);
		if (!this.readers.mayRead(wanted, this.people.current())) {
			throw new Refusal.NotFound("casefile.unknown", number);
		}
		model.addAttribute("rows", this.exposures.ofCase(wanted));
		model.addAttribute("texts", this.texts);
		return "exposure/panel";
	}

}
