package org.bihuan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.bihuan.account.EnforcementFrequency.Told;
import org.bihuan.account.EnforcementReading.Glance;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How often units are inspected for enforcement, what is planned, and what bars them from
 * standardisation.
 */
@Controller
class EnforcementPages {

	private static final int ROWS = 50;

	private final Enforcement enforcement;

	private final EnforcementReading reading;

	private final EnforcementPosts posts;

	private final AccountReader reader;

	private final AccountWords words;

	private final Units units;

	private final People people;

	private final Texts texts;

	private final Clock clock;

	EnforcementPages(Enforcement enforcement, EnforcementReading reading, EnforcementPosts posts, AccountReader reader,
			AccountWords words, Units units, People people, Texts texts, Clock clock) {
		this.enforcement = enforcement;
		this.reading = reading;
		this.posts = posts;
		this.reader = reader;
		this.words = words;
		this.units = units;
		this.people = people;
		this.texts = texts;
		this.clock = clock;
	}

	private int thisYear() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).getYear();
	}

	/** Whoever is to be inspected learns of it on the day. */
	private LocalDate until(int year, Person person) {
		LocalDate last = LocalDate.of(year, 12, 31);
		LocalDate today = LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
		return (AccountReader.oversees(person.scope()) || last.isBefore(today)) ? last : today;
	}

	@GetMapping("/enforcement")
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		Person person = this.people.current();
		this.reader.scope(person);
		Listing<UnitView> page = this.units.list(person, q, UnitKind.ENTERPRISE, ROWS, cursor);
		List<UnitCode> codes = page.items().stream().map(UnitView::code).toList();
		model.addAttribute("page", page);
		model.addAttribute("glances", this.reading.of(codes, thisYear(), until(thisYear(), person)));
		model.addAttribute("oversees", AccountReader.oversees(person.scope()));
		model.addAttribute("q", q);
		model.addAttribute("year", thisYear());
		return "account/enforcement";
	}

	@GetMapping("/units/{code}/enforcement")
	String one(@PathVariable String code, @RequestParam Map<String, String> sent, Model model, Locale locale) {
		return show(code, Sent.year(sent, thisYear()), Map.of(), Map.of(), model, locale);
	}

	@PostMapping("/units/{code}/standing")
	String stands(@PathVariable String code, @RequestParam Map<String, String> sent, Model model, Locale locale) {
		return does(code, sent, "standing", (unit, person) -> this.enforcement.stands(unit, sent, person), model,
				locale);
	}

	@PostMapping("/units/{code}/enforcement-plans")
	String plan(@PathVariable String code, @RequestParam Map<String, String> sent, Model model, Locale locale) {
		return does(code, sent, "plan", (unit, person) -> this.enforcement.plan(unit, sent, person), model, locale);
	}

	@PostMapping("/units/{code}/enforcement-plans/{id}/cancellation")
	String cancel(@PathVariable String code, @PathVariable long id, @RequestParam Map<String, String> sent, Model model,
			Locale locale) {
		return does(code, sent, "cancel", (unit, person) -> this.enforcement.cancel(unit, id, sent, person), model,
				locale);
	}

	/** What was refused is said beside the form that was sent, with what was typed. */
	private String does(String code, Map<String, String> sent, String form, BiConsumer<UnitView, Person> act,
			Model model, Locale locale) {
		Person person = this.people.current();
		UnitView unit = this.reader.unit(code, person);
		Map<String, String> errors = new LinkedHashMap<>();
		try {
			act.accept(unit, person);
			return "redirect:/units/" + unit.code() + "/enforcement";
		}
		catch (Refusal.Invalid ex) {
			for (FieldProblem problem : ex.problems()) {
				errors.put(form + "." + problem.field(),
						this.texts.of(problem.messageKey(), locale, problem.arguments()));
			}
		}
		return show(code, thisYear(), sent, errors, model, locale);
	}

	private String show(String code, int year, Map<String, String> sent, Map<String, String> errors, Model model,
			Locale locale) {
		Person person = this.people.current();
		UnitView unit = this.reader.unit(code, person);
		if (unit.kind() != UnitKind.ENTERPRISE) {
			throw new Refusal.NotFound("account.unit", code);
		}
		LocalDate until = until(year, person);
		Glance glance = Objects.requireNonNull(this.reading.of(List.of(unit.code()), year, until).get(unit.code()));
		Told told = glance.told();
		model.addAttribute("unit", unit);
		model.addAttribute("standing", glance.standing());
		model.addAttribute("told", told);
		model.addAttribute("basis", (told != null) ? this.words.basis(told.document(), told.place(), locale) : "");
		model.addAttribute("majors", glance.majors());
		model.addAttribute("counted", glance.counted());
		List<Plan> plans = this.reading.plans(unit.code(), year, until);
		List<Standing> history = this.reading.history(unit.code());
		model.addAttribute("plans", plans);
		model.addAttribute("history", history);
		model.addAttribute("people", this.people.names(
				Stream.concat(plans.stream().map(Plan::by), history.stream().map(Standing::by)).distinct().toList()));
		model.addAttribute("oversees", AccountReader.oversees(person.scope()));
		model.addAttribute("bars", this.reading.bars(unit.code(), person));
		model.addAttribute("plansFor", this.posts.plans(person, unit).orElse(null));
		model.addAttribute("judges", this.posts.judges(person, unit).isPresent());
		model.addAttribute("levels", Standing.Level.values());
		model.addAttribute("risks", Standing.Risk.values());
		model.addAttribute("records", Standing.Record.values());
		model.addAttribute("occasions", Plan.Occasion.values());
		model.addAttribute("year", year);
		model.addAttribute("sent", sent);
		model.addAttribute("errors", errors);
		model.addAttribute("texts", this.texts);
		return "account/standing";
	}

}
