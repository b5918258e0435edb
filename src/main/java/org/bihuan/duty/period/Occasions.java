package org.bihuan.duty.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.duty.DutyFacts;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.frame.Texts;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the opener of occasions: a tag that a unit bears begins one, and each makes its
 * debtor owe anew. With the tag it ends, and what was not done by then is no longer owed.
 */
@Component
class Occasions implements DutyFacts {

	private static final String SYSTEM = "system";

	private final List<OccasionRule> rules = OccasionRule.all();

	private final OccasionTable table;

	private final DutyPeriods periods;

	private final Texts texts;

	private final Clock clock;

	Occasions(OccasionTable table, DutyPeriods periods, Texts texts, Clock clock) {
		this.table = table;
		this.periods = periods;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void bringUpToDate() {
		this.table.lock();
		Map<Occasion, Long> known = this.table.known();
		Map<Occasion, String> told = new HashMap<>();
		this.rules.forEach((rule) -> told.putAll(this.table.told(rule)));
		known.forEach((occasion, target) -> {
			if (!told.containsKey(occasion)) {
				end(occasion, target);
			}
		});
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI);
		told.forEach((occasion, name) -> {
			if (!known.containsKey(occasion)) {
				this.table.begin(occasion, name, today);
			}
		});
	}

	private void end(Occasion occasion, long target) {
		String reason = this.texts.of("duty.occasion.over", Locale.SIMPLIFIED_CHINESE);
		this.table.running(target).forEach((period) -> this.periods.drop(period, reason, SYSTEM));
		this.table.end(occasion, target);
	}

}
