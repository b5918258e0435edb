package org.bihuan.longwork;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.bihuan.BihuanTest;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Work is done after the commit, told to its owner alone, and found again.
 */
@BihuanTest
class LongWorkApplicationTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@Autowired
	private LongWork work;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private TestRestTemplate web;

	private WorkView done(String owner, WorkTask task) {
		return this.work.await(this.work.start("case-export", owner, "测试", task), owner, PATIENCE);
	}

	@Test
	void aResultIsHandedToItsOwnerAlone() {
		byte[] content = new byte[2_500_000];
		Arrays.fill(content, (byte) 7);
		WorkView view = done("manager", (progress) -> {
			progress.total(3);
			progress.done(3);
			try (OutputStream out = progress.result("台账.xlsx", "application/octet-stream")) {
				out.write(content);
			}
			progress.say("ledger.exported", 3);
		});
		assertThat(view.state()).isEqualTo(WorkState.DONE);
		assertThat(view.total()).isEqualTo(3);
		assertThat(view.done()).isEqualTo(3);
		String path = "/api/v1/work/" + view.id();
		ResponseEntity<byte[]> result = as("manager").getForEntity(path + "/result", byte[].class);
		assertThat(result.getBody()).isEqualTo(content);
		assertThat(result.getHeaders().getContentDisposition().getFilename()).isEqualTo("台账.xlsx");
		assertThat(as("manager").getForObject(path, String.class)).contains("\"state\":\"DONE\"", "已导出 3 件。");
		for (String other : List.of("auditor", "admin", "boss-e-0001")) {
			assertThat(as(other).getForEntity(path, String.class).getStatusCode().value()).isEqualTo(404);
			assertThat(as(other).getForEntity(path + "/result", String.class).getStatusCode().value()).isEqualTo(404);
		}
	}

	private TestRestTemplate as(String login) {
		return this.web.withBasicAuth(login, "bihuan-demo");
	}

	@Test
	void nothingBeginsIfTheCallerRollsBack() {
		AtomicBoolean began = new AtomicBoolean();
		String id = this.transactions.execute((status) -> {
			String started = this.work.start("case-export", "clerk-office", "测试", (progress) -> began.set(true));
			status.setRollbackOnly();
			return started;
		});
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> this.work.find(id, "clerk-office"));
		assertThat(began).isFalse();
	}

	@Test
	void aRefusalIsToldInWordsAndAFaultByItsNumber() {
		WorkView refused = done("manager", (progress) -> {
			throw new Refusal.Conflict("intake.refused", 5, 10);
		});
		assertThat(refused.state()).isEqualTo(WorkState.FAILED);
		assertThat(refused.total()).isNull();
		assertThat(refused.messageKey()).isEqualTo("intake.refused");
		assertThat(refused.arguments()).containsExactly("5", "10");
		WorkView broken = done("manager", (progress) -> {
			throw new IllegalStateException("secret");
		});
		assertThat(broken.messageKey()).isEqualTo("longwork.fault");
		assertThat(broken.arguments()).noneMatch((argument) -> argument.contains("secret"));
	}

	@Test
	void allBadRowsAreCountedAndTheFirstThousandProblemsKept() {
		WorkView view = done("manager", (progress) -> {
			for (int row = 2; row < 1502; row++) {
				progress.bad(row, List.of(new FieldProblem("名称", "organisation.entry.missing")));
			}
		});
		assertThat(view.bad()).isEqualTo(1500);
		assertThat(this.work.problems(view.id(), "manager")).hasSize(1000)
			.first()
			.isEqualTo(new WorkProblem(2, "名称", "organisation.entry.missing", List.of()));
	}

	@Test
	void moreThanMayBeKeptIsRefused() {
		WorkView view = done("manager", (progress) -> {
			try (OutputStream out = progress.result("x.csv", "text/csv")) {
				byte[] part = new byte[1024 * 1024];
				for (int i = 0; i < 65; i++) {
					out.write(part);
				}
			}
		});
		assertThat(view.messageKey()).isEqualTo("longwork.tooLarge");
		assertThat(view.result()).isNull();
	}

	@Test
	void workOfADeadNodeIsShownAsInterrupted() {
		this.transactions.executeWithoutResult((status) -> this.jdbc.update("""
				insert into lw_work (id, kind, owner, description, state, done, bad, started_at, beat_at)
				values ('dead', 'case-export', 'tipoff', '', 'RUNNING', 5, 0, timestamp '2020-01-01 00:00:00',
				timestamp '2020-01-01 00:00:00')"""));
		assertThat(this.work.find("dead", "tipoff").state()).isEqualTo(WorkState.INTERRUPTED);
		assertThat(this.work.of("tipoff")).extracting(WorkView::state).containsExactly(WorkState.INTERRUPTED);
	}

	@Test
	void aPersonHasOnlySoMuchWorkOpen() {
		CountDownLatch go = new CountDownLatch(1);
		WorkTask waiting = (progress) -> {
			try {
				go.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		};
		List<String> ids = Stream.generate(() -> this.work.start("case-export", "designer", "测试", waiting))
			.limit(5)
			.toList();
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.work.start("case-export", "designer", "测试", waiting));
		go.countDown();
		assertThat(ids).allSatisfy(
				(id) -> assertThat(this.work.await(id, "designer", PATIENCE).state()).isEqualTo(WorkState.DONE));
	}

	@Test
	void aResultIsForgottenWhenItsTimeIsOver() {
		WorkView view = done("manager", (progress) -> {
			try (OutputStream out = progress.result("x.csv", "text/csv")) {
				out.write(1);
			}
		});
		this.transactions.executeWithoutResult((status) -> this.jdbc
			.update("update lw_work set expires_at = timestamp '2020-01-01 00:00:00' where id = ?", view.id()));
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> this.work.result(view.id(), "manager", OutputStream.nullOutputStream()));
		done("manager", (progress) -> progress.done(1));
		assertThat(this.jdbc.queryForObject("select count(*) from lw_result where work_id = ?", Long.class, view.id()))
			.isZero();
	}

}
