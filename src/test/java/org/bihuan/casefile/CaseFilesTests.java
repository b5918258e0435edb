package org.bihuan.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Case files on a database.
 */
class CaseFilesTests {

	@TempDir
	private Path data;

	private CaseDatabase database;

	private CaseFiles files;

	@BeforeEach
	void open() {
		this.database = new CaseDatabase(this.data);
		this.files = this.database.bean(CaseFiles.class);
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void numbersCountUpInTheYearOfShanghai() {
		assertThat(this.database.open("E-0001").number()).isEqualTo(new CaseNumber("YH-demo-2026-1"));
		assertThat(this.database.open("E-0002").number()).isEqualTo(new CaseNumber("YH-demo-2026-2"));
	}

	@Test
	void coverIsReadAsItWasWritten() {
		CaseHeader written = this.database.open("E-0001");
		assertThat(this.files.header(written.number())).isEqualTo(written);
	}

	@Test
	void coversOfSomeCasesAreReadInOneStatement() {
		CaseHeader one = this.database.open("E-0001");
		CaseHeader other = this.database.open("E-0002");
		Statements statements = this.database.bean(Statements.class);
		statements.forget();
		assertThat(this.files.headers(List.of(one.number(), other.number(), new CaseNumber("YH-demo-2026-99"))))
			.containsOnly(Map.entry(one.number(), one), Map.entry(other.number(), other));
		assertThat(statements.count("")).isEqualTo(1);
		assertThat(this.files.headers(List.of())).isEmpty();
		assertThat(statements.count("")).isEqualTo(1);
	}

	@Test
	void recordsKeepOrderAndContent() {
		CaseHeader file = this.database.open("E-0001");
		Map<String, Object> content = Map.of("name", "𠮷演示", "rows", List.of(Map.of("b", 2, "a", true)));
		write(() -> this.files.record(file.number(), EntryKind.DECISION, "system", "grade", null, content));
		List<CaseEntry> entries = this.files.entries(file.number());
		assertThat(entries).extracting(CaseEntry::seq).containsExactly(1L, 2L);
		assertThat(entries.get(1).content()).isEqualTo(content);
		assertThat(entries.get(1).outcome()).isNull();
	}

	@Test
	void recordsAreReadInTheirOwnTransaction() {
		CaseHeader file = this.database.open("E-0001");
		this.database.transaction().executeWithoutResult((status) -> {
			step(file.number());
			assertThat(this.files.entries(file.number())).extracting(CaseEntry::seq).containsExactly(1L, 2L);
			step(file.number());
		});
		assertThat(this.files.entries(file.number())).extracting(CaseEntry::seq).containsExactly(1L, 2L, 3L);
	}

	@Test
	void recordNeedsTransactionAndCase() {
		CaseNumber unknown = new CaseNumber("YH-demo-2026-99");
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> step(unknown));
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> write(() -> step(unknown)));
	}

	@Test
	void rolledBackRecordLeavesNoTrace() {
		CaseHeader file = this.database.open("E-0001");
		this.database.transaction().executeWithoutResult((status) -> {
			step(file.number());
			status.setRollbackOnly();
		});
		this.database.record(file, 1);
		assertThat(this.files.entries(file.number())).extracting(CaseEntry::seq).containsExactly(1L, 2L);
	}

	@Test
	void closingTellsWhenAndWhy() {
		CaseHeader file = this.database.open("E-0001");
		write(() -> this.files.changeGrade(file.number(), "MAJOR", "system"));
		write(() -> this.files.changeState(file.number(), "CLOSED", "SIGNED_OFF", "boss"));
		CaseHeader closed = this.files.header(file.number());
		assertThat(closed.grade()).isEqualTo("MAJOR");
		assertThat(closed.reason()).isEqualTo("SIGNED_OFF");
		assertThat(closed.closedAt()).isEqualTo(file.openedAt());
		assertThat(this.files.entries(file.number())).extracting(CaseEntry::outcome)
			.containsExactly("REGISTERED", "MAJOR", "CLOSED");
	}

	@Test
	void whoeverDoesStepMaySeeTheCase() {
		CaseHeader file = this.database.open("E-0001");
		this.database.record(file, 2);
		write(() -> this.files.addParticipant(file.number(), "worker-E-0001"));
		assertThat(this.files.header(file.number(), login("worker-E-0001"))).isEqualTo(file);
		assertThat(this.files.header(file.number(), login("safety-E-0001"))).isEqualTo(file);
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> this.files.header(file.number(), login("other")));
	}

	@Test
	void pagesReachEveryCaseOnceNewestFirst() {
		for (int i = 0; i < 7; i++) {
			this.database.open("E-000" + (i % 2));
		}
		List<String> seen = new ArrayList<>();
		Listing<CaseHeader> page = this.files.list(filter(null, null, 3), CaseDatabase.everything());
		while (page.next() != null) {
			page.items().forEach((item) -> seen.add(item.number().value()));
			page = this.files.list(filter(null, page.next(), 3), CaseDatabase.everything());
		}
		page.items().forEach((item) -> seen.add(item.number().value()));
		assertThat(page.total()).isEqualTo(7);
		assertThat(seen).hasSize(7).doesNotHaveDuplicates().first().isEqualTo("YH-demo-2026-7");
	}

	@Test
	void listStaysInScope() {
		this.database.open("E-0001");
		this.database.open("E-0002");
		Scope unit = new Scope("boss", false, Set.of("E-0002"), Set.of(), Set.of());
		Scope authority = new Scope("chief", false, Set.of(), Set.of("A-emergency"), Set.of());
		assertThat(this.files.list(filter(null, null, 9), unit).total()).isOne();
		assertThat(this.files.list(filter(null, null, 9), authority).total()).isEqualTo(2);
		assertThat(this.files.list(filter(null, null, 9), login("nobody")).items()).isEmpty();
	}

	@Test
	void wildcardsAreLookedForLiterally() {
		this.database.open("E-0001");
		write(() -> this.files.open(CaseDatabase.opening("E-0002", "负载 100% 超限_甲!")));
		assertThat(found("100%")).isEqualTo(1);
		assertThat(found("_甲!")).isEqualTo(1);
		assertThat(found("%配")).isZero();
		assertThat(found("yh-DEMO")).isEqualTo(2);
		assertThat(found("演示企业-E-0001")).isEqualTo(1);
	}

	@Test
	void unreadableCursorIsRefused() {
		for (String cursor : List.of("?", "AAAA", "MjAyNg", "MjAyNnww")) {
			assertThatExceptionOfType(Refusal.Unreadable.class)
				.isThrownBy(() -> this.files.list(filter(null, cursor, 9), CaseDatabase.everything()));
		}
	}

	@Test
	void writersOfOneCaseQueue() throws Exception {
		CaseHeader file = this.database.open("E-0001");
		together(8, () -> write(() -> step(file.number())));
		assertThat(this.files.entries(file.number())).hasSize(9);
		assertThat(this.database.bean(AuditTrail.class).verify().ok()).isTrue();
	}

	@Test
	void simultaneousOpeningsGetDifferentNumbers() throws Exception {
		together(8, () -> this.database.open("E-0001"));
		assertThat(this.files.list(filter(null, null, 99), CaseDatabase.everything()).total()).isEqualTo(8);
	}

	private static void together(int count, Runnable work) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(count);
		List<Callable<Object>> calls = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			calls.add(Executors.callable(work));
		}
		for (Future<Object> result : pool.invokeAll(calls)) {
			result.get();
		}
		pool.shutdown();
	}

	private long found(String text) {
		return this.files.list(filter(text, null, 9), CaseDatabase.everything()).total();
	}

	private void step(CaseNumber number) {
		this.files.record(number, EntryKind.STEP, "worker", "rectify", "done", Map.of());
	}

	private void write(Runnable work) {
		this.database.transaction().executeWithoutResult((status) -> work.run());
	}

	private static Scope login(String login) {
		return new Scope(login, false, Set.of(), Set.of(), Set.of());
	}

	private static CaseFilter filter(String text, String cursor, int limit) {
		return new CaseFilter(null, null, null, null, text, cursor, limit);
	}

}
