package org.bihuan.riskpoint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.HazardForm;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Registers a hazard at a point: filled in beforehand with the point, with what a check
 * found, or with what somebody reported.
 */
@Controller
class HazardPages {

	private final PointBoard board;

	private final PointHazards pointHazards;

	private final HazardStart start;

	private final Hazards hazards;

	private final Units units;

	private final People people;

	private final Said said;

	HazardPages(PointBoard board, PointHazards pointHazards, HazardStart start, Hazards hazards, Units units,
			People people, Said said) {
		this.board = board;
		this.pointHazards = pointHazards;
		this.start = start;
		this.hazards = hazards;
		this.units = units;
		this.people = people;
		this.said = said;
	}

	@GetMapping("/risk-points/{id:[0-9]+}/hazards")
	String open(@PathVariable String id, @RequestParam Map<String, String> sent, Model model, Locale locale) {
		Person person = this.people.current();
		RiskPoint point = active(id, person);
		Map<String, String> values = new HashMap<>(
				this.start.values(point, Origin.of(new HazardForm(sent)), person, locale));
		values.putAll(sent);
		return form(point, new HazardForm(values), Map.of(), model, locale);
	}

	@PostMapping("/risk-points/{id:[0-9]+}/hazards")
	String register(@PathVariable String id, @RequestParam Map<String, String> sent, Model model, Locale locale,
			HttpServletResponse response) {
		Person person = this.people.current();
		RiskPoint point = active(id, person);
		HazardForm values = new HazardForm(sent);
		Origin origin = Origin.of(values);
		try {
			UnitView unit = this.units.find(point.unit()).orElseThrow();
			String sector = sector(values, unit);
			Map<String, String> known = new HashMap<>(sent);
			known.putAll(Map.of("unit", unit.code().value(), "sector", sector, "source",
					source(point, origin, person).name()));
			this.pointHazards.register(point, new HazardForm(known).registration(criteria(unit, sector)), origin,
					person, values.get("requestKey"));
			return "redirect:/q/%s?registered".formatted(this.start.code(point));
		}
		catch (Refusal.Invalid ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(point, values, this.said.problems(ex, locale), model, locale);
		}
	}

	private RiskPoint active(String id, Person person) {
		RiskPoint point = this.board.find(id, person);
		if (!point.active()) {
			throw new Refusal.Conflict("riskpoint.refused.gone", point.withdrawnAt());
		}
		return point;
	}

	/** Who works there found it; whoever comes from outside inspected or was told. */
	private static HazardSource source(RiskPoint point, Origin origin, Person person) {
		if (!CheckLevel.of(person, point.unit()).isEmpty()) {
			return HazardSource.SELF_CHECK;
		}
		return (origin.report() != null) ? HazardSource.TIP_OFF : HazardSource.AUTHORITY_INSPECTION;
	}

	private String form(RiskPoint point, HazardForm values, Map<String, String> errors, Model model, Locale locale) {
		UnitView unit = this.units.find(point.unit()).orElseThrow();
		Map<String, String> sectors = new LinkedHashMap<>();
		this.units.sectorsOf(unit).forEach((code) -> sectors.put(code, this.units.sectorName(code, locale)));
		String sector = sector(values, unit);
		model.addAttribute("point", point);
		model.addAttribute("code", this.start.code(point));
		model.addAttribute("unit", unit);
		model.addAttribute("sectors", sectors);
		model.addAttribute("sector", sector);
		model.addAttribute("criteria", criteria(unit, sector));
		model.addAttribute("form", values);
		model.addAttribute("errors", errors);
		model.addAttribute("requestKey",
				values.get("requestKey").isEmpty() ? UUID.randomUUID().toString() : values.get("requestKey"));
		return "riskpoint/hazard";
	}

	private String sector(HazardForm values, UnitView unit) {
		List<String> sectors = this.units.sectorsOf(unit);
		return sectors.contains(values.get("sector")) ? values.get("sector") : sectors.get(0);
	}

	private List<Criterion> criteria(UnitView unit, String sector) {
		return this.hazards.criteria(unit.code(), sector);
	}

}
