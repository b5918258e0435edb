package org.bihuan;

import java.time.Duration;
import java.time.LocalDateTime;

import org.bihuan.shared.Zone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts both clocks back before each test, whatever others did to them: the engine's,
 * which is one for the whole JVM, and what the demo keeps in its database. They show the
 * present, save that the last two hours of a day are left out: no midnight comes into a
 * test. Between its own tests the program stands still: others move the engine's clock,
 * and all its timers would fire at some time that never was.
 */
class ClockBack implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

	private static final int LATE = 22;

	private static final int EARLY = 1;

	/** One for all tests: what happened later has a later time. */
	private static final long OFFSET = offset(LocalDateTime.now(Zone.SHANGHAI));

	static long offset(LocalDateTime now) {
		return (now.getHour() < LATE) ? 0
				: Duration.between(now, now.toLocalDate().plusDays(1).atTime(EARLY, 0)).toMillis();
	}

	@Override
	public void beforeAll(ExtensionContext tests) {
		ClockUtil.offset(OFFSET);
		BackgroundWork.of(SpringExtension.getApplicationContext(tests)).goOn();
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		ApplicationContext program = SpringExtension.getApplicationContext(test);
		BackgroundWork work = BackgroundWork.of(program);
		work.standStill();
		ClockUtil.offset(OFFSET);
		JdbcTemplate jdbc = program.getBean(JdbcTemplate.class);
		program.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			jdbc.update("delete from wf_demo_clock");
			jdbc.update("insert into wf_demo_clock (id, offset_millis) values (1, ?)", OFFSET);
		});
		work.goOn();
	}

	@Override
	public void afterAll(ExtensionContext tests) {
		BackgroundWork.of(SpringExtension.getApplicationContext(tests)).standStill();
		ClockUtil.reset();
	}

}
