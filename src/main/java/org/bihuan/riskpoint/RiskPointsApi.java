package org.bihuan.riskpoint;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Points for programs.
 */
@RestController
@RequestMapping("/api/v1/risk-points")
class RiskPointsApi {

	private final PointBoard board;

	private final PointChecks checks;

	private final People people;

	RiskPointsApi(PointBoard board, PointChecks checks, People people) {
		this.board = board;
		this.checks = checks;
		this.people = people;
	}

	@GetMapping
	Listing<Row> list(@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable RiskLevel risk,
			@RequestParam(defaultValue = "false") boolean gone, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "50") int limit) {
		Listing<PointLine> page = this.board.list(new PointFilter(unit, risk, gone, cursor, limit),
				this.people.current());
		return new Listing<>(page.items().stream().map(RiskPointsApi::row).toList(), page.total(), page.next());
	}

	@GetMapping("/{id}")
	One one(@PathVariable String id) {
		RiskPoint point = this.board.find(id, this.people.current());
		PointLists lists = this.board.lists(point);
		return new One(point.id(), point.unit().value(), point.name(), point.place(), point.risk(), point.version(),
				lists.controlLines(), lists.items());
	}

	@PostMapping("/{id}/checks")
	ResponseEntity<Kept> check(@PathVariable String id, @RequestBody Sent sent,
			@RequestHeader("Idempotency-Key") String key) {
		Person person = this.people.current();
		CheckRow check = this.checks.record(this.board.find(id, person), sent.draft(key), person);
		return ResponseEntity.created(URI.create("/risk-points/%s/checks/%d".formatted(id, check.id())))
			.body(new Kept(check.id(), check.at(), check.version(), check.faults()));
	}

	private static Row row(PointLine line) {
		RiskPoint point = line.point();
		return new Row(point.id(), point.unit().value(), line.unitName(), point.name(), point.place(), point.risk(),
				point.hazards(), point.inCharge(), point.version(), line.lastCheck(), line.reports(),
				point.withdrawnAt());
	}

	/**
	 * A point in a list.
	 *
	 * @param id its identifier
	 * @param unit code of its unit
	 * @param unitName name of its unit
	 * @param name its name
	 * @param place where it is
	 * @param risk colour of its risk
	 * @param hazards what can happen there
	 * @param inCharge who is in charge of it
	 * @param version version of its lists
	 * @param lastCheckAt when it was checked last; null if never
	 * @param openReports how many reports wait
	 * @param withdrawnAt since when it is no more; null while it is
	 */
	record Row(long id, String unit, String unitName, String name, String place, RiskLevel risk, String hazards,
			String inCharge, int version, @Nullable Instant lastCheckAt, int openReports,
			@Nullable Instant withdrawnAt) {
	}

	/**
	 * A point with its two lists.
	 *
	 * @param id its identifier
	 * @param unit code of its unit
	 * @param name its name
	 * @param place where it is
	 * @param risk colour of its risk
	 * @param version version of its lists
	 * @param controls the control list
	 * @param items the check list
	 */
	record One(long id, String unit, String name, String place, RiskLevel risk, int version, List<String> controls,
			List<CheckItem> items) {
	}

	/**
	 * A check as programs send it.
	 *
	 * @param version version of the list that was open
	 * @param level at which level it was checked
	 * @param answers what was found at each item
	 * @param remark anything besides; null if nothing
	 */
	record Sent(@Nullable Integer version, @Nullable CheckLevel level, @Nullable List<Answer> answers,
			@Nullable String remark) {

		CheckDraft draft(String key) {
			if (this.version == null || this.level == null || this.answers == null) {
				throw new Refusal.Unreadable("riskpoint.refused.form");
			}
			return new CheckDraft(this.version, this.level, this.answers.stream().map(Answer::plain).toList(),
					(this.remark != null) ? this.remark.strip() : "", null, key, List.of());
		}
	}

	/**
	 * An answer as programs send it.
	 *
	 * @param item place of the item
	 * @param ok whether it was in order
	 * @param remark what was wrong; null if nothing
	 */
	record Answer(int item, boolean ok, @Nullable String remark) {

		CheckAnswer plain() {
			return new CheckAnswer(this.item, this.ok, (this.remark != null && !this.ok) ? this.remark.strip() : "");
		}
	}

	/**
	 * What was kept.
	 *
	 * @param id identifier of the check
	 * @param at when it came
	 * @param version version of the list that counts
	 * @param faults how many items were not in order
	 */
	record Kept(long id, Instant at, int version, int faults) {
	}

}
