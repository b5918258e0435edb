package org.bihuan.dossier;

import java.util.List;
import java.util.Locale;

import org.bihuan.organisation.Person;
import org.bihuan.riskpoint.UnitPoints;
import org.bihuan.shared.UnitCode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Risk points of a unit by colour.
 */
@Component
@Order(6)
class PointPart implements UnitPart {

	private final UnitPoints points;

	private final Said said;

	PointPart(UnitPoints points, Said said) {
		this.points = points;
		this.said = said;
	}

	@Override
	public Part of(UnitCode unit, Person reader, Locale locale) {
		List<Figure> figures = this.points.byRisk(unit, reader)
			.entrySet()
			.stream()
			.map((risk) -> new Figure(risk.getKey(), this.said.word("riskpoint.risk", risk.getKey(), locale),
					risk.getValue(), Address.of("/risk-points", "unit", unit.value(), "risk", risk.getKey())))
			.toList();
		return new Part("points", figures);
	}

}
