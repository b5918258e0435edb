package org.bihuan.inspection;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.duty.DutyState;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.StandIn;
import org.bihuan.organisation.StandIns;
import org.bihuan.organisation.StandIns.Wish;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BihuanTest
class InspectionApplicationTests {

	private static final String REPORT = "REPORT_FIRE";

	private static final Duration MONTH = Duration.ofDays(30);

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Hazards hazards;

	@Autowired
	private CaseFiles caseFiles;

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	@Test
	void aLeaderInspectsAndFindingsBecomeHazards() {
		InspectionWalk walk = InspectionWalk.begun(this.program, "E-0117", "FIRE", REPORT, MONTH);
		assertThat(walk.number().value()).startsWith("DJ-");
		assertThat(walk.task().dueAt()).isEqualTo(walk.owed().dueAt());
		assertThat(walk.task().groups()).containsExactly("principal-leader@E-0117");
		assertThat(walk.owed().caseNumber()).isEqualTo(walk.number().value());
		Person leader = person("boss-e-0117");
		Map<String, Object> values = walk.values(leader);
		badInputIsRefused(walk, values, leader);
		values.put("noneFound", false);
		values.put("findings", List.of(finding("消防通道堵塞"), finding("灭火器过期")));
		walk.walk().does(walk.task(), values, leader);
		assertThat(walk.owed().state()).isEqualTo(DutyState.DONE);
		assertThat(walk.owed().doneBy()).isEqualTo("boss-e-0117");
		assertThat(walk.walk().cover().state()).isEqualTo("CLOSED");
		assertThat(walk.walk().cover().reason()).isEqualTo("INSPECTED");
		JsonNode record = record(walk);
		assertThat(record.get("holds").asBoolean()).isTrue();
		assertThat(record.get("hash").asText()).hasSize(64);
		assertThat(record.get("findings")).hasSize(2);
		HazardView hazard = this.hazards.find(new CaseNumber(record.get("findings").get(0).get("hazard").asText()))
			.orElseThrow();
		assertThat(hazard.source()).isEqualTo(HazardSource.LEADER_INSPECTION);
		assertThat(hazard.title()).isEqualTo("消防通道堵塞");
		assertThat(hazard.description()).contains(walk.number().value());
		assertThat(outcomes(hazard.caseNumber())).contains("origin");
		assertThat(get("boss-e-0117", "/cases/" + hazard.caseNumber() + "/origin").body())
			.contains("href=\"/cases/" + walk.number());
		assertThat(get("boss-e-0002", "/cases/" + hazard.caseNumber() + "/origin").body()).doesNotContain("DJ-");
		assertThat(outcomes(walk.number())).containsExactly("drawn", "found", "found", "reported");
		assertThat(evidence(walk.number())).containsExactly("photo-inspection", "signature", "inspection-report",
				"inspection-record");
		pages(walk);
	}

	private void badInputIsRefused(InspectionWalk walk, Map<String, Object> values, Person leader) {
		walk.walk().photos(walk.task(), leader);
		assertThat(refused(walk, with(values, "findings", List.of(finding("堵塞"))), leader)).contains("noneFound");
		assertThat(refused(walk, with(values, "noneFound", false), leader)).contains("findings");
		LocalDate today = LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
		assertThat(refused(walk, with(values, "inspectedOn", today.plusDays(1).toString()), leader))
			.containsExactly("inspectedOn");
		assertThat(refused(walk, with(values, "inspectedOn", walk.owed().from().minusDays(1).toString()), leader))
			.containsExactly("inspectedOn");
		List<?> rows = (List<?>) values.get("checklist");
		assertThat(refused(walk, with(values, "checklist", rows.subList(1, rows.size())), leader))
			.containsExactly("checklist");
		assertThat(refused(walk, with(values, "signing", "password"), leader)).containsExactly("confirmation");
		assertThat(walk.owed().state()).isEqualTo(DutyState.OPEN);
		takeBack(walk);
	}

	private void takeBack(InspectionWalk walk) {
		Evidence evidence = this.program.getBean(Evidence.class);
		evidence.ofTask(walk.task().id())
			.forEach((file) -> evidence.remove(file.id(), walk.task().id(), file.addedBy()));
	}

