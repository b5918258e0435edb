package org.bihuan.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.savedview.SavedView;
import org.bihuan.savedview.SavedViews;
import org.bihuan.savedview.ViewDraft;
import org.bihuan.shared.Refusal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The ledger: filtered by what other rooms tell, kept, shared, exported, and always in
 * scope.
 */
@BihuanTest
class LedgerApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private LongWork work;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private SavedViews views;

	@Autowired
	private LedgerColumns columns;

	@Autowired
	private People people;

	@TempDir
	private Path folder;

	private Map<?, ?> list(String login, String query) {
		return this.web.withBasicAuth(login, PASSWORD).getForObject("/api/v1/cases?limit=200&" + query, Map.class);
	}

	private List<Object> numbers(String login, String query) {
		return ((List<?>) list(login, query).get("items")).stream()
			.map((item) -> (Object) ((Map<?, ?>) item).get("caseNumber"))
			.toList();
	}

	@Test
	void flagsOfOtherRoomsFilter() {
		// a unit that no other test finds anything at
		CaseWalk late = CaseWalk.found(this.program, "E-1147", false);
		CaseWalk calm = CaseWalk.found(this.program, "E-1147", false);
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("update ddl_obligation set state = 'MISSED' where case_number = ? and service = false",
					late.number().value());
			this.jdbc.update("""
					insert into esc_ladder (case_number, addressee, addressee_kind, sector, look_pending, ladder_rank,
					opened_at, version) values (?, 'E-1147', 'ENTERPRISE', 'industry-trade', false, 1,
					timestamp '2026-01-01 00:00:00', 0)""", late.number().value());
			this.jdbc.update("""
					insert into esc_measure (ladder_id, measure, ground, ladder_rank, state, at, decided_by)
					select id, 'URGE', 'OVERDUE', 1, 'CONFIRMED', timestamp '2026-01-01 00:00:00', 'x' from esc_ladder
					where case_number = ?""", late.number().value());
		});
		String unit = "unit=E-1147&";
		assertThat(numbers("manager", unit + "overdue=true")).containsExactly(late.number().value());
		assertThat(numbers("manager", unit + "overdue=false")).containsExactly(calm.number().value());
		assertThat(numbers("manager", unit + "escalated=true")).containsExactly(late.number().value());
		assertThat(numbers("manager", unit + "source=AUTHORITY_INSPECTION&order=due"))
			.containsExactlyInAnyOrder(late.number().value(), calm.number().value());
		assertThat(numbers("manager", unit + "source=TIP_OFF")).isEmpty();
		assertThat(numbers("manager", unit + "authority=A-education")).isEmpty();
		assertThat(numbers("boss-e-0001", unit + "overdue=true")).isEmpty();
		String page = page("manager", "/cases?" + unit + "escalated=true");
		assertThat(page).contains("lamp lamp-black", "已升级督办", "data-row-href=\"/cases/" + late.number());
		assertThat(this.web.withBasicAuth("manager", PASSWORD)
			.getForEntity("/api/v1/cases?overdue=perhaps", String.class)
			.getStatusCode()
			.value()).isEqualTo(400);
	}

	private String page(String login, String path) {
		Browser browser = new Browser(
				Integer.parseInt(this.program.getEnvironment().getRequiredProperty("local.server.port")));
		browser.login(login, PASSWORD);
		return browser.get(path).body();
	}

	@Test
	void chosenColumnsAreKeptForThePerson() {
		String path = "/cases?q=" + CaseWalk.found(this.program, "E-0118", false).number();
		Person manager = this.people.find("manager").orElseThrow();
		this.columns.keep(manager, List.of(LedgerColumn.TOWN, LedgerColumn.SOURCE));
		assertThat(page("manager", path)).contains("<th scope=\"col\">镇街</th>", "演示龙洲镇")
			.doesNotContain("<th scope=\"col\">等级</th>");
		assertThat(page("auditor", path)).contains("<th scope=\"col\">等级</th>");
		this.columns.keep(manager, LedgerColumn.parse(null));
	}

	@Test
	void aKeptFilterIsSharedWithAUnitAndNobodyElse() {
		Person chief = this.people.find("chief-emergency").orElseThrow();
		LedgerQuery query = LedgerQuery.of(Map.of("grade", "MAJOR", "overdue", "true", "nonsense", "x"),
				Set.of("overdue"));
		this.views.keep(chief, new ViewDraft("/cases", "逾期重大 & 其他", query.text(), "unit", "A-emergency"));
		assertThat(this.views.of("/cases", this.people.find("inspector1-emergency").orElseThrow()))
			.extracting(SavedView::address)
			.containsExactly("/cases?grade=MAJOR&overdue=true&columns=unit");
		assertThat(this.views.of("/cases", this.people.find("chief-education").orElseThrow())).isEmpty();
		assertThat(page("chief-emergency", "/cases?lang=en")).contains("逾期重大 &amp; 其他").doesNotContain("??");
		SavedView kept = this.views.of("/cases", chief).get(0);
		assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(
				() -> this.views.forget("/cases", this.people.find("inspector1-emergency").orElseThrow(), kept.id()));
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.views.keep(chief, new ViewDraft("/cases", "x", "", "", "A-education")));
		this.views.forget("/cases", chief, kept.id());
		assertThat(this.views.of("/cases", chief)).isEmpty();
	}

	@Test
	void theExportHoldsWhatTheFilterShows() throws IOException {
		// a unit that no other test finds anything at
		CaseWalk own = CaseWalk.found(this.program, "E-1148", true);
		CaseWalk.found(this.program, "E-1148", false);
		CaseWalk.found(this.program, "E-0001", true);
		Map<?, ?> started = this.web.withBasicAuth("boss-e-1148", PASSWORD)
			.postForObject("/api/v1/cases/export?grade=MAJOR", null, Map.class);
		String id = started.get("id").toString();
		assertThat(this.work.await(id, "boss-e-1148", Duration.ofMinutes(2)).state()).isEqualTo(WorkState.DONE);
		Path file = this.folder.resolve("ledger.xlsx");
		try (OutputStream out = Files.newOutputStream(file)) {
			this.work.result(id, "boss-e-1148", out);
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
			List<Row> rows = workbook.getFirstSheet().read();
			assertThat(rows.get(0).getCellText(1)).isEqualTo("隐患编号");
			assertThat(rows.stream().skip(1).map((row) -> row.getCellText(1) + " " + row.getCellText(3)))
				.containsExactly(own.number() + " E-1148");
			assertThat(numbers("boss-e-1148", "grade=MAJOR")).containsExactly(own.number().value());
		}
	}

}
