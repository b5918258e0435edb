package org.bihuan.notification.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.Statements;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationReminded;
import org.bihuan.notification.Notice;
import org.bihuan.notification.NoticeRoom;
import org.bihuan.notification.Notices;
import org.bihuan.notification.Topic;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.TaskAddressed;
import org.bihuan.workflow.TaskClosed;
import org.bihuan.workflow.TaskOpened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who is told what, in how many statements.
 */
class NoticesTests {

	private static final CaseNumber CASE = new CaseNumber("YH-1");

	@TempDir
	private Path folder;

	private NoticeRoom room;

	@BeforeEach
	void open() {
		this.room = new NoticeRoom(this.folder, 1);
		this.room.unit("A-1", "AUTHORITY");
		this.room.unit("E-1", "ENTERPRISE");
		this.room.person("inspector1", "inspector@A-1", true);
		this.room.person("inspector2", "inspector@A-1", true);
		this.room.person("gone", "inspector@A-1", false);
		this.room.person("chief", "section-chief@A-1", true);
		this.room.person("boss", "principal-leader@E-1", true);
		this.room.person("worker", "worker@E-1", true);
	}

	@AfterEach
	void close() {
		this.room.close();
	}

	private MessageBox box() {
		return this.room.bean(MessageBox.class);
	}

	private TaskOpened opened(String id, String step) {
		return new TaskOpened(id, CASE, "p", step, null, this.room.now());
	}

	private List<String> readers() {
		return this.room.column("select login from ntf_message order by login");
	}

	@Test
	void aTaskIsToldToItsGroupsWithoutThoseKeptOut() {
		this.room.task("t1", "verify", Optional.empty(), "inspector@A-1", "section-chief@A-1");
		this.room.change("insert into wf_inbox_barred (task_id, login) values ('t1', 'inspector2')");
		this.room.publish(opened("t1", "verify"));
		assertThat(readers()).containsExactly("chief", "inspector1");
		assertThat(box().unread("chief")).isOne();
		Message message = box().page("chief", true, null, 10).items().get(0);
		NoticeWords words = this.room.bean(NoticeWords.class);
		assertThat(words.text(message.facts(), Locale.SIMPLIFIED_CHINESE)).isEqualTo("待办“核实”：积尘 {0}（甲厂）");
		assertThat(words.text(message.facts(), Locale.ENGLISH)).isEqualTo("To do \"Verify\": 积尘 {0} (甲厂)");
		assertThat(words.due(message.facts(), Locale.ENGLISH)).isEqualTo("Due 2026-11-05 10:00");
		assertThat(message.facts().path()).isEqualTo("/tasks/t1");
	}

	@Test
	void aTaskThatSomebodyHoldsIsToldToThatPersonAlone() {
		this.room.task("t1", "verify", Optional.of("worker"), "inspector@A-1");
		this.room.publish(opened("t1", "verify"));
		assertThat(readers()).containsExactly("worker");
	}

	@Test
	void fiftyPeopleCostAsMuchAsTwo() {
		for (int i = 0; i < 50; i++) {
			this.room.person("crowd" + i, "worker@E-1", true);
			this.room.mailbox("crowd" + i);
		}
		this.room.task("t1", "rectify", Optional.empty(), "worker@E-1");
		Statements statements = this.room.bean(Statements.class);
		statements.forget();
		this.room.publish(opened("t1", "rectify"));
		assertThat(statements.count("")).isEqualTo(2);
		assertThat(readers()).hasSize(51);
		assertThat(this.room.count("ntf_outbox where channel = 'MAIL'")).isEqualTo(50);
		statements.forget();
		this.room.publish(new TaskClosed("t1", CASE, "rectify", null, false, this.room.now()));
		assertThat(statements.count("")).isOne();
		assertThat(box().unread("crowd7")).isZero();
	}

	@Test
	void whatIsUrgentIsSaidByTheSettings() {
		this.room.task("t1", "interim-measures", Optional.empty(), "worker@E-1");
		this.room.task("t2", "rectify", Optional.empty(), "worker@E-1");
		this.room.publish(opened("t1", "interim-measures"));
		this.room.publish(opened("t2", "rectify"));
		assertThat(this.room.column("select task_id from ntf_message where urgent = true")).containsExactly("t1");
	}

	@Test
	void whatSomebodySaysStaysInTheHouse() {
		this.room.mailbox("worker");
		this.room.task("t1", "rectify", Optional.of("worker"), "worker@E-1");
		this.room.publish(
				new TaskAddressed("t1", CASE, TaskAddressed.Kind.URGED, "chief", "worker", "今天必须完成", this.room.now()));
		Facts facts = box().page("worker", true, null, 10).items().get(0).facts();
		assertThat(this.room.bean(NoticeWords.class).text(facts, Locale.SIMPLIFIED_CHINESE))
			.isEqualTo("姓名chief催办“核实”：积尘 {0}（甲厂）");
		assertThat(facts.arguments()).containsExactly("今天必须完成");
		assertThat(this.room.count("ntf_outbox where arguments is not null")).isZero();
		assertThat(this.room.count("ntf_outbox where login = 'worker'")).isOne();
	}