	private void pages(InspectionWalk walk) {
		String number = walk.number().value();
		assertThat(get("boss-e-0117", "/inspections").body()).contains(number, "消防安全");
		assertThat(get("boss-e-0117", "/cases/" + number).body()).contains("/cases/" + number + "/inspection")
			.doesNotContain("case-grade");
		assertThat(get("boss-e-0117", "/cases/" + number + "/inspection").body()).contains("与案卷记录核对一致", "灭火器过期");
		assertThat(get("boss-e-0002", "/cases/" + number + "/inspection").statusCode()).isEqualTo(404);
		assertThat(get("boss-e-0002", "/api/v1/inspections?unit=E-0117").body()).contains("\"total\":0");
		assertThat(get("inspector1-education", "/api/v1/inspections/" + number).statusCode()).isEqualTo(404);
		// both bodies that are reported to read the file: the fire authority and the
		// unit's own
		assertThat(get("inspector1-fire", "/cases/" + number).statusCode()).isEqualTo(200);
		String own = String.valueOf(walk.walk().cover().leadAuthority()).replace("A-", "inspector1-");
		assertThat(get(own, "/cases/" + number).statusCode()).isEqualTo(200);
	}

	@Test
	void aMissedPeriodIsSettledLateOnceByAStandInWithAPassword() {
		InspectionWalk walk = InspectionWalk.begun(this.program, "E-0119", "MAJOR_HAZARD_WORK", "HAZARD_LIST",
				Duration.ofDays(-3));
		LocalDate today = LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
		StandIns standIns = this.program.getBean(StandIns.class);
		Group post = new Group("principal-leader", new UnitCode("E-0119"));
		StandIn written = standIns.give(
				new Wish("boss-e-0119", "worker-e-0119", post, today, today.plusDays(3), "委字〔2026〕7号"),
				person("boss-e-0119"));
		Person deputy = person("worker-e-0119");
		Map<String, Object> told = walk.walk().tasks().form(walk.task().id(), deputy).data();
		assertThat(told.get("standingIn")).isEqualTo(true);
		assertThat(told.get("standIn").toString()).contains("委字〔2026〕7号");
		Map<String, Object> values = with(walk.values(deputy), "signing", "password");
		assertThat(confirm("worker-e-0119", walk.task().id(), "wrong")).isEqualTo(422);
		assertThat(confirm("worker-e-0119", walk.task().id(), "bihuan-demo")).isEqualTo(204);
		walk.walk().photos(walk.task(), deputy);
		assertThat(refused(walk, values, deputy)).containsExactly("absence");
		takeBack(walk);
		values.put("absence", "出差");
		walk.walk().does(walk.task(), values, deputy);
		standIns.end(written.id(), person("boss-e-0119"));
		assertThat(walk.owed().state()).isEqualTo(DutyState.SETTLED_LATE);
		assertThat(walk.walk().cover().reason()).isEqualTo("INSPECTED_LATE");
		JsonNode record = record(walk);
		assertThat(record.get("late").asBoolean()).isTrue();
		assertThat(record.get("signedBy").asText()).isEqualTo("worker-e-0119");
		assertThat(record.get("signedFor").asText()).isEqualTo("boss-e-0119");
		assertThat(record.get("standIn").asText()).isEqualTo("委字〔2026〕7号");
		assertThat(record.get("standInTo").asText()).isEqualTo(today.plusDays(3).toString());
		assertThat(record.get("absence").asText()).isEqualTo("出差");
		assertThat(record.get("holds").asBoolean()).isTrue();
		assertThat(outcomes(walk.number())).containsExactly("password", "listed");
		assertThat(evidence(walk.number())).contains("hazard-list");
	}

	private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
		Map<String, Object> changed = new HashMap<>(values);
		changed.put(key, value);
		return changed;
	}

	private static Map<String, Object> finding(String title) {
		return Map.of("title", title, "description", "现场所见", "location", "二楼", "criterion", "none");
	}

	private List<String> refused(InspectionWalk walk, Map<String, Object> values, Person leader) {
		return assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> walk.walk().tasks().complete(walk.task().id(), values, leader))
			.actual()
			.problems()
			.stream()
			.map(FieldProblem::field)
			.toList();
	}

	private Person person(String login) {
		return this.program.getBean(People.class).find(login).orElseThrow();
	}

	private List<String> outcomes(CaseNumber number) {
		return this.caseFiles.entries(number)
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.INSPECTION)
			.map(CaseEntry::outcome)
			.toList();
	}

	private List<String> evidence(CaseNumber number) {
		return this.program.getBean(Evidence.class).ofCase(number).stream().map(EvidenceView::kind).toList();
	}

	private JsonNode record(InspectionWalk walk) {
		return Caller.json(get("office", "/api/v1/inspections/" + walk.number())).get("record");
	}

	private int confirm(String login, String task, String password) {
		return new Caller(this.port, login)
			.post("/api/v1/confirmations", "{\"task\":\"%s\",\"password\":\"%s\"}".formatted(task, password))
			.statusCode();
	}

	private HttpResponse<String> get(String login, String path) {
		if (path.startsWith("/api/")) {
			return new Caller(this.port, login).get(path);
		}
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path);
	}

}
