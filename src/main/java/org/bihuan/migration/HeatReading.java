package org.bihuan.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.ProcessVersions;
import org.bihuan.workflow.ProcessVersions.StepLoad;
import org.bihuan.workflow.ProcessVersions.Took;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where cases of a version wait, and for how many working days they did.
 */
@Component
class HeatReading {

	private static final int DEGREES = 4;

	private final ProcessVersions versions;

	private final WorkCalendar calendar;

	HeatReading(ProcessVersions versions, WorkCalendar calendar) {
		this.versions = versions;
		this.calendar = calendar;
	}

	List<StepHeat> of(String process, int version) {
		List<StepLoad> loads = this.versions.load(process, version);
		long most = loads.stream().mapToLong(StepLoad::open).max().orElse(0);
		return loads.stream().map((one) -> heat(one, most)).toList();
	}

	private StepHeat heat(StepLoad load, long most) {
		long done = load.took().stream().mapToLong(Took::times).sum();
		return new StepHeat(load.step(), load.name(), load.open(), load.overdue(), median(load.took(), done), done,
				degree(load.open(), most));
	}

	static int degree(long open, long most) {
		return (most == 0) ? 0 : (int) ((open * DEGREES + most - 1) / most);
	}

	private @Nullable Double median(List<Took> took, long done) {
		if (done == 0) {
			return null;
		}
		Map<Integer, Long> byDays = new TreeMap<>();
		took.forEach((one) -> byDays.merge(days(one), one.times(), Long::sum));
		return (at(byDays, (done - 1) / 2) + at(byDays, done / 2)) / 2.0;
	}

	private int days(Took one) {
		return this.calendar.between(midnight(one.began()), midnight(one.done()), DayKind.WORKING_DAYS);
	}

	private static Instant midnight(LocalDate day) {
		return day.atStartOfDay(Zone.SHANGHAI).toInstant();
	}

	private static int at(Map<Integer, Long> byDays, long place) {
		long passed = 0;
		for (Map.Entry<Integer, Long> one : byDays.entrySet()) {
			passed += one.getValue();
			if (passed > place) {
				return one.getKey();
			}
		}
		throw new IllegalStateException("Nothing at " + place);
	}

}
