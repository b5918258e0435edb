package org.bihuan.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.casefile.Competence;
import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.SectorNames;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitStanding;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The register of units: list, new entry, entry with its history.
 */
@Controller
@RequestMapping("/administration/units")
class UnitPages {

	private static final int ROWS = 50;

	private final UnitDesk desk;

	private final Units units;

	private final Competence competence;

	private final SectorNames sectors;

	private final RiskTagNames tags;

	private final FieldErrors errors;

	private final Administrators administrators;

	UnitPages(UnitDesk desk, Units units, Competence competence, SectorNames sectors, RiskTagNames tags,
			FieldErrors errors, Administrators administrators) {
		this.desk = desk;
		this.units = units;
		this.competence = competence;
		this.sectors = sectors;
		this.tags = tags;
		this.errors = errors;
		this.administrators = administrators;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable UnitKind kind,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		Listing<UnitView> page = this.units.list(this.administrators.current(), q, kind, ROWS, cursor);
		model.addAttribute("page", page);
		model.addAttribute("names",
				this.units.names(page.items()
					.stream()
					.flatMap((unit) -> Stream.of(unit.leadAuthority(), unit.town()))
					.filter(Objects::nonNull)
					.toList()));
		model.addAttribute("q", q);
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", UnitKind.values());
		return "administration/units";
	}

	@GetMapping("/new")
	String open(Model model, Locale locale) {
		this.administrators.current();
		return form(UnitForm.empty(), Map.of(), null, model, locale);
	}

	@PostMapping
	String add(@RequestParam MultiValueMap<String, String> sent, Model model, Locale locale, RedirectAttributes flash) {
		String by = this.administrators.current().login();
		UnitForm form = UnitForm.of(sent.getFirst("code"), sent, List.of());
		try {
			this.desk.add(form.draft(), by);
		}
		catch (Refusal.Invalid ex) {
			return form(form, this.errors.of(ex, locale), null, model, locale);
		}
		return back(form.code(), flash);
	}

	@GetMapping("/{code}")
	String page(@PathVariable String code, Model model, Locale locale) {
		this.administrators.current();
		UnitView unit = unit(code);
		return form(UnitForm.of(unit, this.units), Map.of(), unit, model, locale);
	}

	@PostMapping("/{code}")
	String change(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Model model,
			Locale locale, RedirectAttributes flash) {
		String by = this.administrators.current().login();
		UnitView unit = unit(code);
		UnitForm form = UnitForm.of(code, sent, unit.sectors());
		try {
			this.desk.change(form.draft(), by);
		}
		catch (Refusal.Invalid ex) {
			return form(form, this.errors.of(ex, locale), unit, model, locale);
		}
		return back(code, flash);
	}

	@PostMapping("/{code}/standing")
	String stand(@PathVariable String code, @RequestParam UnitStanding standing,
			@RequestParam(defaultValue = "") String note, Model model, Locale locale, RedirectAttributes flash) {
		String by = this.administrators.current().login();
		UnitView unit = unit(code);
		try {
			this.desk.stand(unit.code(), standing, note, by);
		}
		catch (Refusal.Invalid ex) {
			return form(UnitForm.of(unit, this.units), this.errors.of(ex, locale), unit, model, locale);
		}
		return back(code, flash);
	}

	private UnitView unit(String code) {
		return this.units.find(new UnitCode(code))
			.orElseThrow(() -> new Refusal.NotFound("organisation.no-unit", code));
	}

	private static String back(String code, RedirectAttributes flash) {
		flash.addFlashAttribute("done", true);
		flash.addAttribute("code", code);
		return "redirect:/administration/units/{code}";
	}

	private String form(UnitForm form, Map<String, String> errors, @Nullable UnitView unit, Model model,
			Locale locale) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("unit", unit);
		model.addAttribute("sectors", this.sectors.all(locale));
		model.addAttribute("tags", this.tags.all(locale));
		model.addAttribute("authorities", this.desk.all(UnitKind.AUTHORITY));
		model.addAttribute("towns", this.desk.all(UnitKind.TOWN));
		if (unit != null) {
			model.addAttribute("history", this.desk.history(unit.code()));
			model.addAttribute("misfits", this.competence.misfits(unit.code()));
			if (unit.kind() == UnitKind.ENTERPRISE) {
				model.addAttribute("standing", this.desk.standing(unit.code()));
				model.addAttribute("standings", UnitStanding.values());
			}
		}
		return "administration/unit";
	}

}
