package org.bihuan.measure;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.bihuan.longwork.Workbooks;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures and ladders as people and programs read them.
 */
@BihuanTest
class MeasuresApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Measures measures;

	@LocalServerPort
	private int port;

	@Test
	void whatIsConfirmedIsReadInScopeAndSettledOnce() {
		CaseWalk walk = refused();
		walk.decides("confirm-measure", "confirm", "confirm");
		String list = "/api/v1/measures?case=" + walk.number();
		JsonNode one = new Caller(this.port, "chief-emergency").json(list);
		assertThat(one.get("total").asLong()).isEqualTo(1);
		assertThat(one.get("items").get(0).get("measure").asText()).isEqualTo("RECTIFICATION_LETTER");
		assertThat(one.get("items").get(0).get("state").asText()).isEqualTo("RUNNING");
		assertThat(new Caller(this.port, "chief-education").json(list).get("total").asLong()).isZero();
		assertThat(new Caller(this.port, "boss-e-0001").json(list).get("total").asLong()).isZero();
		assertThat(new Caller(this.port, "boss-e-0118").json(list + "&state=DONE").get("total").asLong()).isZero();
		assertThat(new Caller(this.port, "manager").get("/api/v1/measures?state=LATE").statusCode()).isEqualTo(400);
		assertThat(state(walk)).isEqualTo("RUNNING");
		long id = this.measures.ofCase(walk.number()).get(0).id();
		for (MeasureState state : new MeasureState[] { MeasureState.DONE, MeasureState.ENDED }) {
			this.program.getBean(TransactionTemplate.class)
				.executeWithoutResult((status) -> this.measures.settle(id, state, "recorded",
						this.program.getBean(Clock.class).instant()));
		}
		assertThat(this.measures.find(id).state()).isEqualTo(MeasureState.DONE);
		assertThat(state(walk)).isEqualTo("DONE");
		assertThat(new Caller(this.port, "chief-emergency").json("/api/v1/cases/" + walk.number()).get("measures"))
			.hasSize(1);
		exported(walk);
	}

	/** The workbook holds what the list shows, and nothing of others. */
	private void exported(CaseWalk walk) {
		Workbooks workbooks = new Workbooks(this.program);
		List<List<String>> rows = workbooks.of("chief-emergency", "/measures", "case=" + walk.number());
		assertThat(rows.get(0)).containsExactly("序号", "案件编号", "措施", "事由", "责任方", "采取方", "依据", "采取时间", "确认人", "状态", "了结",
				"文号");
		assertThat(rows.subList(1, rows.size())).singleElement().satisfies((row) -> {
			assertThat(row.subList(0, 6)).containsExactly("1", walk.number().value(), "督促整改函", "拒不整改",
					walk.cover().unitName(), "区应急管理局");
			assertThat(row.get(8)).startsWith("演示-科长");
			assertThat(row.get(9)).isEqualTo("已完成");
			assertThat(row.get(10)).endsWith("已实施并记录");
		});
		for (String stranger : List.of("chief-education", "boss-e-0001")) {
			assertThat(workbooks.of(stranger, "/measures", "case=" + walk.number())).as(stranger).hasSize(1);
		}
	}

	private String state(CaseWalk walk) {
		return new Caller(this.port, "chief-emergency").json("/api/v1/cases/" + walk.number())
			.get("measures")
			.get(0)
			.get("state")
			.asText();
	}

	@Test
	void aSiteVisitIsCarriedOutByTwoPersonsAndRecorded() {
		CaseWalk walk = refused();
		MeasureOrder order = new MeasureOrder(walk.number(), "SITE_VISIT", walk.cover().unit(),
				walk.cover().authority(), "REFUSED", 1, null, null, null, "chief-emergency");
		this.program.getBean(TransactionTemplate.class).executeWithoutResult((status) -> this.measures.take(order));
		String today = walk.tasks()
			.form(walk.open("carry-out-measure").id(), walk.who(walk.open("carry-out-measure")))
			.data()
			.get("carriedOutOn")
			.toString();
		walk.does("carry-out-measure", Map.of("carriedOutOn", today, "firstPerson", "演示-检查员甲", "secondPerson",
				"演示-检查员乙", "findings", "积尘未清", "result", "责令当日清理"));
		assertThat(this.measures.ofCase(walk.number())).extracting(MeasureView::state)
			.containsExactly(MeasureState.DONE);
	}

	@Test
	void aLadderIsTold() {
		CaseWalk walk = refused();
		String page = page("chief-emergency", "/cases/" + walk.number() + "/ladder");
		assertThat(page).contains("rung-now", "rung-next", "rung-later", "督促整改函", "约谈");
		walk.decides("confirm-measure", "confirm", "confirm");
		assertThat(page("chief-emergency", "/cases/" + walk.number() + "/ladder")).contains("rung-done", "rung-next")
			.doesNotContain("rung-now");
		assertThat(page("boss-e-0118", "/units/E-0118/ladders")).contains(walk.number().value());
		assertThat(page("chief-emergency", "/measures?unit=E-0118")).contains(walk.number().value(), "督促整改函");
		assertThat(page("boss-e-1152", "/measures")).contains("no-measures").doesNotContain(walk.number().value());
		Browser stranger = new Browser(this.port);
		stranger.login("boss-e-0001", "bihuan-demo");
		assertThat(stranger.get("/cases/" + walk.number() + "/ladder").statusCode()).isEqualTo(404);
		assertThat(stranger.get("/units/E-0118/ladders").statusCode()).isEqualTo(404);
	}

	@Test
	void whoOverseesProposesAndNobodyElse() {
		CaseWalk walk = Standing.at(this.program, "E-0118", "rectify-measure", false).walk();
		String path = "/api/v1/cases/" + walk.number() + "/measure-proposal";
		assertThat(new Caller(this.port, "chief-emergency").post(path, "{\"reason\":\"x\"}").statusCode())
			.isEqualTo(403);
		assertThat(new Caller(this.port, "boss-e-0001").post(path, "{\"reason\":\"x\"}").statusCode()).isEqualTo(404);
		assertThat(new Caller(this.port, "manager").post(path, "{\"reason\":\" \"}").statusCode()).isEqualTo(422);
		assertThat(walk.ladders()).isEmpty();
		assertThat(new Caller(this.port, "manager").post(path, "{\"reason\":\"推进不力\"}").statusCode()).isEqualTo(201);
		assertThat(walk.grounds()).containsExactly("POOR_WORK OPEN");
		assertThat(walk.confirming()).containsExactly("section-chief@A-emergency");
	}

	private CaseWalk refused() {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", false);
		standing.ladder();
		return standing.walk();
	}

	private String page(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path).body();
	}

}
