package org.bihuan.notification.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.bihuan.notification.Notice;
import org.bihuan.notification.NoticeRoom;
import org.bihuan.notification.Notices;
import org.bihuan.notification.Topic;
import org.bihuan.notification.setting.Choice;
import org.bihuan.notification.setting.Choices;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.TaskOpened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Mails through a real SMTP server.
 */
class MailTests {

	@TempDir
	private Path folder;

	private GreenMail server;

	private NoticeRoom room;

	@BeforeEach
	void open() {
		this.server = started();
		this.room = new NoticeRoom(this.folder, this.server.getSmtp().getPort());
		this.room.unit("E-1", "ENTERPRISE");
		this.room.person("worker", "worker@E-1", true);
		this.room.person("silent", "worker@E-1", true);
		this.room.mailbox("worker");
	}

	private static GreenMail started() {
		ServerSetup setup = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP);
		setup.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
		GreenMail server = new GreenMail(setup);
		server.start();
		return server;
	}

	@AfterEach
	void close() {
		this.room.close();
		this.server.stop();
	}

	private void opened(String task, String step) {
		this.room.task(task, step, Optional.empty(), "worker@E-1");
		this.room.publish(new TaskOpened(task, new CaseNumber("YH-1"), "p", step, null, this.room.now()));
	}

	private void choose(Integer digest, Topic... muted) {
		this.room.bean(Choices.class)
			.save(new Choice("worker", Locale.SIMPLIFIED_CHINESE, null, null, null, null, true, digest, Set.of(muted)));
	}

	private MimeMessage[] mails() {
		return this.server.getReceivedMessages();
	}

	@Test
	void aMailSaysTitleUnitDateAndLinkInTextAndHtml() throws MessagingException {
		opened("t1", "rectify");
		this.room.drain();
		assertThat(mails()).hasSize(1);
		MimeMessage mail = mails()[0];
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("worker@example.org");
		assertThat(mail.getSubject()).isEqualTo("待办“核实”：积尘 {0}（甲厂）");
		assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f]{40}@localhost>");
		assertThat(MailText.of(mail))
			.contains("text/plain", "text/html", "待办“核实”：积尘 {0}（甲厂）", "期限：2026-11-05 10:00",
					"href=\"http://localhost:8080/tasks/t1\"", "http://localhost:8080/notices/settings")
			.doesNotContain("??", "th:", "[(");
		assertThat(this.room.column("select state from ntf_outbox")).containsExactly("SENT");
		this.room.drain();
		assertThat(mails()).hasSize(1);
	}

	@Test
	void whatPeopleWroteOrDrewIsTextInAMailAndBeginsNoLineOfItsHead() throws MessagingException {
		this.room.task("t1", "rectify", Optional.empty(), "worker@E-1");
		this.room.change("update wf_inbox set title = 'a' || char(13) || char(10) || 'Bcc: x@example.org', "
				+ "step_name = '<img src=y onerror=alert(2)>', unit_name = '<img src=x onerror=alert(1)>${7*7}[[${7*7}]]'");
		this.room.publish(new TaskOpened("t1", new CaseNumber("YH-1"), "p", "rectify", null, this.room.now()));
		this.room.drain();
		assertThat(mails()).singleElement().satisfies((mail) -> {
			assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("worker@example.org");
			assertThat(mail.getHeader("Bcc")).isNull();
			assertThat(mail.getSubject())
				.contains("a Bcc: x@example.org（<img src=x onerror=alert(1)>${7*7}[[${7*7}]]）");
			assertThat(MailText.of(mail)).containsOnlyOnce("<img src=x")
				.containsOnlyOnce("<img src=y")
				.contains("&lt;img src=x onerror=alert(1)&gt;${7*7}[[${7*7}]]", "&lt;img src=y onerror=alert(2)&gt;");
		});
	}

	@Test
	void aServerThatIsAwayGetsItOnceWhenItIsBack() throws MessagingException {
		this.server.stop();
		opened("t1", "rectify");
		this.room.drain();
		assertThat(this.room.column("select concat(state, ' ', attempts) from ntf_outbox"))
			.containsExactly("WAITING 1");
		this.room.pass(Duration.ofSeconds(29));
		assertThat(this.room.drain()).isZero();
		this.room.pass(Duration.ofSeconds(1));
		assertThat(this.room.drain()).isOne();
		this.server = started();
		// its old port may be somebody else's by now
		this.room.bean(JavaMailSenderImpl.class).setPort(this.server.getSmtp().getPort());
		this.room.pass(Duration.ofMinutes(1));
		assertThat(this.room.drain()).isOne();
		this.room.pass(Duration.ofHours(2));
		this.room.drain();
		assertThat(mails()).hasSize(1);
		assertThat(this.room.column("select concat(state, ' ', attempts) from ntf_outbox")).containsExactly("SENT 3");
	}

	/** The house tells of a letter at once, whatever becomes of the mail. */
	@Test
	void aDayWithoutItsServerLosesNoLetterAndDoublesNone() throws MessagingException {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		this.room.bean(MeterBinder.class).bindTo(meters);
		this.server.stop();
		this.room.inTransaction(() -> this.room.bean(Notices.class)
			.send(new Notice("letter/7/letter-sent", "letter-sent", Topic.LETTER, true, new CaseNumber("YH-1"),
					Set.of(), Set.of(Group.parse("worker@E-1")), null, null, List.of("应急督函〔2026〕1号", "应急局"))));
		assertThat(this.room.count("ntf_message where kind = 'letter-sent'")).isEqualTo(2);
		for (int i = 0; i < 24 * 6; i++) {
			this.room.drain();
			this.room.pass(Duration.ofMinutes(10));
		}
		assertThat(this.room.column("select state from ntf_outbox")).containsExactly("WAITING");
		assertThat(meters.get("bihuan.outbox.dead").gauge().value()).isZero();
		assertThat(meters.get("bihuan.outbox.oldest").gauge().value()).isEqualTo(Duration.ofDays(1).toSeconds());
		this.server = started();
		this.room.bean(JavaMailSenderImpl.class).setPort(this.server.getSmtp().getPort());
		for (int i = 0; i < 12; i++) {
			this.room.pass(Duration.ofMinutes(10));
			this.room.drain();
		}
		assertThat(mails()).hasSize(1);
		assertThat(mails()[0].getSubject()).contains("应急督函〔2026〕1号", "应急局");
		assertThat(this.room.column("select state from ntf_outbox")).containsExactly("SENT");
		assertThat(this.room.count("ntf_message where kind = 'letter-sent'")).isEqualTo(2);
	}

	@Test
	void aTaskThatIsDoneIsNoMailAnyMore() {
		opened("t1", "rectify");
		this.room.change("update wf_inbox set state = 'DONE' where task_id = 't1'");
		this.room.drain();
		assertThat(mails()).isEmpty();
		assertThat(this.room.column("select state from ntf_outbox")).containsExactly("MOOT");
	}

	@Test
	void aMutedTopicIsNoMail() {
		choose(null, Topic.TASK);
		opened("t1", "rectify");
		assertThat(this.room.count("ntf_outbox")).isZero();
		assertThat(this.room.count("ntf_message")).isEqualTo(2);
	}

	@Test
	void nobodyWhoHasLeftGetsMail() {
		opened("t1", "rectify");
		this.room.change("update org_person set enabled = false where login = 'worker'");
		this.room.drain();
		assertThat(mails()).isEmpty();
	}

	@Test
	void quietHoursHoldBackWhatIsNotUrgent() {
		this.room.pass(Duration.ofHours(12));
		opened("t1", "rectify");
		opened("t2", "interim-measures");
		this.room.drain();
		assertThat(mails()).extracting(MailText::of).singleElement().asString().contains("/tasks/t2");
		this.room.pass(Duration.ofHours(9));
		this.room.drain();
		assertThat(mails()).hasSize(1);
		this.room.pass(Duration.ofMinutes(30));
		this.room.drain();
		assertThat(mails()).hasSize(2);
	}

	@Test
	void theDigestCollectsADay() throws MessagingException {
		choose(8);
		opened("t1", "rectify");
		opened("t2", "rectify");
		opened("t3", "rectify");
		opened("t4", "interim-measures");
		this.room.drain();
		assertThat(mails()).hasSize(1);
		this.room.change("update wf_inbox set state = 'DONE' where task_id = 't2'");
		this.room.pass(Duration.ofHours(22));
		this.room.drain();
		this.room.drain();
		assertThat(mails()).hasSize(2);
		assertThat(mails()[1].getSubject()).isEqualTo("今日 2 条通知");
		assertThat(MailText.of(mails()[1])).contains("/tasks/t1", "/tasks/t3").doesNotContain("/tasks/t2", "/tasks/t4");
		assertThat(this.room.column("select distinct state from ntf_outbox")).containsExactly("SENT");
	}

	@Test
	void anAddressIsUsedOnceItsCodeCameBack() {
		EmailProof proof = this.room.bean(EmailProof.class);
		proof.ask("silent", " silent@example.org ", Locale.ENGLISH);
		this.room.drain();
		assertThat(MailText.of(mails()[0])).contains("within 15 minutes");
		String code = MailText.of(mails()[0]).replaceAll("(?s).*<strong>(\\d{6})</strong>.*", "$1");
		assertThat(code).hasSize(6);
		assertThat(this.room
			.column("select concat(pending_email, code_sent_at, code_tries) from ntf_person where login = 'silent'")
			.toString()).doesNotContain(code);
		opened("t1", "rectify");
		assertThat(this.room.count("ntf_outbox where login = 'silent' and channel = 'MAIL'")).isZero();
		assertThat(proof.prove("silent", code.equals("123456") ? "654321" : "123456")).isFalse();
		assertThat(proof.prove("worker", code)).isFalse();
		assertThat(proof.prove("silent", code)).isTrue();
		opened("t2", "rectify");
		assertThat(this.room.count("ntf_outbox where login = 'silent' and channel = 'MAIL'")).isOne();
	}

	@Test
	void aCodeEndsAfterFiveTriesAndAfterAQuarterOfAnHour() {
		EmailProof proof = this.room.bean(EmailProof.class);
		proof.ask("silent", "silent@example.org", Locale.ENGLISH);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> proof.ask("silent", "other@example.org", Locale.ENGLISH));
		String code = proof.code(this.room.bean(Choices.class).of("silent"), this.room.now());
		String wrong = code.equals("000000") ? "000001" : "000000";
		for (int i = 0; i < 5; i++) {
			assertThat(proof.prove("silent", wrong)).isFalse();
		}
		assertThat(proof.prove("silent", code)).isFalse();
		this.room.pass(Duration.ofMinutes(1));
		proof.ask("silent", "silent@example.org", Locale.ENGLISH);
		String second = proof.code(this.room.bean(Choices.class).of("silent"), this.room.now());
		this.room.pass(Duration.ofMinutes(15));
		assertThat(proof.prove("silent", second)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "a", "a@", "@b.cn", "a@b c.cn", "a@b.cn, c@d.cn", "a@b.cn\r\nBcc: c@d.cn", "<a@b.cn>" })
	void whatIsNoAddressIsRefused(String address) {
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.room.bean(EmailProof.class).ask("silent", address, Locale.ENGLISH));
		assertThat(this.room.count("ntf_outbox")).isZero();
	}

	@Test
	void whatFailsTooOftenIsGivenUpAndCanBeSentAgain() {
		this.server.stop();
		opened("t1", "rectify");
		for (int i = 0; i < 120; i++) {
			this.room.drain();
			this.room.pass(Duration.ofHours(24));
		}
		assertThat(this.room.column("select concat(state, ' ', attempts) from ntf_outbox")).containsExactly("DEAD 72");
	}

}
