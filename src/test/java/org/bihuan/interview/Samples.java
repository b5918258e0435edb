package org.bihuan.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.bihuan.measure.MeasureOrder;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.test.util.ReflectionTestUtils;

/**
 * Interviews as tests need them.
 */
final class Samples {

	static final CaseNumber NUMBER = new CaseNumber("YH-demo-2026-1");

	static final MeasureOrder ORDER = new MeasureOrder(NUMBER, "INTERVIEW", new UnitCode("E-0001"),
			new UnitCode("A-emergency"), "OVERDUE", 2, "D001", "§18", null, "chief-emergency");

	private Samples() {
	}

	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
	}

	/** An interview of which nothing is arranged. */
	static Interview interview() {
		Interview interview = new Interview(7, ORDER, "inspector@authority", Group.parse("principal-leader@E-0001"),
				at("2026-03-01T09:00"));
		interview.runsAs("instance-1");
		return interview;
	}

	static Appointment appointment(String moment) {
		return new Appointment("应急局三楼会议室", at(moment), List.of("principal-leader", "town"), "工会主席",
				"inspector1-emergency", at("2026-03-02T09:00"));
	}

	/** An interview that waits for its moment, with or without its notice. */
	static Interview waiting(boolean noticed) {
		Interview interview = interview();
		Appointment appointment = interview.arrange(appointment("2026-03-05T09:00"));
		appointment.noticedBy(31);
		if (noticed) {
			appointment.noticed(at("2026-03-02T11:00"), true);
		}
		return interview;
	}

	static Promise promise(long id, String due) {
		Promise promise = new Promise("更换除尘管道", "张三", LocalDate.parse(due));
		ReflectionTestUtils.setField(promise, "id", id);
		return promise;
	}

	/** An interview that was held, with two promises. */
	static Interview held() {
		Interview interview = waiting(true);
		interview.held("张三(总经理)", "管道积尘超标", List.of(promise(1, "2026-03-20"), promise(2, "2026-04-20")),
				"inspector1-emergency", at("2026-03-05T11:00"));
		return interview;
	}

	static Interview signed() {
		Interview interview = held();
		interview.signed("boss-e-0001", at("2026-03-05T12:00"));
		return interview;
	}

}
