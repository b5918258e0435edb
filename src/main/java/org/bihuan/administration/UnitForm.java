package org.bihuan.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * An enterprise's entry as the page holds it.
 *
 * @param code its code
 * @param name its name
 * @param lead its lead sector
 * @param more its other sectors
 * @param tags its risk tags
 * @param authority its lead authority; empty for that of the lead sector
 * @param town its town or street
 */
record UnitForm(String code, String name, String lead, List<String> more, List<String> tags, String authority,
		String town) {

	static UnitForm empty() {
		return new UnitForm("", "", "", List.of(), List.of(), "", "");
	}

	static UnitForm of(UnitView unit, Units units) {
		if (unit.sectors().isEmpty()) {
			return new UnitForm(unit.code().value(), unit.name(), "", List.of(), unit.riskTags(), "", "");
		}
		String lead = unit.sectors().get(0);
		boolean usual = units.competentAuthority(unit, lead).equals(unit.leadAuthority());
		return new UnitForm(unit.code().value(), unit.name(), lead, unit.sectors().subList(1, unit.sectors().size()),
				unit.riskTags(), usual ? "" : String.valueOf(unit.leadAuthority()), text(unit.town()));
	}

	/**
	 * What was sent.
	 * @param code code of the unit
	 * @param sent fields of the form
	 * @param before the unit's sectors until now, whose order stays
	 * @return the form
	 */
	static UnitForm of(@Nullable String code, MultiValueMap<String, String> sent, List<String> before) {
		String lead = text(sent.getFirst("lead"));
		List<String> ticked = sent.getOrDefault("more", List.of())
			.stream()
			.filter((sector) -> !sector.equals(lead))
			.toList();
		List<String> more = new ArrayList<>(before.stream().filter(ticked::contains).toList());
		ticked.stream().filter((sector) -> !more.contains(sector)).forEach(more::add);
		return new UnitForm(text(code).strip(), text(sent.getFirst("name")), lead, more,
				sent.getOrDefault("tags", List.of()), text(sent.getFirst("authority")), text(sent.getFirst("town")));
	}

	UnitDraft draft() {
		List<String> sectors = new ArrayList<>();
		if (!this.lead.isBlank()) {
			sectors.add(this.lead);
			sectors.addAll(this.more);
		}
		return new UnitDraft(new UnitCode(this.code), this.name, sectors, this.tags, given(this.authority),
				given(this.town));
	}

	private static @Nullable UnitCode given(String code) {
		return code.isBlank() ? null : new UnitCode(code);
	}

	private static String text(@Nullable Object value) {
		return Optional.ofNullable(value).map(Object::toString).orElse("");
	}

}
