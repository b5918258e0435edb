package org.bihuan.archive;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.casefile.Thumbnails;
import org.bihuan.frame.Browser;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.program.Connection;
import org.bihuan.program.DistrictProgram;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What may be removed, by whom, and what keeps it.
 */
@BihuanTest
class RetentionApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Autowired
	private Retention retention;

	@Autowired
	private RemovalRows removals;

	@Autowired
	private Evidence evidence;

	@Autowired
	private Thumbnails thumbnails;

	@Autowired
	private CaseFiles files;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	private CaseNumber number;

	private Person auditor;

	private Person director;

	@BeforeEach
	void closeLongAgo() {
		this.auditor = person("auditor");
		this.director = person("director-office");
		DistrictProgram program = DistrictProgram.of(Connection.to(this.port), "e-0110", "transport");
		program.next("confirm-registration", Map.of("canFixAtOnce", true));
		this.number = new CaseNumber(program.register("worker-e-0110", Map.of("unit", "E-0110", "title", "到期案卷",
				"description", "灯不亮", "location", "库房", "source", "SELF_CHECK")));
		program.workUpTo(this.number.value(), "verify");
		closed(LocalDateTime.now(this.clock.withZone(Zone.SHANGHAI)).minusYears(10).minusDays(1));
	}

	private void closed(LocalDateTime at) {
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(
				"update case_file set state = 'CLOSED', closed_at = ? where case_number = ?", at, this.number.value()));
	}

	private Person person(String login) {
		return this.people.find(login).orElseThrow();
	}

	private boolean due() {
		return this.retention.due(this.auditor, 10_000)
			.stream()
			.anyMatch((one) -> one.caseNumber().equals(this.number.value()));
	}

	private long proposal() {
		this.retention.propose(this.number, "保管期满", this.auditor);
		return this.removals.waiting()
			.stream()
			.filter((one) -> one.caseNumber().equals(this.number.value()))
			.findFirst()
			.orElseThrow()
			.id();
	}

	@Test
	void aCaseIsDueAfterItsYearsAndNotBefore() {
		assertThat(due()).isTrue();
		assertThat(this.retention.dueCount(this.auditor)).isPositive();
		closed(LocalDateTime.now(this.clock.withZone(Zone.SHANGHAI)).minusYears(10).plusDays(1));
		assertThat(due()).isFalse();
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(this::proposal)
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("archive.removal.not-due"));
	}

	@Test
	void twoPeopleRemoveBytesAndNothingElse() {
		List<EvidenceView> before = this.evidence.ofCase(this.number);
		int records = this.files.entries(this.number).size();
		assertThat(this.thumbnails.of(before.get(0).id())).isPresent();
		long id = proposal();
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.retention.decide(id, true, this.auditor));
		this.retention.decide(id, true, this.director);
		assertThat(this.evidence.ofCase(this.number)).hasSameSizeAs(before)
			.allSatisfy((piece) -> assertThat(piece.discardedAt()).isNotNull())
			.extracting(EvidenceView::sha256)
			.isEqualTo(before.stream().map(EvidenceView::sha256).toList());
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.evidence.content(before.get(0).id()));
		assertThat(this.thumbnails.of(before.get(0).id())).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from case_evidence_content c join case_evidence e"
				+ " on e.id = c.id where e.case_number = ?", Long.class, this.number.value()))
			.isZero();
		assertThat(this.files.entries(this.number)).hasSize(records);
		assertThat(this.trail.verify().ok()).isTrue();
		assertThat(due()).isFalse();
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.retention.decide(id, true, this.director));
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(this::proposal);
	}

	@Test
	void aHeldCaseIsNeverRemovedFrom() {
		long id = proposal();
		this.retention.hold(this.number, "诉讼中", this.director);
		assertThat(due()).isFalse();
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.retention.decide(id, true, this.director))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("archive.removal.held"));
		assertThat(this.evidence.ofCase(this.number)).allSatisfy((piece) -> assertThat(piece.discardedAt()).isNull());
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.retention.hold(this.number, "再次", this.auditor));
		this.retention.lift(this.number, "诉讼终结", this.auditor);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.retention.lift(this.number, "再次", this.auditor));
		assertThat(due()).isTrue();
		this.retention.decide(id, false, this.director);
		assertThat(due()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin", "manager", "office", "boss-e-0110", "designer" })
	void nobodyElseHoldsOrRemoves(String login) {
		Person person = person(login);
		long id = proposal();
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.retention.hold(this.number, "理由", person));
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> this.retention.decide(id, true, person));
		assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> this.retention.due(person, 1));
		assertThat(new Browser(this.port).get("/retention", "Authorization", "x").statusCode()).isEqualTo(302);
		assertThat(this.evidence.ofCase(this.number)).allSatisfy((piece) -> assertThat(piece.discardedAt()).isNull());
	}

	@Test
	void aReasonIsAskedFor() {
		for (String reason : new String[] { " ", "x".repeat(1001) }) {
			assertThatExceptionOfType(Refusal.Invalid.class)
				.isThrownBy(() -> this.retention.hold(this.number, reason, this.auditor));
		}
		assertThat(this.retention.hold(this.number)).isEmpty();
	}

	@Test
	void thePageTellsWhatIsDueAndWhoMustDecide() {
		proposal();
		Browser browser = new Browser(this.port);
		browser.login("auditor", "bihuan-demo");
		assertThat(browser.get("/retention").body())
			.contains("due-" + this.number, "removal-" + this.number, "这是您提出的", "保管期满")
			.doesNotContain("??");
		browser.login("director-office", "bihuan-demo");
		assertThat(browser.get("/retention?lang=en").body()).contains("Retention and holds", "proposed this on")
			.doesNotContain("??", "到期移除");
		browser.login("manager", "bihuan-demo");
		assertThat(browser.get("/retention").statusCode()).isEqualTo(403);
	}

}
