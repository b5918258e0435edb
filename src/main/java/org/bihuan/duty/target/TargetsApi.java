package org.bihuan.duty.target;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.bihuan.duty.DutyScope;
import org.bihuan.duty.DutyTarget;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Projects, sites and events for programs.
 */
@RestController
@RequestMapping("/api/v1/duty-targets")
class TargetsApi {

	private final TargetRegister register;

	private final TargetSight sight;

	private final People people;

	TargetsApi(TargetRegister register, TargetSight sight, People people) {
		this.register = register;
		this.sight = sight;
		this.people = people;
	}

	@GetMapping
	Listing<DutyTarget> list(@RequestParam(required = false) @Nullable String unit) {
		List<DutyTarget> targets = this.register.of(this.sight.unit(unit, this.people.current()).code());
		return new Listing<>(targets, targets.size(), null);
	}

	@PostMapping
	ResponseEntity<DutyTarget> add(@RequestBody Entry entry) {
		if (entry.unit() == null || entry.unit().isBlank()) {
			throw new Refusal.Invalid("unit", "dutytarget.unit.missing");
		}
		DutyTarget target = this.register.add(new UnitCode(entry.unit()), entry.draft(), this.people.current());
		return ResponseEntity.created(URI.create("/api/v1/duty-targets/" + target.id())).body(target);
	}

	@PutMapping("/{id}")
	DutyTarget change(@PathVariable long id, @RequestBody Entry entry) {
		return this.register.change(id, entry.draft(), this.people.current());
	}

	@PostMapping("/{id}/cancel")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable long id, @RequestBody Reason reason) {
		this.register.cancel(id, (reason.reason() != null) ? reason.reason() : "", this.people.current());
	}

	/**
	 * A project, site or event as programs send it.
	 *
	 * @param unit code of the unit; on a change the unit stays
	 * @param scope what it is; on a change it stays
	 * @param name its name
	 * @param from first day; of an event the day on which it is held
	 * @param to last day; null if open
	 */
	record Entry(@Nullable String unit, @Nullable DutyScope scope, @Nullable String name, @Nullable LocalDate from,
			@Nullable LocalDate to) {

		TargetDraft draft() {
			return new TargetDraft(this.scope, (this.name != null) ? this.name : "", this.from, this.to);
		}
	}

	/**
	 * Why it is cancelled.
	 *
	 * @param reason the reason
	 */
	record Reason(@Nullable String reason) {
	}

}
