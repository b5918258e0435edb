package org.bihuan.timer;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.worklist.Caller;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests do with timers: look at them, spoil them behind the product's back, act as
 * somebody, and read what was told.
 */
final class TimerHands {

	private final ApplicationContext program;

	private final int port;

	private final String unit;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	private final Clock clock;

	TimerHands(ApplicationContext program, int port, String unit) {
		this.program = program;
		this.port = port;
		this.unit = unit;
		this.jdbc = program.getBean(JdbcTemplate.class);
		this.transactions = program.getBean(TransactionTemplate.class);
		this.clock = program.getBean(Clock.class);
	}

	String found() {
		return CaseWalk.found(this.program, this.unit, true).number().value();
	}

	JsonNode row(String number, String obligation) {
		JsonNode page = new Caller(this.port, "admin").json("/api/v1/timers?limit=200&case=" + number);
		return StreamSupport.stream(page.get("items").spliterator(), false)
			.filter((row) -> obligation.equals(row.get("obligation").asText()))
			.findFirst()
			.orElseThrow();
	}

	HttpResponse<String> act(String login, String id, String act, String reason) {
		return new Caller(this.port, login).post("/api/v1/timers/" + id + "/" + act,
				"{\"reason\": \"" + reason + "\"}");
	}

	void change(String sql, Object... values) {
		Integer changed = this.transactions.execute((status) -> this.jdbc.update(sql, values));
		assertThat(changed).isOne();
	}

	/** The moment has come an hour ago, and the engine has so many tries left. */
	void comes(String number, String obligation, int tries) {
		Timestamp past = Timestamp
			.from(this.clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS));
		this.transactions.executeWithoutResult((status) -> {
			change("update ACT_RU_JOB set DUEDATE_ = ?, RETRIES_ = ? where PROCESS_INSTANCE_ID_ ="
					+ " (select clock_instance from ddl_obligation where case_number = ? and kind = ?)", past, tries,
					number, obligation);
			change("update ddl_obligation set due_at = ?, next_at = ? where case_number = ? and kind = ?", past, past,
					number, obligation);
		});
	}

	int told(String number, String obligation, String kind) {
		return this.jdbc.queryForObject(
				"select count(*) from ddl_firing f join ddl_obligation o on o.id = f.obligation_id"
						+ " where o.case_number = ? and o.kind = ? and f.kind = ?",
				Integer.class, number, obligation, kind);
	}

	List<String> outcomes(String number, String obligation) {
		return this.jdbc.queryForList(
				"select concat(actor, ' ', outcome) from case_entry where scope = ? and subject = ? and kind = 'CLOCK' order by seq",
				String.class, number, obligation);
	}

	List<String> audited(String outcome, String number) {
		return this.jdbc
			.queryForList("select content from case_entry where scope = 'jobs' and actor = 'admin' and outcome = ?",
					String.class, outcome)
			.stream()
			.filter((content) -> content.contains(number))
			.toList();
	}

}
