package org.bihuan.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Service;

/**
 * Units from the tables, competence from the sectors.
 */
@Service
class UnitRegister implements Units {

	private final UnitStore store;

	private final Sectors sectors;

	UnitRegister(UnitStore store, Sectors sectors) {
		this.store = store;
		this.sectors = sectors;
	}

	@Override
	public Optional<UnitView> find(UnitCode code) {
		return this.store.find(code.value());
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
	public UnitCode competentAuthority(UnitView unit, String sector) {
		Sector found = this.sectors.find(sector);
		if (found == null || !(found.anyUnit() || unit.sectors().contains(sector))) {
			throw new Refusal.Invalid("sector", "organisation.sector-not-of-unit", sector, unit.code());
		}
		return new UnitCode(found.authority());
	}

}
