package org.bihuan.riskpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The register of points: the list in the reader's sight, and one point with its two
 * lists.
 */
@Controller
@RequestMapping("/risk-points")
class PointPages {

	private static final int ROWS = 50;

	private final PointBoard board;

	private final PointRegister register;

	private final PointChecks checks;

	private final PointHazards hazards;

	private final Reports reports;

	private final Scans scans;

	private final PointExport export;

	private final People people;

	private final Said said;

	PointPages(PointBoard board, PointRegister register, PointChecks checks, PointHazards hazards, Reports reports,
			Scans scans, PointExport export, People people, Said said) {
		this.board = board;
		this.register = register;
		this.checks = checks;
		this.hazards = hazards;
		this.reports = reports;
		this.scans = scans;
		this.export = export;
		this.people = people;
		this.said = said;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable RiskLevel risk,
			@RequestParam(defaultValue = "false") boolean gone, @RequestParam(required = false) @Nullable String cursor,
			Model model) {
		Person person = this.people.current();
		String wanted = plain(unit);
		model.addAttribute("page", this.board.list(new PointFilter(wanted, risk, gone, cursor, ROWS), person));
		model.addAttribute("unit", wanted);
		model.addAttribute("risk", risk);
		model.addAttribute("gone", gone);
		model.addAttribute("risks", RiskLevel.values());
		model.addAttribute("kept", kept(person));
		model.addAttribute("waiting", Deciders.may(person) ? this.reports.count(person) : null);
		return "riskpoint/list";
	}

	@PostMapping("/export")
	String export(@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable RiskLevel risk,
			@RequestParam(defaultValue = "false") boolean gone, Locale locale) {
		return "redirect:/long-work/" + this.export.start(this.people.current(),
				new PointFilter(plain(unit), risk, gone, null, ROWS), locale);
	}

	private static @Nullable String plain(@Nullable String unit) {
		return (unit != null && !unit.isBlank()) ? unit.strip() : null;
	}

	private static List<UnitCode> kept(Person person) {
		return person.posts()
			.stream()
			.map(Group::unit)
			.distinct()
			.filter((unit) -> PointRegister.keeps(person, unit))
			.toList();
	}

	@GetMapping("/new")
	String fresh(@RequestParam String unit, Model model) {
		UnitCode code = new UnitCode(unit);
		if (!PointRegister.keeps(this.people.current(), code)) {
			throw new Refusal.Forbidden("riskpoint.refused.keeper");
		}
		return form(code, null, Map.of(), Map.of(), model);
	}

	@PostMapping
	String add(@RequestParam Map<String, String> sent, Model model, Locale locale, HttpServletResponse response) {
		UnitCode unit = new UnitCode(sent.getOrDefault("unit", ""));
		try {
			return "redirect:/risk-points/" + this.register.add(unit, PointDraft.of(sent), this.people.current());
		}
		catch (Refusal.Invalid ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(unit, null, sent, this.said.problems(ex, locale), model);
		}
	}

	@GetMapping("/{id:[0-9]+}")
	String one(@PathVariable String id, Model model) {
		RiskPoint point = this.board.find(id, this.people.current());
		return one(point, typed(point), Map.of(), model);
	}

	@PostMapping("/{id:[0-9]+}")
	String change(@PathVariable String id, @RequestParam Map<String, String> sent, Model model, Locale locale,
			HttpServletResponse response) {
		Person person = this.people.current();
		RiskPoint point = this.board.find(id, person);
		if (!String.valueOf(point.version()).equals(sent.get("version"))) {
			throw new Refusal.Conflict("riskpoint.refused.changed");
		}
		try {
			this.register.change(point, PointDraft.of(sent), person);
			return "redirect:/risk-points/" + id + "?done";
		}
		catch (Refusal.Invalid ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return one(point, sent, this.said.problems(ex, locale), model);
		}
	}

	@PostMapping("/{id:[0-9]+}/withdrawal")
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model, Locale locale,
			HttpServletResponse response) {
		Person person = this.people.current();
		RiskPoint point = this.board.find(id, person);
		try {
			this.register.withdraw(point, reason, person);
			return "redirect:/risk-points/" + id + "?done";
		}
		catch (Refusal.Invalid ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return one(point, typed(point), this.said.problems(ex, locale), model);
		}
	}

	@PostMapping("/{id:[0-9]+}/code")
	String newCode(@PathVariable String id) {
		Person person = this.people.current();
		this.register.newCode(this.board.find(id, person), person);
		return "redirect:/risk-points/" + id + "?done";
	}

	private Map<String, String> typed(RiskPoint point) {
		PointLists lists = this.board.lists(point);
		Map<String, String> typed = new HashMap<>(Map.of("name", point.name(), "place", point.place(), "risk",
				point.risk().name(), "hazards", point.hazards(), "inCharge", point.inCharge(), "controls",
				lists.controls(), "version", String.valueOf(point.version())));
		for (CheckLevel level : CheckLevel.values()) {
			typed.put(level.name(), String.join("\n", lists.wordings(level)));
		}
		return typed;
	}

	private String one(RiskPoint point, Map<String, String> typed, Map<String, String> errors, Model model) {
		Person person = this.people.current();
		model.addAttribute("keeps", PointRegister.keeps(person, point.unit()));
		model.addAttribute("lists", this.board.lists(point));
		model.addAttribute("open", this.hazards.open(point));
		model.addAttribute("checks", this.checks.last(point));
		model.addAttribute("code", point.active() ? this.scans.current(point) : null);
		return form(point.unit(), point, typed, errors, model);
	}

	private static String form(UnitCode unit, @Nullable RiskPoint point, Map<String, String> typed,
			Map<String, String> errors, Model model) {
		model.addAttribute("unit", unit);
		model.addAttribute("point", point);
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("risks", RiskLevel.values());
		model.addAttribute("levels", CheckLevel.values());
		return "riskpoint/point";
	}

}
