package org.bihuan.riskpoint;

import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With what the form of a hazard starts.
 */
@Component
class HazardStart {

	/** As much of an item as fits into a title. */
	private static final int WORDING = 150;

	private final PointChecks checks;

	private final PointBoard board;

	private final Reports reports;

	private final Scans scans;

	private final Texts texts;

	HazardStart(PointChecks checks, PointBoard board, Reports reports, Scans scans, Texts texts) {
		this.checks = checks;
		this.board = board;
		this.reports = reports;
		this.scans = scans;
		this.texts = texts;
	}

	/**
	 * Values to start with.
	 * @param point the point
	 * @param origin out of what the hazard is registered
	 * @param person who registers
	 * @param locale the person's language
	 * @return values by field
	 */
	@Transactional(readOnly = true)
	public Map<String, String> values(RiskPoint point, Origin origin, Person person, Locale locale) {
		String location = point.place() + " " + point.name();
		if (origin.report() != null) {
			PointReport report = this.reports.open(origin.report(), person);
			return Map.of("location", report.place(), "description", report.what());
		}
		if (origin.check() == null || origin.item() == null) {
			return Map.of("location", location);
		}
		int item = origin.item();
		CheckRow check = this.checks.find(origin.check())
			.filter((found) -> found.point() == point.id())
			.orElseThrow(PointBoard::unknown);
		return this.checks.answers(check.id())
			.stream()
			.filter((answer) -> answer.item() == item && !answer.fine())
			.findFirst()
			.map((answer) -> Map.of("location", location, "title",
					title(this.board.lists(point, check.version()).wording(item), locale), "description",
					answer.remark()))
			.orElseThrow(PointBoard::unknown);
	}

	private String title(String wording, Locale locale) {
		int end = wording.offsetByCodePoints(0, Math.min(WORDING, wording.codePointCount(0, wording.length())));
		return this.texts.of("riskpoint.hazard.title", locale, wording.substring(0, end));
	}

	@Transactional(readOnly = true)
	public String code(RiskPoint point) {
		return this.scans.current(point);
	}

}
