package org.bihuan.bench.load;

import java.util.List;
import java.util.stream.Stream;

import org.bihuan.hazard.CaseWalk;
import org.bihuan.shared.CaseNumber;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The cases that are multiplied, each begun by the program itself: a plan to be made, two
 * measures to be carried out, and a major hazard with its duties. None has evidence yet.
 */
final class Originals {

	static final String UNIT = "E-0001";

	private final ApplicationContext program;

	private final JdbcTemplate jdbc;

	Originals(ApplicationContext program, JdbcTemplate jdbc) {
		this.program = program;
		this.jdbc = jdbc;
	}

	void begin() {
		CaseWalk planned = CaseWalk.found(this.program, UNIT, false);
		planned.plans();
		note(Stream
			.of(CaseWalk.found(this.program, UNIT, false), planned, CaseWalk.registered(this.program, UNIT, true))
			.map(CaseWalk::number)
			.toList());
	}

	/**
	 * Notes which cases are copied, and everything of the engine that runs or ran for
	 * them.
	 */
	void note(List<CaseNumber> cases) {
		this.jdbc.execute("""
				create table bench_original (original int primary key, case_number varchar(64) not null unique,
					unit varchar(64) not null, unit_name varchar(300) not null) collate utf8mb4_bin""");
		for (int i = 0; i < cases.size(); i++) {
			this.jdbc.update("""
					insert into bench_original select ?, case_number, unit, unit_name from case_file
					where case_number = ?""", i, cases.get(i).value());
		}
		this.jdbc.execute(
				"""
						create table bench_instance (instance varchar(64) primary key, original int not null) collate utf8mb4_bin as
						select p.PROC_INST_ID_ as instance, o.original from ACT_HI_PROCINST p
						join bench_original o on o.case_number = p.BUSINESS_KEY_""");
	}

	/** As many copies of every case as bring both tasks and timers to the size. */
	int copiesFor(int size) {
		int tasks = count("ACT_RU_TASK t join bench_instance i on i.instance = t.PROC_INST_ID_");
		int timers = count("ACT_RU_JOB t join bench_instance i on i.instance = t.PROCESS_INSTANCE_ID_");
		return (size / Math.min(tasks, timers) + 1) * count("bench_original");
	}

	private int count(String from) {
		return this.jdbc.queryForObject("select count(*) from " + from, Integer.class);
	}

}
