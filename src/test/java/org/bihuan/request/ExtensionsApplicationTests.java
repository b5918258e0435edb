package org.bihuan.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.ObligationView;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * More time for a clock that runs: granted, refused, paused, and by whom.
 */
@BihuanTest
class ExtensionsApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Test
	void grantedDaysMoveTheClockAndWhatWasAskedTwiceIsRefused() {
		RequestTable table = RequestTable.rectifying(this.program, "E-0118");
		CaseWalk walk = table.walk();
		Instant due = walk.obligation("rectify").dueAt();
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> table.begins("extension", "safety-e-0118", RequestTable.extension(11)));
		table.begins("extension", "safety-e-0118", RequestTable.extension(5));
		assertThat(walk.obligation("rectify").state()).isEqualTo("held");
		assertThat(walk.open("rectify-measure").dueAt()).isNull();
		assertThat(table.refused("extension", "safety-e-0118", RequestTable.extension(5)))
			.isEqualTo("workflow.act.waiting");
		InboxRow decision = walk.open("decide-extension");
		assertThat(decision.groups()).containsExactly("section-chief@A-emergency");
		assertThat(decision.dueAt()).isNotNull();
		Object told = walk.tasks().form(decision.id(), walk.who(decision)).data().get("due");
		walk.decides("decide-extension", "approve", "approve");
		ObligationView extended = walk.obligation("rectify");
		assertThat(told).asString().endsWith("→ " + minute(extended.dueAt()));
		assertThat(extended.state()).isEqualTo("running");
		assertThat(extended.dueAt()).isAfter(due.plus(Duration.ofDays(4)));
		assertThat(walk.open("rectify-measure").dueAt()).isEqualTo(extended.dueAt());
		assertThat(extended.segments()).extracting(ObligationView.Segment::kind)
			.containsExactly("RUN", "HOLD", "EXTEND");
		assertThat(table.refused("extension", "safety-e-0118", RequestTable.extension(1)))
			.isEqualTo("request.extension.used");
		assertThat(walk.ladders()).isEmpty();
	}

	@Test
	void aRefusedGroundIsNotHeardAgainAndNothingIsHeardTooLate() {
		RequestTable table = RequestTable.rectifying(this.program, "E-0118");
		CaseWalk walk = table.walk();
		table.begins("extension", "safety-e-0118", RequestTable.extension(5));
		walk.decides("decide-extension", "refuse", "approve");
		assertThat(walk.obligation("rectify").state()).isEqualTo("running");
		assertThat(table.refused("extension", "safety-e-0118", RequestTable.extension(3)))
			.isEqualTo("request.extension.repeated");
		walk.days((int) Duration.between(now(), walk.obligation("rectify").dueAt()).toDays() + 1);
		assertThat(walk.obligation("rectify").overdue()).isTrue();
		assertThat(table.refused("extension", "safety-e-0118", RequestTable.extension(3)))
			.isEqualTo("deadline.change.late");
		assertThat(walk.grounds()).containsExactly("OVERDUE OPEN");
	}

	@Test
	void aPauseEndsByItself() {
		RequestTable table = RequestTable.rectifying(this.program, "E-0118");
		CaseWalk walk = table.walk();
		String until = LocalDate.ofInstant(now(), Zone.SHANGHAI).plusDays(40).toString();
		table.begins("extension", "safety-e-0118", Map.of("obligation", "rectify", "kind", "PAUSE", "until", until,
				"ground", "PRODUCTION", "explanation", "须待停产检修"));
		walk.decides("decide-extension", "approve", "approve");
		assertThat(walk.obligation("rectify").state()).isEqualTo("paused");
		walk.days(39);
		assertThat(walk.obligation("rectify").state()).isEqualTo("paused");
		walk.days(2);
		assertThat(walk.obligation("rectify").state()).isEqualTo("running");
		assertThat(walk.open("rectify-measure").dueAt()).isEqualTo(walk.obligation("rectify").dueAt());
		assertThat(walk.ladders()).isEmpty();
	}

	@Test
	void insideAUnitItsLeaderDecides() {
		RequestTable table = RequestTable.selfFound(this.program, "E-0118", null);
		table.walk().does("confirm-registration", Map.of("outcome", "confirm"));
		table.begins("extension", "safety-e-0118",
				Map.of("obligation", "plan", "kind", "EXTEND", "days", 2, "ground", "OTHER", "explanation", "等厂家图纸"));
		assertThat(table.walk().open("decide-extension").groups()).containsExactly("principal-leader@E-0118");
		table.walk().decides("decide-extension", "approve", "approve");
		assertThat(table.walk().obligation("plan").state()).isEqualTo("running");
	}

	private Instant now() {
		return this.program.getBean(Clock.class).instant();
	}

	private static String minute(Instant moment) {
		return moment.atZone(Zone.SHANGHAI).toLocalDateTime().toString().replace('T', ' ').substring(0, 16);
	}

}
