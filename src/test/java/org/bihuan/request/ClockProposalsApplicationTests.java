package org.bihuan.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.ObligationView;
import org.bihuan.frame.Texts;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * More time that managers and the office propose: it moves nothing until whoever is
 * competent decides, and nothing that could not be asked for.
 */
@BihuanTest
class ClockProposalsApplicationTests {

	private static final String UNIT = "E-1161";

	private static final String STEP = "decide-clock-proposal";

	@Autowired
	private ApplicationContext program;

	@Autowired
	private ClockProposals proposals;

	@Test
	void aProposalMovesNothingUntilItIsGranted() {
		CaseWalk walk = rectifying();
		ObligationView before = walk.obligation("rectify");
		this.proposals.propose(days(walk, 5), person("manager"));
		assertThat(walk.obligation("rectify")).isEqualTo(before);
		InboxRow decision = walk.open(STEP);
		assertThat(decision.groups()).containsExactly("section-chief@A-emergency");
		assertThat(decision.dueAt()).isNotNull();
		assertThat(key(this.proposals.hindrance(days(walk, 1), person("office")))).isEqualTo("request.proposal.open");
		Map<String, Object> told = walk.tasks().form(decision.id(), walk.who(decision)).data();
		assertThat(told.get("proposer")).isEqualTo("演示-区领导");
		assertThat(told.get("hindrance")).isEqualTo(says("request.proposal.stands"));
		walk.decides(STEP, "approve", "approve");
		ObligationView after = walk.obligation("rectify");
		assertThat(after.state()).isEqualTo("running");
		assertThat(told.get("due")).asString().endsWith("→ " + minute(after.dueAt()));
		assertThat(after.dueAt()).isAfter(before.dueAt().plus(Duration.ofDays(4)));
		assertThat(after.segments()).extracting(ObligationView.Segment::kind).containsExactly("RUN", "HOLD", "EXTEND");
		assertThat(after.segments().get(2).document()).isEqualTo(STEP);
		assertThat(walk.open("rectify-measure").dueAt()).isEqualTo(after.dueAt());
		assertThat(key(this.proposals.hindrance(days(walk, 1), person("manager")))).isEqualTo("request.extension.used");
		assertThat(records(walk)).contains("extensionProposed", "approve");
	}

	@Test
	void aRefusalIsKeptAndMovesNothing() {
		CaseWalk walk = rectifying();
		ObligationView before = walk.obligation("rectify");
		this.proposals.propose(days(walk, 5), person("office"));
		walk.decides(STEP, "refuse", "approve");
		assertThat(walk.obligation("rectify")).isEqualTo(before);
		assertThat(records(walk)).contains("extensionProposed", "refuse");
		assertThat(this.proposals.hindrance(days(walk, 5), person("office"))).isEmpty();
		RequestTable unit = new RequestTable(walk);
		unit.begins("extension", "safety-e-1161", RequestTable.extension(5));
		assertThat(key(this.proposals.hindrance(days(walk, 5), person("office")))).isEqualTo("deadline.change.asked");
	}

	@Test
	void aPauseThatIsGrantedEndsByItself() {
		CaseWalk walk = rectifying();
		this.proposals.propose(pause(walk, today().plusDays(30)), person("director-office"));
		walk.decides(STEP, "approve", "approve");
		assertThat(walk.obligation("rectify").state()).isEqualTo("paused");
		walk.days(31);
		assertThat(walk.obligation("rectify").state()).isEqualTo("running");
	}

	@Test
	void whatHasRunOutMeanwhileGetsNoMoreTime() {
		CaseWalk walk = rectifying();
		this.proposals.propose(days(walk, 5), person("manager"));
		walk.days((int) Duration.between(now(), walk.obligation("rectify").dueAt()).toDays() + 1);
		ObligationView late = walk.obligation("rectify");
		assertThat(late.overdue()).isTrue();
		InboxRow decision = walk.open(STEP);
		assertThat(walk.tasks().form(decision.id(), walk.who(decision)).data().get("hindrance"))
			.isEqualTo(says("request.proposal.void", says("deadline.change.late", late.dueAt())));
		walk.decides(STEP, "approve", "approve");
		assertThat(walk.obligation("rectify")).isEqualTo(late);
		assertThat(records(walk)).contains("clockProposalVoid");
		assertThat(key(this.proposals.hindrance(days(walk, 5), person("manager")))).isEqualTo("deadline.change.late");
	}

