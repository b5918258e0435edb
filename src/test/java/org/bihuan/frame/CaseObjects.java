package org.bihuan.frame;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.content.Samples;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.inspection.InspectionWalk;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.People;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One object of each kind that a unit's life brings about, and its place in addresses.
 */
final class CaseObjects {

	private static final UnitCode UNIT = new UnitCode("E-0118");

	private static final UnitCode AUTHORITY = new UnitCode("A-emergency");

	private static final String SOMEBODY = "{\"to\": \"worker-e-0118\", \"reason\": \"x\"}";

	/** What a route must be sent before it looks at its object. */
	private static final Map<String, String> SENT = Map.of("POST /api/v1/tasks/{id}/assign", SOMEBODY,
			"POST /api/v1/tasks/{id}/delegate", SOMEBODY, "POST /api/v1/tasks/{id}/copy", SOMEBODY,
			"POST /api/v1/tasks/{id}/sign", SOMEBODY, "POST /api/v1/risk-points/{id}/checks",
			"{\"version\": 1, \"level\": \"TEAM\", \"answers\": []}", "POST /accounts/{code}/certificate",
			"year=2026&part=Q1", "POST /cases/{number}/hold", "reason=x", "POST /cases/{number}/hold/lift", "reason=x");

	private static final Map<String, String> ASKED = Map.of("GET /api/v1/tasks/{id}/people", "?verb=assign",
			"GET /cases/{number}/filed", "?step=verify");

	/** What the first variable stands for, by the beginning of the route's path. */
	private final Map<String, String> firsts = new LinkedHashMap<>();

	/** Further variables, by name. */
	private final Map<String, String> others = new LinkedHashMap<>(Map.of("form", "file", "how", "withdrawal", "verb",
			"assign", "act", "extension", "check", "0", "promise", "0", "id", "0"));

	private final JdbcTemplate jdbc;

	private String scanned = "";

	private CaseObjects(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	static CaseObjects of(ApplicationContext program, int port) {
		CaseObjects objects = new CaseObjects(program.getBean(JdbcTemplate.class));
		objects.inspection(program);
		objects.caseFile(program);
		objects.point(port);
		objects.put("/units/{code}", UNIT.value());
		objects.put("/accounts/{code}", UNIT.value());
		objects.put("/authorities/{code}", AUTHORITY.value());
		return objects;
	}

	private void caseFile(ApplicationContext program) {
		Registration registration = new Registration(UNIT, null, Canary.TEXT, Canary.TEXT, Canary.TEXT, null, Map.of(),
				true, false, HazardSource.AUTHORITY_INSPECTION, null, null);
		CaseWalk walk = new CaseWalk(program, program.getBean(Hazards.class)
			.register(registration, program.getBean(People.class).find("inspector1-emergency").orElseThrow(), null));
		walk.decides("confirm-registration", "confirm", "confirm");
		walk.does("interim-measures", Map.of("taken", List.of("evacuate"), "description", Canary.TEXT));
		InboxRow task = walk.open("report-major-hazard");
		put("/cases/{number}", walk.number().value());
		put("/tasks/{id}", task.id());
		String evidence = program.getBean(Evidence.class)
			.add(walk.number(), task.step(), task.id(), "photo", Canary.TEXT + ".png", Samples.png(), "safety-e-0118")
			.id();
		put("/evidence/{id}", evidence);
		this.others.put("evidenceId", evidence);
		TransactionOperations transactions = program.getBean(TransactionOperations.class);
		long letter = transactions.execute((status) -> program.getBean(Letters.class)
			.draft(new LetterOrder(walk.number(), LetterKind.REMINDER, AUTHORITY, UNIT, null, Map.of(), "D001",
					"§18")));
		put("/letters/{id}", String.valueOf(letter));
		walk.does("draft-letter", Map.of("situation", Canary.TEXT, "demands", Canary.TEXT));
		transactions.execute((status) -> program.getBean(Measures.class)
			.take(new MeasureOrder(walk.number(), "INTERVIEW", UNIT, AUTHORITY, "OVERDUE", 2, "D001", "§18二(二)6",
					Canary.TEXT, "chief-emergency")));
		put("/interviews/{id}", one("select id from itv_interview where case_number = ?", walk.number().value()));
	}

	private void inspection(ApplicationContext program) {
		InspectionWalk walk = InspectionWalk.begun(program, UNIT.value(), "FIRE", "", Duration.ofDays(30));
		put("/inspections/{number}", walk.number().value());
		put("/cases/{number}/inspection", walk.number().value());
		put("/duties/{id}", String.valueOf(walk.period()));
	}

	private void point(int port) {
		Browser keeper = new Browser(port);
		keeper.login("safety-e-0118", "bihuan-demo");
		String name = UUID.randomUUID().toString().substring(0, 8) + Canary.TEXT;
		URI added = URI.create(keeper.post("/risk-points",
				form(Map.of("unit", UNIT.value(), "name", name, "place", Canary.TEXT, "risk", "RED", "hazards",
						Canary.TEXT, "inCharge", Canary.TEXT, "controls", Canary.TEXT, "TEAM", Canary.TEXT)),
				"/risk-points")
			.headers()
			.firstValue("Location")
			.orElseThrow());
		String id = added.getPath().substring(added.getPath().lastIndexOf('/') + 1);
		put("/risk-points/{id}", id);
		this.scanned = "/q/" + one("select code from rsk_code where point_id = ?", Long.valueOf(id));
	}

	private static String form(Map<String, String> values) {
		StringBuilder form = new StringBuilder();
		values.forEach((key, value) -> form.append(form.isEmpty() ? "" : "&")
			.append(key)
			.append("=")
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
		return form.toString();
	}

	private String one(String sql, Object about) {
		return String.valueOf(this.jdbc.queryForObject(sql, String.class, about));
	}

	private void put(String path, String value) {
		this.firsts.put(path, value);
	}

	/** What somebody without a login scans. */
	String scanned() {
		return this.scanned;
	}

	/**
	 * The address of a route for these objects.
	 * @param route method and pattern
	 * @return its address, or empty if the route names no such object
	 */
	Optional<String> address(String route) {
		String path = route.substring(route.indexOf(' ') + 1);
		String plain = Routes.plain(path.replace("/api/v1", ""));
		return this.firsts.keySet()
			.stream()
			.filter((first) -> plain.equals(first) || plain.startsWith(first + "/"))
			.findFirst()
			.map((first) -> (path.startsWith("/api/v1") ? "/api/v1" : "") + filled(first, plain)
					+ ASKED.getOrDefault(route, ""));
	}

	/**
	 * What is sent to a route.
	 * @param route method and pattern
	 * @return the body
	 */
	static String sent(String route) {
		return SENT.getOrDefault(route, (route.contains(" /api/") && !route.startsWith("GET ")) ? "{}" : "");
	}

	private String filled(String first, String plain) {
		String path = first.replaceAll("\\{\\w+}", this.firsts.get(first)) + plain.substring(first.length());
		for (Map.Entry<String, String> other : this.others.entrySet()) {
			path = path.replace("{" + other.getKey() + "}", other.getValue());
		}
		return path;
	}

}
