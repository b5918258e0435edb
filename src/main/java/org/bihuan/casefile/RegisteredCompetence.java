package org.bihuan.casefile;

import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares open cases with the register of units.
 */
@Component
class RegisteredCompetence implements Competence {

	private final CaseCovers covers;

	private final Units units;

	RegisteredCompetence(CaseCovers covers, Units units) {
		this.covers = covers;
		this.units = units;
	}

	@Override
	public Optional<Misfit> misfit(CaseHeader cover) {
		if (cover.closedAt() != null) {
			return Optional.empty();
		}
		return this.units.find(cover.unit())
			.map((unit) -> new Misfit(cover.number(), cover.sector(), cover.authority(), competent(unit, cover)))
			.filter((found) -> !found.authority().equals(found.competent()));
	}

	private @Nullable UnitCode competent(UnitView unit, CaseHeader cover) {
		return this.units.sectorsOf(unit).contains(cover.sector()) ? this.units.competentAuthority(unit, cover.sector())
				: null;
	}

	@Override
	public List<Misfit> misfits(UnitCode unit) {
		return this.covers.open(unit).stream().flatMap((cover) -> misfit(cover).stream()).toList();
	}

}