	@Test
	void aProposalEndsWithItsCase() {
		CaseWalk walk = rectifying();
		this.proposals.propose(days(walk, 5), person("manager"));
		RequestTable table = new RequestTable(walk);
		table.begins("withdrawal", "chief-emergency", Map.of("reason", "重复登记"));
		walk.decides("confirm-withdrawal", "approve", "approve");
		assertThat(walk.steps()).doesNotContain(STEP);
		assertThat(walk.rows("select state from req_clock_proposal where case_number = ?"))
			.extracting((row) -> row.get("STATE"))
			.containsExactly("DROPPED");
	}

	@Test
	void whatItsTableDoesNotAllowIsRefused() {
		CaseWalk major = CaseWalk.found(this.program, UNIT, true);
		ClockProposal other = new ClockProposal(major.number(), "interim-measures", 5, null, "说明");
		assertThat(key(this.proposals.hindrance(other, person("manager")))).isEqualTo("request.proposal.kind");
		CaseWalk walk = rectifying();
		assertThat(this.proposals.hindrance(days(walk, 11), person("manager"))).get()
			.isInstanceOf(Refusal.Invalid.class);
		assertThat(this.proposals.hindrance(pause(walk, today()), person("manager"))).get()
			.isInstanceOf(Refusal.Invalid.class);
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.proposals.propose(days(walk, 11), person("manager")));
		assertThat(walk.steps()).doesNotContain(STEP);
		assertThat(records(walk)).doesNotContain("extensionProposed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chief-emergency", "inspector1-emergency", "boss-e-1161", "auditor", "chief-education" })
	void nobodyElseProposes(String login) {
		CaseWalk walk = rectifying();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.proposals.propose(days(walk, 5), person(login)))
			.isInstanceOf(Refusal.class);
		assertThat(this.proposals.hindrance(days(walk, 5), person(login))).get()
			.isInstanceOf("chief-education".equals(login) ? Refusal.NotFound.class : Refusal.Forbidden.class);
		assertThat(walk.steps()).doesNotContain(STEP);
	}

	@Test
	void whoeverDecidesDoesNotPropose() {
		CaseWalk walk = rectifying();
		Person both = new Person("manager", "演示-区领导",
				Set.of(Group.parse("manager@D-demo"), new Group("section-chief", new UnitCode("A-emergency"))));
		assertThat(key(this.proposals.hindrance(days(walk, 5), both))).isEqualTo("request.proposal.own");
		this.proposals.propose(days(walk, 5), person("manager"));
		InboxRow decision = walk.open(STEP);
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> walk.tasks().complete(decision.id(), Map.of("outcome", "approve"), both));
	}

	private CaseWalk rectifying() {
		return RequestTable.rectifying(this.program, UNIT).walk();
	}

	private static ClockProposal days(CaseWalk walk, int days) {
		return new ClockProposal(walk.number(), "rectify", days, null, "设备进口周期长");
	}

	private static ClockProposal pause(CaseWalk walk, LocalDate until) {
		return new ClockProposal(walk.number(), "rectify", null, until, "汛期无法施工");
	}

	private List<String> records(CaseWalk walk) {
		return walk.rows("select outcome from case_entry where scope = ? and outcome is not null")
			.stream()
			.map((row) -> String.valueOf(row.get("OUTCOME")))
			.toList();
	}

	private static String key(Optional<Refusal> refusal) {
		return refusal.orElseThrow().messageKey();
	}

	private Person person(String login) {
		return this.program.getBean(People.class).find(login).orElseThrow();
	}

	/** Nobody in particular reads here. */
	private String says(String key, Object... arguments) {
		return this.program.getBean(Texts.class).of(key, LocaleContextHolder.getLocale(), arguments);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(now(), Zone.SHANGHAI);
	}

	private Instant now() {
		return this.program.getBean(Clock.class).instant();
	}

	private static String minute(Instant moment) {
		return moment.atZone(Zone.SHANGHAI).toLocalDateTime().toString().replace('T', ' ').substring(0, 16);
	}

}
