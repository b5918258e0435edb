package org.bihuan.interview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.LetterView;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case that is handed to and fro while an interview and its notice are under way.
 */
@BihuanTest
class InterviewTransferApplicationTests {

	private static final UnitCode EMERGENCY = new UnitCode("A-emergency");

	private static final UnitCode UNIT = new UnitCode("E-0118");

	private static final Set<String> STEPS = Set.of("schedule-interview", "record-interview", "sign-minutes",
			"report-promise", "assess-promises", "draft-letter", "review-letter", "sign-letter", "seal-letter");

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Measures measures;

	@Autowired
	private Letters letters;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Clock clock;

	@Test
	void anInterviewGoesWithItsCaseAndItsNoticeStays() throws InterruptedException {
		Standing standing = Standing.at(this.program, UNIT.value(), "rectify-measure", false);
		CaseWalk walk = standing.walk();
		long measure = take(walk, UNIT, EMERGENCY);
		goes(standing, "emergency", "education", "schedule-interview@A-education");
		assertThat(this.measures.find(measure).order().issuer()).hasToString("A-education");
		arrange(walk);
		assertThat(steps(standing)).isEqualTo("draft-letter@A-education");
		goes(standing, "education", "emergency", "schedule-interview@A-emergency");
		assertThat(notice(walk).state()).isEqualTo(LetterState.DROPPED);
		LocalDate day = arrange(walk);
		walk.does("draft-letter", Map.of());
		walk.decides("review-letter", "approve", "approve");
		walk.decides("sign-letter", "sign", "sign");
		printed(walk);
		goes(standing, "emergency", "education", "seal-letter@A-emergency");
		goTo(walk, day);
		assertThat(steps(standing)).isEqualTo("record-interview@A-education seal-letter@A-emergency");
		goes(standing, "education", "emergency", "record-interview@A-emergency seal-letter@A-emergency");
		held(walk, day.plusDays(20));
		goes(standing, "emergency", "education", "seal-letter@A-emergency sign-minutes@E-0118");
		walk.decides("sign-minutes", "signed", "signed");
		goes(standing, "education", "emergency", "report-promise@E-0118 seal-letter@A-emergency");
		walk.does("report-promise", Map.of("report", "已更换"));
		goes(standing, "emergency", "education", "assess-promises@A-education seal-letter@A-emergency");
		walk.does("assess-promises", Map.of("outcome", "kept"));
		assertThat(this.measures.find(measure).state()).isEqualTo(MeasureState.DONE);
		assertThat(promise(walk).state()).isEqualTo("met");
	}

	@Test
	void whatTheOldAuthorityWasAskedItAnswersItself() {
		Standing standing = Standing.at(this.program, UNIT.value(), "rectify-measure", false);
		CaseWalk walk = standing.walk();
		long measure = take(walk, EMERGENCY, new UnitCode("O-demo"));
		LocalDate day = arrange(walk);
		this.transactions.executeWithoutResult((status) -> this.program.publishEvent(new LetterIssued(notice(walk).id(),
				walk.number(), notice(walk).kind(), "演安办约〔2026〕1号", this.clock.instant())));
		goTo(walk, day);
		held(walk, day.plusDays(20));
		goes(standing, "emergency", "education", "draft-letter@O-demo sign-minutes@A-emergency");
		goes(standing, "education", "emergency", "draft-letter@O-demo sign-minutes@A-emergency");
		walk.decides("sign-minutes", "signed", "signed");
		goes(standing, "emergency", "education", "draft-letter@O-demo report-promise@A-emergency");
		assertThat(promise(walk).unit()).isEqualTo("A-emergency");
		walk.does("report-promise", Map.of("report", "已督促"));
		walk.does("assess-promises", Map.of("outcome", "kept"));
		assertThat(this.measures.find(measure).state()).isEqualTo(MeasureState.DONE);
	}

	private long take(CaseWalk walk, UnitCode addressee, UnitCode issuer) {
		Long measure = this.transactions.execute((status) -> this.measures.take(new MeasureOrder(walk.number(),
				"INTERVIEW", addressee, issuer, "OVERDUE", 2, "D001", "§18二(二)6", null, "chief-emergency")));
		return (measure != null) ? measure : 0;
	}

	private void goes(Standing standing, String from, String to, String expected) {
		standing.begins("transfer", Map.of("reason", "现场核实后的情况", "to", "A-" + to), standing.person("chief-" + from));
		standing.walk().decides("accept-transfer", "accept", "accept");
		assertThat(steps(standing)).isEqualTo(expected);
	}

	private static String steps(Standing standing) {
		return Arrays.stream(standing.steps().split(" "))
			.filter((step) -> STEPS.contains(step.split("@")[0]))
			.collect(Collectors.joining(" "));
	}

	private LocalDate arrange(CaseWalk walk) {
		InboxRow task = walk.open("schedule-interview");
		LocalDate day = LocalDate.parse(String.valueOf(walk.tasks().form(task.id(), walk.who(task)).data().get("day")));
		walk.does("schedule-interview", Map.of("place", "三楼会议室", "day", day.toString(), "hour", "09:00", "invited",
				List.of("principal-leader")));
		return day;
	}

	private void held(CaseWalk walk, LocalDate due) {
		walk.does("record-interview", Map.of("outcome", "held", "attendees", "总经理", "said", "积尘超标", "promises",
				List.of(Map.of("what", "更换管道", "due", due.toString(), "who", "总经理"))));
	}

	private LetterView notice(CaseWalk walk) {
		List<LetterView> all = this.letters.ofCase(walk.number());
		return all.get(all.size() - 1);
	}

	/**
	 * The paper is made after the signature's transaction, by whichever thread is free.
	 */
	private void printed(CaseWalk walk) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (notice(walk).state() == LetterState.RENDERING && System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		assertThat(notice(walk).state()).isEqualTo(LetterState.ISSUED);
	}

	private ObligationView promise(CaseWalk walk) {
		return this.program.getBean(Obligations.class)
			.ofCase(walk.number())
			.stream()
			.filter((one) -> one.kind().equals("promise"))
			.findFirst()
			.orElseThrow();
	}

	private void goTo(CaseWalk walk, LocalDate day) {
		Instant moment = day.atTime(9, 30).atZone(Zone.SHANGHAI).toInstant();
		walk.days((int) Duration.between(this.clock.instant(), moment).toDays() + 1);
	}

}
