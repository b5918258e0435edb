package org.bihuan.riskpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.bihuan.BihuanTest;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Points come in from tables and go out into them.
 */
@BihuanTest
class PointTablesApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private PointTable points;

	@Autowired
	private People people;

	@Autowired
	private PointExport export;

	@Autowired
	private LongWork work;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void pointsComeInByThoseWhoKeepThem() {
		String name = "导入点" + UUID.randomUUID().toString().substring(0, 8);
		String good = row("E-0001", name, "红", "一项");
		for (String login : new String[] { "worker-e-0001", "boss-e-0001", "inspector1-emergency", "admin" }) {
			assertThat(bring(login, good).statusCode()).as(login).isEqualTo(403);
		}
		HttpResponse<String> refused = bring("safety-e-0001", good + row("E-0001", name + "甲", "紫", "一项")
				+ row("E-0002", name, "RED", "一项") + good + row("E-0001", name + "乙", "Blue", ""));
		assertThat(refused.statusCode()).isEqualTo(422);
		List<String> errors = new ArrayList<>();
		Caller.json(refused)
			.get("errors")
			.forEach((error) -> errors.add(error.get("row").asText() + " " + error.get("column").asText()));
		assertThat(errors).containsExactly("3 风险等级", "4 单位代码", "5 名称", "6 班组每日");
		assertThat(found(name)).isEmpty();
		assertThat(Caller.json(bring("safety-e-0001", good)).get("written").asInt()).isEqualTo(1);
		assertThat(found(name)).hasValueSatisfying((point) -> assertThat(point.version()).isEqualTo(1));
		assertThat(bring("deputy-e-0001", good).statusCode()).isEqualTo(200);
		assertThat(found(name)).hasValueSatisfying((point) -> assertThat(point.version()).isEqualTo(1));
		assertThat(bring("deputy-e-0001", row("E-0001", name, "橙", "一项|又一项")).statusCode()).isEqualTo(200);
		assertThat(found(name)).hasValueSatisfying((point) -> {
			assertThat(point).extracting(RiskPoint::version, RiskPoint::risk).containsExactly(2, RiskLevel.ORANGE);
			assertThat(this.points.lists(point.id(), 2).orElseThrow().wordings(CheckLevel.TEAM)).containsExactly("一项",
					"又一项");
		});
	}

	private HttpResponse<String> bring(String login, String rows) {
		String table = "单位代码,名称,位置,风险等级,可能发生的事故,责任人,风险管控清单,班组每日,部门每周\n" + rows;
		return new Caller(this.port, login).upload("/api/v1/risk-points/import", "x", "points.csv",
				table.getBytes(StandardCharsets.UTF_8));
	}

	private static String row(String unit, String name, String risk, String items) {
		return "%s,%s,二层,%s,坠落,班长,设护栏,%s,%n".formatted(unit, name, risk, items);
	}

	private Optional<RiskPoint> found(String name) {
		return this.points.find(new UnitCode("E-0001"), name, "二层");
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void whatIsExportedComesBackAndChangesNothing(String language) throws IOException {
		Person safety = this.people.find("safety-e-0002").orElseThrow();
		String before = states();
		String id = this.export.start(safety, new PointFilter(null, null, false, null, 50),
				Locale.forLanguageTag(language));
		assertThat(this.work.await(id, safety.login(), Duration.ofMinutes(2)).state()).isEqualTo(WorkState.DONE);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		this.work.result(id, safety.login(), file);
		HttpResponse<String> answer = new Caller(this.port, safety.login()).upload("/api/v1/risk-points/import", "x",
				"back.xlsx", file.toByteArray());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(Caller.json(answer).get("rows").asInt()).isEqualTo(3);
		assertThat(states()).isEqualTo(before);
	}

	private String states() {
		return this.jdbc.queryForList("select id, version, risk from rsk_point where unit = 'E-0002' order by id")
			.toString();
	}

}
