package org.bihuan.workflow.engine;

import java.time.Duration;
import java.time.OffsetDateTime;

import org.bihuan.organisation.People;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.ClockControl;
import org.bihuan.workflow.ClockControl.Advance;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Fast-forward of the demo, for its administrator.
 */
@RestController
@Profile("demo")
class DemoClockController {

	private static final Duration FARTHEST = Duration.ofDays(400);

	private final ClockControl clock;

	private final People people;

	DemoClockController(ClockControl clock, People people) {
		this.clock = clock;
		this.people = people;
	}

	@PostMapping("/api/v1/demo/clock")
	Answer advance(@RequestBody Request request) {
		if (!this.people.current().holds("admin")) {
			throw new Refusal.Forbidden("workflow.clock.adminOnly");
		}
		Duration by = request.advance();
		if (by == null || by.isNegative() || by.compareTo(FARTHEST) > 0) {
			throw new Refusal.Invalid("advance", "workflow.clock.range", FARTHEST.toDays());
		}
		Advance advance = this.clock.advance(by);
		return new Answer(advance.now().atZone(Zone.SHANGHAI).toOffsetDateTime(), advance.fired());
	}

	record Request(@Nullable Duration advance) {
	}

	record Answer(OffsetDateTime now, int fired) {
	}

}