	@Test
	void everyWayOfAddressingHasItsWords() {
		this.room.task("t1", "rectify", Optional.empty(), "worker@E-1");
		for (TaskAddressed.Kind kind : TaskAddressed.Kind.values()) {
			this.room.publish(new TaskAddressed("t1", CASE, kind, "chief", "worker", null, this.room.now()));
		}
		NoticeWords words = this.room.bean(NoticeWords.class);
		assertThat(box().page("worker", true, null, 10).items()).hasSize(TaskAddressed.Kind.values().length)
			.allSatisfy((message) -> assertThat(words.text(message.facts(), Locale.ENGLISH)).contains("姓名chief")
				.doesNotContain("notice."));
	}

	@Test
	void aCopyStaysUnreadWhenTheTaskIsOver() {
		this.room.task("t1", "rectify", Optional.empty(), "worker@E-1");
		this.room.publish(opened("t1", "rectify"));
		this.room
			.publish(new TaskAddressed("t1", CASE, TaskAddressed.Kind.COPIED, "chief", "boss", null, this.room.now()));
		this.room.publish(new TaskClosed("t1", CASE, "rectify", null, true, this.room.now()));
		assertThat(box().unread("worker")).isZero();
		assertThat(box().unread("boss")).isOne();
	}

	@Test
	void clocksAreToldToThoseWhoAnswerForTheUnit() {
		Instant due = this.room.now().plus(Duration.ofDays(1));
		this.room.publish(new ObligationReminded(7, CASE, "rectify", new UnitCode("E-1"), due, this.room.now()));
		assertThat(readers()).containsExactly("boss");
		this.room.publish(new ObligationFellDue(7, CASE, "rectify", false, new UnitCode("E-1"), due));
		this.room.publish(new ObligationFellDue(8, CASE, "look-back", false, new UnitCode("A-1"), due));
		assertThat(this.room.column("select login from ntf_message where urgent = true order by login"))
			.containsExactly("boss", "chief");
		Facts facts = box().page("chief", true, null, 10).items().get(0).facts();
		assertThat(this.room.bean(NoticeWords.class).text(facts, Locale.SIMPLIFIED_CHINESE)).startsWith("“整改回头看”到期未完成");
	}

	@Test
	void aLateTaskLeadsToItself() {
		this.room.task("t1", "verify", Optional.empty(), "inspector@A-1");
		this.room.change("""
				insert into ddl_obligation (id, case_number, kind, service, task_id, unit, basis_document, state,
				started_at, due_at, rework_used) values (9, 'YH-1', 'verify', true, 't1', 'A-1', 'P-0', 'MISSED',
				current_timestamp, current_timestamp, false)""");
		this.room.publish(new ObligationFellDue(9, CASE, "verify", true, new UnitCode("A-1"), this.room.now()));
		Facts facts = box().page("chief", true, null, 10).items().get(0).facts();
		assertThat(facts.path()).isEqualTo("/tasks/t1");
		assertThat(this.room.bean(NoticeWords.class).text(facts, Locale.ENGLISH)).contains("\"Verify\" fell due");
	}

	@Test
	void otherRoomsSendToPeopleAndGroupsOnce() {
		Notices notices = this.room.bean(Notices.class);
		Notice notice = new Notice("letter/1/sent", "webhook-test", Topic.LETTER, false, null,
				Set.of("worker", "chief", "gone"),
				Set.of(Group.parse("section-chief@A-1"), Group.parse("inspector@A-1")), null, null, List.of());
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> notices.send(notice));
		this.room.inTransaction(() -> notices.send(notice));
		assertThat(readers()).containsExactly("chief", "inspector1", "inspector2", "worker");
		assertThat(box().page("worker", true, null, 10).items().get(0).facts().path()).isEqualTo("/notices");
	}

	@Test
	void nothingIsToldWhenTheSenderRollsBack() {
		this.room.task("t1", "rectify", Optional.empty(), "worker@E-1");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.room.inTransaction(() -> {
			this.room.publish(opened("t1", "rectify"));
			throw new IllegalStateException("the step fails");
		}));
		assertThat(this.room.count("ntf_message")).isZero();
	}

	@Test
	void readingIsOnesOwnAffair() {
		this.room.task("t1", "verify", Optional.empty(), "inspector@A-1");
		this.room.publish(opened("t1", "verify"));
		long id = box().page("inspector1", true, null, 10).items().get(0).id();
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> box().read(id, "inspector2"));
		assertThat(box().read(id, "inspector1").readAt()).isEqualTo(NoticeRoom.MONDAY);
		assertThat(box().unread("inspector1")).isZero();
		assertThat(box().unread("inspector2")).isOne();
	}

	@Test
	void pagesGoOnWhereTheyEndedAndCountAll() {
		for (int i = 0; i < 5; i++) {
			this.room.task("t" + i, "verify", Optional.empty(), "section-chief@A-1");
			this.room.publish(opened("t" + i, "verify"));
		}
		var first = box().page("chief", false, null, 2);
		assertThat(first.items()).extracting((message) -> message.facts().taskId()).containsExactly("t4", "t3");
		assertThat(first.total()).isEqualTo(5);
		var second = box().page("chief", false, first.next(), 3);
		assertThat(second.items()).extracting((message) -> message.facts().taskId()).containsExactly("t2", "t1", "t0");
		assertThat(second.next()).isNull();
		box().readAll("chief", first.items().get(1).id());
		assertThat(box().page("chief", true, null, 9).items()).extracting((message) -> message.facts().taskId())
			.containsExactly("t4");
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> box().page("chief", false, "x", 2));
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> box().page("chief", false, null, 0));
	}

}
