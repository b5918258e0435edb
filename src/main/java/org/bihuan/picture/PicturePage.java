package org.bihuan.picture;

import java.util.List;
import java.util.Locale;

import org.bihuan.casefile.CaseDays.Side;
import org.bihuan.duty.DutyCompliance;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pictures as a page. Charts are drawn from the tables beside them.
 */
@Controller
class PicturePage {

	private final PictureReading reading;

	private final PictureWords words;

	private final PictureGrids grids;

	private final People people;

	PicturePage(PictureReading reading, PictureWords words, PictureGrids grids, People people) {
		this.reading = reading;
		this.words = words;
		this.grids = grids;
		this.people = people;
	}

	@GetMapping("/pictures")
	String show(Asked asked, Model model, Locale locale) {
		Person reader = this.people.current();
		Scope scope = reader.scope();
		PictureQuery query = this.reading.query(asked);
		model.addAttribute("span", query.span());
		model.addAttribute("filter", query.filter());
		model.addAttribute("points", Point.of(this.reading.trend(query, scope), query.span()));
		model.addAttribute("years", this.reading.stock(query, scope));
		model.addAttribute("goals", this.words.goals(this.reading.targets(query, scope), query.span(), locale));
		model.addAttribute("authorityLeague", this.words.league(this.reading.league(Side.AUTHORITY, query, scope),
				UnitKind.AUTHORITY, reader, locale));
		model.addAttribute("townLeague",
				this.words.league(this.reading.league(Side.TOWN, query, scope), UnitKind.TOWN, reader, locale));
		model.addAttribute("heat", this.words.heat(this.reading.heat(query, scope), locale));
		model.addAttribute("steps",
				this.grids.steps(this.reading.steps(query, scope), this.reading.stepNames(locale), locale));
		List<DutyCompliance.Line> inspections = this.reading.inspections(query, scope);
		model.addAttribute("inspectionMonths", this.grids.byMonth(inspections));
		model.addAttribute("inspectionSectors", this.grids.bySector(inspections, locale));
		model.addAttribute("inspectionAuthorities", this.grids.byAuthority(inspections));
		model.addAttribute("sectors", this.words.sectors(locale));
		model.addAttribute("authorities", this.words.units(UnitKind.AUTHORITY));
		model.addAttribute("towns", this.words.units(UnitKind.TOWN));
		return "picture/pictures";
	}

}
