package org.bihuan.casefile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every order pages through every case once, and every word is plain text.
 */
class CaseLedgerTests {

	@TempDir
	private static Path folder;

	private static CaseDatabase database;

	@BeforeAll
	static void open() {
		database = new CaseDatabase(folder);
		for (int i = 0; i < 7; i++) {
			CaseHeader cover = database.open("E-000" + (i % 3));
			String text = List.of("除尘器 𠮷祥牌 泄爆口50%被挡", "积尘\"超\"标 (二车间)", "Dust in DUCT A-17", "电箱未锁", "液氨泄漏", "一", "无")
				.get(i);
			database.transaction()
				.executeWithoutResult((status) -> database.bean(CaseFiles.class).describe(cover.number(), text));
		}
	}

	@AfterAll
	static void close() {
		database.close();
	}

	private static CaseLedger ledger() {
		return database.bean(CaseLedger.class);
	}

	private static CaseFilter filter(String text, CaseOrder order, int limit) {
		return new CaseFilter(null, null, null, null, text, null, limit,
				new CaseNarrowing(null, null, null, null, Map.of(), order));
	}

	@ParameterizedTest
	@EnumSource(CaseOrder.class)
	void everyOrderReadsEveryCaseOnce(CaseOrder order) {
		List<String> numbers = new ArrayList<>();
		ledger().each(filter(null, order, 2), CaseDatabase.everything(),
				(line) -> numbers.add(line.cover().number().value()));
		assertThat(numbers).hasSize(7).doesNotHaveDuplicates();
		assertThat(ledger().page(filter(null, order, 2), CaseDatabase.everything()).total()).isEqualTo(7);
	}

	@Test
	void anotherOrderIsAnotherList() {
		List<String> units = ledger().page(filter(null, CaseOrder.UNIT, 200), CaseDatabase.everything())
			.items()
			.stream()
			.map((line) -> line.cover().unitName())
			.toList();
		assertThat(units).isSorted();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "液氨|1", "氨|1", "液氨泄漏|1", "𠮷|1", "𠮷祥|1", "祥牌 除尘|1", "除尘 液氨|0", "50%|1", "5_%|0", "\"超\"|1",
					"(二|1", "dust|1", "DUCT|1", "a-17|1", "duct a|1", "-|7", "E-0001|2", "演示企业|7", "YH-demo-2026-3|1",
					"+液氨|0", "液氨*|0", "@4|0", "%|1", "~ !|0" })
	void wordsArePlainText(String text, int found) {
		assertThat(ledger().count(filter(text, CaseOrder.NEWEST, 50), CaseDatabase.everything())).isEqualTo(found);
	}

	@Test
	void aScopeNarrowsBeforeWordsDo() {
		Scope scope = new Scope("boss", false, Set.of("E-0001"), Set.of(), Set.of());
		assertThat(ledger().count(filter("演示企业", CaseOrder.NEWEST, 50), scope)).isEqualTo(2);
	}

	@Test
	void daysAreDaysOfShanghai() {
		assertThat(opened(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1))).isEqualTo(7);
		assertThat(opened(LocalDate.of(2026, 11, 2), null)).isZero();
		assertThat(opened(null, LocalDate.of(2026, 10, 31))).isZero();
	}

	private static long opened(@Nullable LocalDate from, @Nullable LocalDate to) {
		return ledger().count(
				new CaseFilter(null, null, null, null, null, null, 50,
						new CaseNarrowing("A-emergency", "T-longzhou", from, to, Map.of(), CaseOrder.NEWEST)),
				CaseDatabase.everything());
	}

	@Test
	void aTraitThatNobodyTellsIsRefused() {
		CaseFilter filter = new CaseFilter(null, null, null, null, null, null, 50,
				new CaseNarrowing(null, null, null, null, Map.of("nonsense", "true"), CaseOrder.NEWEST));
		assertThatExceptionOfType(Refusal.Unreadable.class)
			.isThrownBy(() -> ledger().count(filter, CaseDatabase.everything()));
	}

	@Test
	void aCursorOfAnotherOrderIsRefused() {
		String cursor = ledger().page(filter(null, CaseOrder.UNIT, 2), CaseDatabase.everything()).next();
		CaseFilter wrong = new CaseFilter(null, null, null, null, null, cursor, 2);
		assertThatExceptionOfType(Refusal.Unreadable.class)
			.isThrownBy(() -> ledger().page(wrong, CaseDatabase.everything()));
	}

}
