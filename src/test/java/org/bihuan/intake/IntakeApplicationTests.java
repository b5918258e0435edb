package org.bihuan.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitLedger;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.bihuan.sheet.SheetFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables come in whole or not at all, unless their bad rows are to be left out.
 */
@BihuanTest
class IntakeApplicationTests {

	private static final String UNITS = "企业代码,name,sectors,town\n";

	private static final String HAZARDS = "unit,隐患名称,description,location,source,Found on\n";

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private UnitLedger units;

	@Autowired
	private Units register;

	@Autowired
	private People people;

	@Autowired
	private LongWork work;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	@AfterEach
	void leaveTheDemoAsItWas() {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("delete from org_unit_change where unit_code like 'E-IN-%'");
			this.jdbc.update("delete from org_unit_sector where unit_code like 'E-IN-%'");
			this.jdbc.update("delete from org_unit_tag where unit_code like 'E-IN-%'");
			this.jdbc.update("delete from org_unit where code like 'E-IN-%'");
		});
	}

	private ResponseEntity<Map> send(String login, String kind, String query, String table) {
		return send(login, kind, query, "表.csv", table.getBytes(StandardCharsets.UTF_8));
	}

	private ResponseEntity<Map> send(String login, String kind, String query, String name, byte[] content) {
		LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		parts.add("file", new ByteArrayResource(content) {

			@Override
			public String getFilename() {
				return name;
			}

		});
		return this.web.withBasicAuth(login, "bihuan-demo")
			.postForEntity("/api/v1/" + kind + "/import?" + query, parts, Map.class);
	}

	private static String unit(int number, String town) {
		return "E-IN-%d,演示导入%d,教育;industry-trade,%s%n".formatted(number, number, town);
	}

	private long count(String code) {
		return this.jdbc.queryForObject("select count(*) from org_unit where code like ?", Long.class, code);
	}

	@Test
	void aDryRunTellsEveryErrorAndWritesNothing() {
		ResponseEntity<Map> answer = send("admin", "units", "dryRun=true",
				UNITS + unit(101, "演示龙洲镇") + unit(102, "T-nowhere") + unit(101, "T-longzhou") + "e-1,,nonsense,=T()\n");
		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		assertThat(answer.getBody()).containsEntry("rows", 4).containsEntry("bad", 3).containsEntry("written", 0);
		List<Map<String, Object>> errors = (List<Map<String, Object>>) answer.getBody().get("errors");
		assertThat(errors).extracting((error) -> error.get("row") + " " + error.get("column"))
			.containsExactly("3 town", "4 企业代码", "5 town", "5 企业代码", "5 name", "5 sectors");
		assertThat(errors.get(0).get("message")).isEqualTo("请选择所在镇街。");
		assertThat(count("E-IN-10%")).isZero();
	}

	@Test
	void oneBadRowStopsAllUnlessItIsLeftOut() {
		String table = UNITS + unit(201, "T-longzhou") + unit(202, "T-nowhere") + unit(203, "T-longzhou");
		ResponseEntity<Map> refused = send("admin", "units", "", table);
		assertThat(refused.getStatusCode().value()).isEqualTo(422);
		assertThat(refused.getHeaders().getContentType()).hasToString("application/problem+json");
		assertThat(refused.getBody()).containsEntry("bad", 1).containsEntry("written", 0);
		assertThat(count("E-IN-20%")).isZero();
		ResponseEntity<Map> skipped = send("admin", "units", "skipBad=true", table);
		assertThat(skipped.getBody()).containsEntry("bad", 1).containsEntry("written", 2).containsEntry("rows", 3);
		assertThat(count("E-IN-20%")).isEqualTo(2);
		UnitView unit = this.register.find(new UnitCode("E-IN-201")).orElseThrow();
		assertThat(unit.sectors()).containsExactly("education", "industry-trade");
		assertThat(unit.leadAuthority()).isEqualTo(new UnitCode("A-education"));
	}

	@Test
	void onlyThoseWhoMayImport() {
		for (String login : List.of("manager", "safety-e-0001", "inspector1-emergency")) {
			assertThat(send(login, "units", "", UNITS + unit(301, "T-longzhou")).getStatusCode().value())
				.isEqualTo(403);
		}
		for (String login : List.of("manager", "admin", "worker-e-0001", "boss-e-0001")) {
			assertThat(send(login, "hazards", "", HAZARDS).getStatusCode().value()).isEqualTo(403);
		}
		assertThat(count("E-IN-30%")).isZero();
		assertThat(send("admin", "units", "", "x.exe", new byte[] { 1 }).getStatusCode().value()).isEqualTo(422);
	}

	@ParameterizedTest
	@EnumSource(SheetFormat.class)
	void whatIsExportedComesBackAndChangesNothing(SheetFormat format) throws IOException {
		send("admin", "units", "", UNITS + "E-IN-401,\"'=演示,𠮷\"\"厂\",教育,T-longzhou\n");
		List<UnitView> before = all();
		Map<?, ?> started = this.web.withBasicAuth("admin", "bihuan-demo")
			.postForObject("/api/v1/units/export?format=" + format, null, Map.class);
		String id = started.get("id").toString();
		assertThat(this.work.await(id, "admin", Duration.ofMinutes(2)).state()).isEqualTo(WorkState.DONE);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		this.work.result(id, "admin", file);
		ResponseEntity<Map> answer = send("admin", "units", "", "back." + format.extension(), file.toByteArray());
		assertThat(answer.getBody()).containsEntry("bad", 0).containsEntry("rows", before.size());
		assertThat(all()).isEqualTo(before);
	}

	private List<UnitView> all() {
		List<UnitView> all = new ArrayList<>();
		this.units.each(this.people.find("admin").orElseThrow(), all::add);
		return all;
	}

	@Test
	void hazardsAreRegisteredByTheRulesOfRegistration() {
		String good = HAZARDS + "E-0001,导入的积尘,管道积尘,一车间,监管检查,2026/1/5\n";
		ResponseEntity<Map> answer = send("inspector1-emergency", "hazards", "", good + "E-0102,学校,x,y,监管检查,\n"
				+ "E-0001,导入的未来,x,y,TIP_OFF,2999-01-01\n" + "E-9999,z,x,y,magic,昨天\n" + "E-0001,z,x,y,SELF_CHECK,\n");
		assertThat(answer.getStatusCode().value()).isEqualTo(422);
		List<Map<String, Object>> errors = (List<Map<String, Object>>) answer.getBody().get("errors");
		assertThat(errors).extracting((error) -> error.get("row") + " " + error.get("column"))
			.containsExactly("3 unit", "4 Found on", "5 source", "5 Found on", "6 source");
		assertThat(registered("导入的积尘")).isZero();
		assertThat(send("inspector1-emergency", "hazards", "", good).getBody()).containsEntry("written", 1);
		assertThat(registered("导入的积尘")).isEqualTo(1);
	}

	@Test
	void theSameFileSentAgainDoublesNothing() {
		StringBuilder table = new StringBuilder(HAZARDS);
		for (int i = 0; i < 5; i++) {
			table.append("E-0001,再次导入%d,x,y,企业自查,%n".formatted(i));
		}
		assertThat(send("safety-e-0001", "hazards", "", table.toString()).getBody()).containsEntry("written", 5);
		send("safety-e-0001", "hazards", "", table.toString());
		assertThat(registered("再次导入%")).isEqualTo(5);
	}

	private long registered(String title) {
		return this.jdbc.queryForObject("select count(*) from case_file where title like ?", Long.class, title);
	}

}
