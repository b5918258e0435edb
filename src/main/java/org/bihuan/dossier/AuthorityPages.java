package org.bihuan.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.Listing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Authorities, one of them with what waits there, and its open steps.
 */
@Controller
@RequestMapping(AuthorityPages.PATH)
class AuthorityPages {

	/** Path of the list. */
	static final String PATH = "/authorities";

	private final AuthorityReading reading;

	private final StepLines lines;

	private final Doors doors;

	private final People people;

	AuthorityPages(AuthorityReading reading, StepLines lines, Doors doors, People people) {
		this.reading = reading;
		this.lines = lines;
		this.doors = doors;
		this.people = people;
	}

	@GetMapping
	String list(Model model) {
		List<UnitView> authorities = this.doors.authorities(this.people.current());
		if (authorities.size() == 1) {
			return "redirect:" + PATH + "/" + authorities.get(0).code();
		}
		model.addAttribute("authorities", authorities);
		return "dossier/authorities";
	}

	@GetMapping("/{code}")
	String authority(@PathVariable String code, Model model, Locale locale) {
		model.addAttribute("work", this.reading.of(code, this.people.current(), locale));
		return "dossier/authority";
	}

	@GetMapping("/{code}/steps")
	String steps(@PathVariable String code, @RequestParam Map<String, String> sent, Model model, Locale locale) {
		Person reader = this.people.current();
		UnitView authority = this.doors.authority(code, reader);
		StepQuery query = StepQuery.of(sent);
		Listing<StepLine> page = this.lines.page(authority, query, reader, sent.get("cursor"), locale);
		model.addAttribute("authority", authority);
		model.addAttribute("page", page);
		model.addAttribute("narrowed", this.lines.narrowed(query, locale));
		model.addAttribute("next", (page.next() != null) ? query.address(authority.code(), page.next()) : null);
		return "dossier/steps";
	}

}
