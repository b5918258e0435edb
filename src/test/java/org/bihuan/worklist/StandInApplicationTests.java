package org.bihuan.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Staff;
import org.bihuan.organisation.StandIn;
import org.bihuan.organisation.StandIns;
import org.bihuan.organisation.StandIns.Wish;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.HandOver;
import org.bihuan.workflow.HandOver.Preview;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Written stand-ins and people who leave: lists, sight and acts follow.
 */
@BihuanTest
class StandInApplicationTests {

	private static final Group LEADER = Group.parse("principal-leader@E-0002");

	private static final Group INSPECTOR = Group.parse("inspector@A-emergency");

	@Autowired
	private ApplicationContext program;

	@Autowired
	private StandIns standIns;

	@Autowired
	private Staff staff;

	@Autowired
	private HandOver handOver;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Clock clock;

	private final List<StandIn> given = new ArrayList<>();

	private CaseWalk walk;

	@BeforeEach
	void aHazardIsConfirmed() {
		this.walk = CaseWalk.found(this.program, "E-0002", false);
	}

	@AfterEach
	void endAll() {
		this.given.forEach((one) -> this.standIns.end(one.id(), person("admin")));
	}

	private Person person(String login) {
		return this.walk.people().find(login).orElseThrow();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
	}

	private StandIn give(String person, String deputy, Group post, String document) {
		StandIn standIn = this.standIns.give(new Wish(person, deputy, post, today(), today().plusDays(3), document),
				person(person));
		this.given.add(standIn);
		return standIn;
	}

	private long claimable(String login) {
		return this.tasks
			.list(new InboxFilter(Box.CLAIMABLE, this.walk.number().value(), null, null, false, null, 10),
					person(login))
			.total();
	}

	@Test
	void aDutyInPersonAsksForTheDocument() {
		InboxRow plan = this.walk.open("five-fix-assignment");
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> this.tasks.claim(plan.id(), person("worker-e-0002")));
		StandIn bare = give("boss-e-0002", "worker-e-0002", LEADER, " ");
		assertThat(person("worker-e-0002").holds("principal-leader", LEADER.unit())).isTrue();
		assertThat(claimable("worker-e-0002")).isZero();
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.tasks.claim(plan.id(), person("worker-e-0002")))
			.withMessage("workflow.task.inPerson");
		this.standIns.end(bare.id(), person("boss-e-0002"));
		this.given.clear();
		assertThat(person("worker-e-0002").holds("principal-leader", LEADER.unit())).isFalse();
		give("boss-e-0002", "worker-e-0002", LEADER, "委字〔2026〕3号");
		assertThat(claimable("worker-e-0002")).isEqualTo(1);
		this.tasks.claim(plan.id(), person("worker-e-0002"));
		CaseEntry claimed = this.program.getBean(CaseFiles.class)
			.entries(this.walk.number())
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.TASK && "claimed".equals(entry.outcome()))
			.findFirst()
			.orElseThrow();
		assertThat(claimed.actor()).isEqualTo("worker-e-0002");
		assertThat(claimed.content()).containsEntry("onBehalfOf", "boss-e-0002");
		this.standIns.end(this.given.remove(0).id(), person("worker-e-0002"));
		assertThat(this.walk.open("five-fix-assignment").assignee()).isNull();
	}

	@Test
	void separationKeepsBothOut() {
		this.walk.plans();
		this.walk.rectifies();
		give("boss-e-0002", "deputy-e-0002", LEADER, "委字〔2026〕4号");
		InboxRow acceptance = this.walk.open("self-acceptance");
		this.walk.does(acceptance, Map.of("statement", "已完成", "acceptedBy", "代", "confirmed", true),
				person("deputy-e-0002"));
		List<Map<String, Object>> barred = this.program.getBean(JdbcTemplate.class)
			.queryForList("select login from wf_inbox_barred where task_id = ?", this.walk.open("verify").id());
		assertThat(barred).extracting((row) -> row.values().iterator().next()).contains("boss-e-0002", "deputy-e-0002");
	}

	@Test
	void circlesAndChainsAreRefusedInWords() {
		give("boss-e-0002", "deputy-e-0002", LEADER, "委字〔2026〕5号");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> give("deputy-e-0002", "boss-e-0002", Group.parse("deputy-leader@E-0002"), ""))
			.withMessage("organisation.standIn.circle");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> give("deputy-e-0002", "safety-e-0002", Group.parse("deputy-leader@E-0002"), ""))
			.withMessage("organisation.standIn.chain");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> give("safety-e-0002", "boss-e-0002", Group.parse("safety-officer@E-0002"), ""))
			.withMessage("organisation.standIn.deputyAway");
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> give("safety-e-0002", "worker-e-0101", Group.parse("safety-officer@E-0002"), ""));
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> this.standIns
			.give(new Wish("boss-e-0002", "worker-e-0002", LEADER, today(), today(), null), person("worker-e-0002")));
	}

	@Test
	void openWorkOfSomebodyWhoLeavesIsNotLost() {
		hire("zz-leaver");
		this.walk.plans();
		this.walk.rectifies();
		this.walk.applies();
		InboxRow verify = this.walk.open("verify");
		this.tasks.claim(verify.id(), person("zz-leaver"));
		CaseWalk other = CaseWalk.found(this.program, "E-0002", false);
		Preview preview = this.handOver.preview("zz-leaver", "worker-e-0002", person("admin"));
		assertThat(preview.can()).isEmpty();
		assertThat(preview.cannot()).singleElement()
			.satisfies((kept) -> assertThat(kept.messageKey()).isEqualTo("workflow.assign.notForYou"));
		assertThat(this.handOver.preview("zz-leaver", "inspector2-emergency", person("admin")).can()).hasSize(1);
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(
				() -> this.staff.leave("zz-leaver", "inspector2-emergency", Set.of(), "调离", person("chief-emergency")));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.staff.leave("zz-leaver", "zz-leaver", Set.of(), "调离", person("admin")));
		this.staff.leave("zz-leaver", "inspector2-emergency", Set.of(INSPECTOR), "调离", person("admin"));
		assertThat(this.walk.open("verify").assignee()).isEqualTo("inspector2-emergency");
		assertThat(this.walk.people().holding(INSPECTOR)).extracting(Person::login).doesNotContain("zz-leaver");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.staff.leave("zz-leaver", "inspector2-emergency", Set.of(), "调离", person("admin")));
		assertThat(other.steps()).isNotEmpty();
	}

	@Test
	void aTaskOfSomebodyWhoIsGoneCanBeTakenOver() {
		hire("zz-gone");
		this.walk.plans();
		this.walk.rectifies();
		this.walk.applies();
		InboxRow verify = this.walk.open("verify");
		this.tasks.claim(verify.id(), person("zz-gone"));
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.tasks.claim(verify.id(), person("inspector2-emergency")));
		write("update org_person set enabled = false where login = ?", "zz-gone");
		this.tasks.claim(verify.id(), person("inspector2-emergency"));
		assertThat(this.walk.open("verify").assignee()).isEqualTo("inspector2-emergency");
	}

	private void hire(String login) {
		write("insert into org_person (login, name, password_hash, enabled) values (?, '演示-临时', 'none', true)", login);
		write("insert into org_post (login, role, unit_code) values (?, 'inspector', 'A-emergency')", login);
	}

	private void write(String sql, String login) {
		this.program.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.program.getBean(JdbcTemplate.class).update(sql, login));
	}

}
