package org.bihuan.riskpoint;

import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints the sheets of a unit.
 */
@Component
class PointSheets {

	private final PointTable points;

	private final CodeTable codes;

	private final Units units;

	private final Texts texts;

	private final String root;

	PointSheets(PointTable points, CodeTable codes, Units units, Texts texts,
			@Value("${bihuan.notification.public-address}") String root) {
		this.points = points;
		this.codes = codes;
		this.units = units;
		this.texts = texts;
		this.root = root;
	}

	/**
	 * Sheets with all points of a unit, or with one.
	 * @param unit the unit
	 * @param only the one; null for all
	 * @param by who prints
	 * @param locale language of the sheets
	 * @return a PDF
	 */
	@Transactional(readOnly = true)
	public byte[] print(UnitCode unit, @Nullable Long only, Person by, Locale locale) {
		if (!PointRegister.keeps(by, unit)) {
			throw new Refusal.Forbidden("riskpoint.refused.keeper");
		}
		String name = this.units.find(unit).map(UnitView::name).orElse("");
		List<SheetCard> cards = this.points.of(unit)
			.stream()
			.filter((point) -> only == null || point.id() == only)
			.map((point) -> new SheetCard(point, name, this.root + "/q/" + this.codes.current(point.id()),
					texts(point, locale)))
			.toList();
		if (cards.isEmpty()) {
			throw new Refusal.NotFound("riskpoint.unknown");
		}
		return PointSheet.pdf(cards);
	}

	private SheetTexts texts(RiskPoint point, Locale locale) {
		return new SheetTexts(this.texts.of("riskpoint.sheet.risk." + point.risk(), locale),
				this.texts.of("riskpoint.sheet.inCharge", locale, point.inCharge()),
				this.texts.of("riskpoint.sheet.how", locale));
	}

}
