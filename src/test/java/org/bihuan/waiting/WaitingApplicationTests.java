package org.bihuan.waiting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.workflow.WaitingSteps;
import org.bihuan.workflow.WaitingSteps.Waiting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where cases wait, against a count of its own.
 */
@BihuanTest
class WaitingApplicationTests {

	private static final String PROCESS = "hazard-rectification";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private WaitingSteps steps;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void countsEveryOpenTaskOnceInItsVersion() {
		CaseWalk.found(this.program, "E-0118", false);
		List<Waiting> found = this.steps.of(PROCESS, this.clock.instant(), Locale.ENGLISH);
		long open = this.jdbc.sql("select count(*) from wf_inbox where process_key = ? and state = 'OPEN'")
			.param(PROCESS)
			.query(Long.class)
			.single();
		assertThat(found).isNotEmpty().allMatch((one) -> one.version() > 0 && one.overdue() <= one.open());
		assertThat(found.stream().mapToLong(Waiting::open).sum()).isEqualTo(open);
		assertThat(
				found.stream().filter((one) -> one.step().equals("five-fix-assignment")).mapToLong(Waiting::open).sum())
			.isEqualTo(
					this.jdbc.sql("select count(*) from wf_inbox where process_key = ? and state = 'OPEN' and step = ?")
						.params(PROCESS, "five-fix-assignment")
						.query(Long.class)
						.single());
	}

	@Test
	void designersSeeThemOnTheDrawingAndNobodyElse() {
		Browser designer = browser("designer");
		int version = this.steps.versions(PROCESS).get(0).version();
		assertThat(designer.get("/waiting").body()).contains("/waiting/" + PROCESS + "/" + version + "/drawing");
		assertThat(designer.get("/waiting/%s/%d/drawing".formatted(PROCESS, version)).body())
			.contains("five-fix-assignment");
		assertThat(designer.get("/waiting?process=none").statusCode()).isEqualTo(404);
		assertThat(designer.get("/waiting?version=9999").statusCode()).isEqualTo(404);
		assertThat(designer.get("/waiting/%s/9999/drawing".formatted(PROCESS)).statusCode()).isEqualTo(404);
		for (String other : List.of("manager", "worker-e-0001", "admin")) {
			assertThat(browser(other).get("/waiting").statusCode()).as(other).isEqualTo(403);
		}
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

}
