package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bihuan.exposure.Exposures;
import org.bihuan.exposure.Exposures.ExposureFilter;
import org.bihuan.listing.ListedCases;
import org.bihuan.listing.ListedCases.ListingFilter;
import org.bihuan.measure.MeasureCount;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.measure.Measures.MeasureFilter;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Measures against a unit: in force by kind; and its record, all that was ever taken of
 * the kinds that weigh, with listings and exposures of its cases.
 */
@Component
@Order(4)
class MeasurePart implements UnitPart {

	/** Penalties, interviews, and what is told to others. */
	private static final List<String> ON_RECORD = List.of("ENFORCEMENT", "INTERVIEW", "CREDIT_REPORT", "JOINT_SANCTION",
			"CLOSURE_REQUEST");

	private final Measures measures;

	private final ListedCases listings;

	private final Exposures exposures;

	private final Said said;

	MeasurePart(Measures measures, ListedCases listings, Exposures exposures, Said said) {
		this.measures = measures;
		this.listings = listings;
		this.exposures = exposures;
		this.said = said;
	}

	@Override
	public Part of(UnitCode unit, Person reader, Locale locale) {
		String code = unit.value();
		List<MeasureCount> counts = this.measures.counts(new MeasureFilter(null, null, null, code, null, 1),
				reader.scope());
		List<Figure> figures = new ArrayList<>();
		figures.add(new Figure("running", this.said.text("dossier.measures.running", locale),
				counts.stream().filter(MeasurePart::inForce).mapToLong(MeasureCount::measures).sum(),
				Address.of("/measures", "unit", code, "state", MeasureState.RUNNING.name())));
		counts.stream()
			.filter(MeasurePart::inForce)
			.forEach((one) -> figures.add(new Figure("running/" + one.measure(),
					this.said.text("dossier.measures.inForce", locale, this.said.measure(one.measure(), locale)),
					one.measures(), Address.of("/measures", "unit", code, "state", MeasureState.RUNNING.name(),
							"measure", one.measure()))));
		ON_RECORD.forEach((measure) -> figures.add(new Figure("record/" + measure,
				this.said.text("dossier.measures.record", locale, this.said.measure(measure, locale)),
				counts.stream().filter((one) -> one.measure().equals(measure)).mapToLong(MeasureCount::measures).sum(),
				Address.of("/measures", "unit", code, "measure", measure))));
		figures.add(new Figure("listings", this.said.text("dossier.listings", locale),
				this.listings.list(new ListingFilter(null, null, code, null, 1), reader.scope()).total(),
				Address.of("/listings", "unit", code)));
		figures.add(new Figure("exposures", this.said.text("dossier.exposures", locale),
				this.exposures.list(new ExposureFilter(null, code, null, 1), reader.scope()).total(),
				Address.of("/exposures", "unit", code)));
		return new Part("record", figures);
	}

	private static boolean inForce(MeasureCount one) {
		return one.state() == MeasureState.RUNNING;
	}

}
