package org.bihuan.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Units from the tables, competence from the sectors.
 */
@Service
class UnitRegister implements Units {

	private static final int MOST_AUTHORITIES = 200;

	private final UnitStore store;

	private final Sectors sectors;

	private final UnitList list;

	UnitRegister(UnitStore store, Sectors sectors, UnitList list) {
		this.store = store;
		this.sectors = sectors;
		this.list = list;
	}

	@Override
	public Optional<UnitView> find(UnitCode code) {
		return this.store.find(code.value());
	}

	@Override
	public Optional<UnitView> find(UnitCode code, Person person) {
		return this.list.find(person, code.value());
	}

	@Override
	public Set<UnitCode> inScope(Collection<UnitCode> codes, Scope scope) {
		if (codes.isEmpty()) {
			return Set.of();
		}
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		List<String> wanted = codes.stream().map(UnitCode::value).distinct().toList();
		parameters.put("codes", wanted);
		parameters.put("limit", wanted.size());
		return this.store.codes("u.code in (:codes) and " + scope.unitSql("u.code"), parameters)
			.stream()
			.map(UnitCode::new)
			.collect(Collectors.toSet());
	}

	@Override
	public Map<UnitCode, String> names(Collection<UnitCode> codes) {
		return this.store.find(codes.stream().map(UnitCode::value).distinct().toList())
			.stream()
			.collect(Collectors.toMap(UnitView::code, UnitView::name));
	}

	@Override
	public List<String> sectorsOf(UnitView unit) {
		Set<String> codes = new LinkedHashSet<>(unit.sectors());
		this.sectors.all().stream().filter(Sector::anyUnit).map(Sector::code).forEach(codes::add);
		return List.copyOf(codes);
	}

	@Override
	public UnitCode office(UnitCode district) {
		return this.store.office(district.value())
			.map(UnitCode::new)
			.orElseThrow(() -> new Refusal.Conflict("organisation.no-office", district));
	}

	@Override
	public List<UnitView> authorities(UnitCode district) {
		return this.store.find(this.store.codes("u.district = :district and u.kind in ('AUTHORITY', 'TOWN')",
				Map.of("district", district.value(), "limit", MOST_AUTHORITIES)));
	}

	@Override
	public UnitCode competentAuthority(UnitView unit, String sector) {
		Sector found = this.sectors.find(sector);
		if (found == null || !(found.anyUnit() || unit.sectors().contains(sector))) {
			throw new Refusal.Invalid("sector", "organisation.sector-not-of-unit", sector, unit.code());
		}
		return new UnitCode(found.authority());
	}

	@Override
	public String sectorName(String sector, Locale locale) {
		Sector found = this.sectors.find(sector);
		if (found == null) {
			return sector;
		}
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? found.nameEn() : found.nameZh();
	}

	@Override
	public Listing<UnitView> list(Person person, @Nullable String text, @Nullable UnitKind kind, int limit,
			@Nullable String cursor) {
		return this.list.page(person, text, kind, limit, cursor);
	}

	@Override
	public Listing<UnitView> enterprises(Person person, @Nullable String text, int limit) {
		return this.list.page(person, text, UnitKind.ENTERPRISE, limit, null);
	}

}
