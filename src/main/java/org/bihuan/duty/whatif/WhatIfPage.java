package org.bihuan.duty.whatif;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.duty.Traits;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which duties a unit has, why, and what other sectors and tags would change. Everybody
 * may ask; units are those within sight.
 */
@Controller
class WhatIfPage {

	private static final int CHOICES = 10;

	private final WhatIf whatIf;

	private final People people;

	private final Units units;

	private final SectorNames sectors;

	private final RiskTagNames tags;

	WhatIfPage(WhatIf whatIf, People people, Units units, SectorNames sectors, RiskTagNames tags) {
		this.whatIf = whatIf;
		this.people = people;
		this.units = units;
		this.sectors = sectors;
		this.tags = tags;
	}

	@GetMapping("/duties/what-if")
	String page(@RequestParam(required = false) @Nullable String unit, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable List<String> sectors,
			@RequestParam(required = false) @Nullable List<String> tags,
			@RequestParam(defaultValue = "false") boolean asked, Model model, Locale locale) {
		Person person = this.people.current();
		UnitView chosen = (unit == null || unit.isBlank()) ? null : unit(unit, person);
		Traits present = (chosen != null) ? Traits.of(chosen) : null;
		Traits traits = asked(sectors, tags, asked ? null : present);
		Map<String, String> sectorNames = this.sectors.all(locale);
		Map<String, String> tagNames = this.tags.all(locale);
		check(traits.sectors(), sectorNames, present);
		check(traits.riskTags(), tagNames, present);
		model.addAttribute("unit", chosen);
		model.addAttribute("q", q);
		model.addAttribute("choices", this.units.enterprises(person, q, CHOICES));
		model.addAttribute("sectors", sectorNames);
		model.addAttribute("tags", tagNames);
		model.addAttribute("traits", traits);
		model.addAttribute("differs", present != null && !present.equals(traits));
		model.addAttribute("comparison", this.whatIf.compare(traits, present, locale));
		return "duty/what-if";
	}

	private UnitView unit(String code, Person person) {
		return this.units.find(new UnitCode(code), person)
			.orElseThrow(() -> new Refusal.NotFound("organisation.no-unit", code));
	}

	private static Traits asked(@Nullable List<String> sectors, @Nullable List<String> tags, @Nullable Traits usual) {
		return (usual != null) ? usual
				: new Traits((sectors != null) ? sectors : List.of(), (tags != null) ? tags : List.of());
	}

	/** A unit may keep a tag that the register no longer has. */
	private static void check(List<String> codes, Map<String, String> known, @Nullable Traits present) {
		codes.stream()
			.filter((code) -> !known.containsKey(code))
			.filter((code) -> present == null || !present.riskTags().contains(code))
			.findFirst()
			.ifPresent((code) -> {
				throw new Refusal.Unreadable("duty.what-if.unknown", code);
			});
	}

}
