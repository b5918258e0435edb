package org.bihuan.assessment;

import java.util.List;

import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Score sheets for other programs.
 */
@RestController
@RequestMapping("/api/v1/assessment")
class AssessmentApi {

	private final Sheets sheets;

	private final AssessmentReader reader;

	AssessmentApi(Sheets sheets, AssessmentReader reader) {
		this.sheets = sheets;
		this.reader = reader;
	}

	@GetMapping
	Listing<Scored> list(@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String cursor) {
		List<UnitSheet> all = this.sheets.all(this.reader.year(year), this.reader.person().scope());
		Listing<UnitSheet> page = AssessmentReader.page(all, cursor);
		return new Listing<>(page.items().stream().map(Scored::of).toList(), page.total(), page.next());
	}

	/**
	 * A unit.
	 *
	 * @param unit its code
	 * @param score points of all lines
	 * @param lines lines of its sheet
	 */
	record Scored(String unit, long score, List<ScoredLine> lines) {

		static Scored of(UnitSheet sheet) {
			return new Scored(sheet.unit().value(), sheet.score(), sheet.lines().stream().map(ScoredLine::of).toList());
		}

	}

	/**
	 * A line.
	 *
	 * @param counted what is counted
	 * @param pieces how many
	 * @param points points of each
	 * @param cap points at most, either way
	 * @param score points of the line
	 * @param document document behind the points
	 * @param place place in it
	 */
	record ScoredLine(String counted, long pieces, int points, int cap, long score, String document, String place) {

		static ScoredLine of(SheetLine line) {
			Points points = line.points();
			return new ScoredLine(line.counted().name(), line.pieces(), points.points(), points.cap(), line.score(),
					points.document(), points.place());
		}

	}

}
