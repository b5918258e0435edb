package org.bihuan.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the box in the top bar finds: a few of each kind, or one kind page by page.
 */
@Controller
class SearchPage {

	private static final int FEW = 5;

	private final Search search;

	private final People people;

	private final Units units;

	SearchPage(Search search, People people, Units units) {
		this.search = search;
		this.units = units;
		this.people = people;
	}

	@GetMapping("/search")
	String find(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		Person person = this.people.current();
		Question question = Question.of(q, kind, cursor);
		Optional<Refusal.Unreadable> refusal = question.refusal();
		model.addAttribute("q", question.text());
		model.addAttribute("kind", question.kind());
		model.addAttribute("refusal", refusal.orElse(null));
		model.addAttribute("keeper", person.holds(Role.ADMIN.code()));
		if (refusal.isEmpty() && !question.words().isEmpty()) {
			Found found = this.search.find(person, question, (one) -> rows(question, one));
			model.addAttribute("found", found);
			model.addAttribute("opened", opened(found, person));
			List<Tab> tabs = tabs(found, question.kind());
			model.addAttribute("tabs", tabs);
			model.addAttribute("nothing", tabs.stream().noneMatch(Tab::visible));
		}
		return "search/found";
	}

	/** Enterprises whose own page the reader may open. */
	private Collection<UnitCode> opened(Found found, Person person) {
		return this.units.inScope(found.units()
			.items()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.ENTERPRISE)
			.map(Found.Unit::code)
			.toList(), person.scope());
	}

	/** Of a kind that is not shown only the count is wanted. */
	private static int rows(Question question, Kind kind) {
		if (question.kind() == null) {
			return FEW;
		}
		return question.asks(kind) ? Search.ROWS : 1;
	}

	private static List<Tab> tabs(Found found, @Nullable Kind shown) {
		return List.of(new Tab(Kind.CASES, found.cases(), shown), new Tab(Kind.LETTERS, found.letters(), shown),
				new Tab(Kind.UNITS, found.units(), shown), new Tab(Kind.PEOPLE, found.people(), shown));
	}

}
