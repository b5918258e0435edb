package org.bihuan.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports as the figures are now: two statements, however many indicators and cases.
 */
@Service
@Transactional(readOnly = true)
class PeriodReports {

	private final Indicators indicators;

	private final ReportFigures figures;

	private final FactConditions conditions;

	private final ReportWords words;

	PeriodReports(Indicators indicators, ReportFigures figures, FactConditions conditions, ReportWords words) {
		this.indicators = indicators;
		this.figures = figures;
		this.conditions = conditions;
		this.words = words;
	}

	/**
	 * All indicators of a period, each beside the period before.
	 * @param question which period, for whom
	 * @return lines in the order of the indicators
	 */
	List<ReportLine> of(Question question) {
		List<Part> parts = this.indicators.parts();
		Map<Part, Long> now = this.figures.count(parts, question);
		Map<Part, Long> before = this.figures.count(parts, question.before());
		return this.indicators.all().stream().map((indicator) -> line(indicator, now, before)).toList();
	}

	private ReportLine line(Indicator indicator, Map<Part, Long> now, Map<Part, Long> before) {
		return new ReportLine(indicator.code(), indicator.group(), this.words.of(indicator, Locale.SIMPLIFIED_CHINESE),
				this.words.of(indicator, Locale.ENGLISH), hash(indicator), figure(indicator, now),
				figure(indicator, before), indicator.document(), indicator.place());
	}

	private static Figure figure(Indicator indicator, Map<Part, Long> counts) {
		Part denominator = indicator.denominator();
		return new Figure(counts.getOrDefault(indicator.numerator(), 0L),
				(denominator != null) ? counts.getOrDefault(denominator, 0L) : null);
	}

	/**
	 * Counts without a period before and without words.
	 * @param parts what to count, each once
	 * @param question which period, for whom
	 * @return exact counts
	 */
	Map<Part, Long> counts(List<Part> parts, Question question) {
		return this.figures.count(parts, question);
	}

	/**
	 * One page of what a figure counts.
	 * @param part what is counted
	 * @param question which period, for whom
	 * @param cursor where the page starts; null for the first
	 * @param limit rows of a page, 1 to 200
	 * @return the page with the exact count
	 */
	Listing<ReportItem> items(Part part, Question question, @Nullable String cursor, int limit) {
		return this.figures.items(part, question, cursor, limit);
	}

	private String hash(Indicator indicator) {
		Part denominator = indicator.denominator();
		String counted = rows(indicator.numerator()) + "/" + ((denominator != null) ? rows(denominator) : "");
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(counted.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String rows(Part part) {
		return part.fact().subject().rows() + " and (" + this.conditions.sql(part) + ")";
	}

}
