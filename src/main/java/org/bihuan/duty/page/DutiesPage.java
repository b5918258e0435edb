package org.bihuan.duty.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.period.DutyChanges;
import org.bihuan.duty.period.DutyLine;
import org.bihuan.duty.period.DutyList;
import org.bihuan.duty.period.DutyRecording;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Periods of duties as a page: what is to be done, by whom, until when; and the record
 * that it was done.
 */
@Controller
@RequestMapping("/duties")
class DutiesPage {

	private static final int ROWS = 50;

	private final DutyList list;

	private final DutyWords words;

	private final DutyChanges changes;

	private final DutyRecording recording;

	private final DutyExport export;

	private final People people;

	private final Texts texts;

	DutiesPage(DutyList list, DutyWords words, DutyChanges changes, DutyRecording recording, DutyExport export,
			People people, Texts texts) {
		this.list = list;
		this.words = words;
		this.changes = changes;
		this.recording = recording;
		this.export = export;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(defaultValue = DutyQuery.DUE) String state,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String whose,
			@RequestParam(required = false) @Nullable String cursor, Model model, Locale locale) {
		DutyQuery query = DutyQuery.of(unit, kind, state, from, to, whose);
		Person reader = this.people.current();
		Listing<DutyLine> page = this.list.list(query.filter(), query.sight(reader), cursor, ROWS);
		model.addAttribute("mine", query.isMine(reader));
		model.addAttribute("own", DutyQuery.worksAt(reader, UnitKind.ENTERPRISE, UnitKind.AUTHORITY, UnitKind.TOWN));
		model.addAttribute("all", seesUnits(reader.scope()));
		model.addAttribute("query", query);
		model.addAttribute("rows", this.words.of(page.items(), reader, locale));
		model.addAttribute("total", page.total());
		model.addAttribute("next", (page.next() != null) ? "/duties?" + query.text() + "&cursor=" + page.next() : null);
		model.addAttribute("changes",
				query.unit().isEmpty() ? List.of() : this.changes.told(query.unit(), reader.scope(), locale));
		model.addAttribute("kinds", words("duty.kind.", names(DutyKind.values()), locale));
		model.addAttribute("states", words("duty.state.", names(DutyState.values()), locale));
		return "duty/list";
	}

	private static boolean seesUnits(Scope scope) {
		return scope.district() || !scope.units().isEmpty() || !scope.authorities().isEmpty();
	}

	private static List<String> names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toList();
	}

	private Map<String, String> words(String key, List<String> names, Locale locale) {
		Map<String, String> words = new LinkedHashMap<>();
		names.forEach((name) -> words.put(name, this.texts.of(key + name, locale)));
		return words;
	}

	@PostMapping("/{id}/done")
	String done(@PathVariable long id, @RequestParam(defaultValue = "") String note,
			@RequestParam(defaultValue = "") String evidence, @RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(defaultValue = DutyQuery.DUE) String state,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String whose, Locale locale, RedirectAttributes flash) {
		try {
			DutyLine line = this.recording.done(id, note, evidence, this.people.current());
			flash.addFlashAttribute("recorded", this.texts.of("duty.recorded." + line.period().state(), locale,
					this.words.row(line, this.people.current(), locale).name(), line.period().period()));
		}
		catch (Refusal.Invalid ex) {
			flash.addFlashAttribute("refused",
					this.texts.of(ex.problems().get(0).messageKey(), locale, ex.problems().get(0).arguments()));
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return "redirect:/duties?" + DutyQuery.of(unit, kind, state, from, to, whose).text();
	}

	@PostMapping("/export")
	String export(@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(defaultValue = DutyQuery.DUE) String state,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String whose, Locale locale) {
		return "redirect:/long-work/"
				+ this.export.start(this.people.current(), DutyQuery.of(unit, kind, state, from, to, whose), locale);
	}

}
