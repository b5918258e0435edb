package org.bihuan.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.organisation.Documents;
import org.bihuan.report.Indicator.Side;
import org.bihuan.shared.Csv;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The indicators of a report in their order, from {@code data/report-indicators.csv}. One
 * whose document does not bind the district is the project's default there.
 */
@Component
class Indicators {

	private static final String DEFAULT = "P-0";

	private final List<Indicator> rows;

	private final Documents documents;

	Indicators(Documents documents) {
		this.rows = IndicatorFile.read(Csv.read(new ClassPathResource("data/report-indicators.csv")));
		this.documents = documents;
	}

	/** All indicators, each with the document that asks for it in this district. */
	List<Indicator> all() {
		Collection<String> active = this.documents.active();
		return this.rows.stream()
			.map((row) -> active.contains(row.document()) ? row
					: new Indicator(row.code(), row.group(), row.numerator(), row.denominator(), DEFAULT, ""))
			.toList();
	}

	/** Everything that one of them counts, each once. */
	List<Part> parts() {
		return this.rows.stream()
			.flatMap((row) -> Stream.of(row.numerator(), row.denominator()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	/**
	 * An indicator.
	 * @param code its code
	 * @return the indicator
	 * @throws Refusal.NotFound if there is none
	 */
	Indicator of(String code) {
		return all().stream()
			.filter((row) -> row.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new Refusal.NotFound("report.indicator.unknown", code));
	}

	/**
	 * One of the two figures of an indicator.
	 * @param code its code
	 * @param side as it was sent; null or blank for the numerator
	 * @return what is counted
	 * @throws Refusal.NotFound if there is no such indicator, or it has no such figure
	 */
	Part part(String code, @Nullable String side) {
		String asked = (side == null || side.isBlank()) ? Side.NUMERATOR.name() : side.toUpperCase(Locale.ROOT);
		Part part = Stream.of(Side.values())
			.filter((one) -> one.name().equals(asked))
			.findFirst()
			.map(of(code)::part)
			.orElse(null);
		if (part == null) {
			throw new Refusal.NotFound("report.side.unknown", asked);
		}
		return part;
	}

}
