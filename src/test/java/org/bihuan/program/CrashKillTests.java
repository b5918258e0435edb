package org.bihuan.program;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged product is killed between two calls: whatever it had answered with success
 * is there when it runs again.
 */
class CrashKillTests {

	private static final List<String> LOGINS = List.of("worker-e-0001", "safety-e-0001", "boss-e-0001",
			"inspector1-emergency", "inspector2-emergency", "chief-emergency", "leader-emergency");

	@TempDir
	private Path folder;

	private RunningJar product;

	@BeforeEach
	void start() {
		this.product = RunningJar.start(this.folder);
	}

	@AfterEach
	void end() {
		this.product.kill();
	}

	private DistrictProgram program() {
		return new DistrictProgram(this.product.connection(), LOGINS);
	}

	@Test
	void nothingAnsweredIsLost() {
		String number = program().register("inspector1-emergency", Map.of("unit", "E-0001", "title", "泄爆口被挡 𠮷",
				"description", "粉尘堆积", "location", "二车间", "source", "AUTHORITY_INSPECTION", "criterion", "IT-11-3"));
		killed(number);
		DistrictProgram.Open confirm = program().workUpTo(number, "confirm-registration");
		program().claim(confirm);
		DistrictProgram.Open interim = program().workUpTo(number, "interim-measures");
		program().claim(interim);
		byte[] photo = Photos.next();
		this.product.connection()
			.upload(interim.login(), interim.path() + "/evidence", "photo-interim", "照片.png", photo)
			.ok();
		assertThat(CaseFile.read(this.product.connection(), "office", number).all("evidence"))
			.extracting((piece) -> piece.get("sha256").asText())
			.containsExactly(Photos.sha256(photo));
		killed(number);
		assertThat(program().allOpen(number)).filteredOn(DistrictProgram.Open::mine)
			.extracting(DistrictProgram.Open::step)
			.containsExactlyInAnyOrder("confirm-registration", "interim-measures");
		program().complete(program().workUpTo(number, "interim-measures"));
		program().work(program().workUpTo(number, "five-fix-assignment"));
		killed(number);
		program().work(program().workUpTo(number, "verify"));
		killed(number);
		program().workUpTo(number, "look-back");
		killed(number);
		program().workToTheEnd(number);
		assertThat(CaseFile.read(this.product.connection(), "office", number).end()).isEqualTo("CLOSED/SIGNED_OFF");
		verifyChains();
	}

	/** Kills the product, starts it on the same data and compares all that it tells. */
	private void killed(String number) {
		Map<String, JsonNode> before = told(number);
		this.product.kill();
		this.product = RunningJar.start(this.folder);
		assertThat(told(number)).isEqualTo(before);
		verifyChains();
	}

	private void verifyChains() {
		JsonNode report = this.product.connection().get("auditor", "/api/v1/audit/verify").ok();
		assertThat(report.get("ok").asBoolean()).as(report.toString()).isTrue();
	}

	private Map<String, JsonNode> told(String number) {
		Connection connection = this.product.connection();
		Map<String, JsonNode> told = new LinkedHashMap<>();
		CaseFile file = CaseFile.read(connection, "office", number);
		told.put("case", file.json());
		for (String login : LOGINS) {
			for (String list : List.of("mine", "claimable", "done")) {
				told.put(list + " of " + login,
						connection.get(login, "/api/v1/tasks?list=" + list + "&case=" + number).ok());
			}
		}
		for (JsonNode piece : file.all("evidence")) {
			String path = "/api/v1/evidence/" + piece.get("id").asText() + "/content";
			HttpResponse<byte[]> content = connection.file("inspector1-emergency", path);
			assertThat(content.statusCode()).isEqualTo(200);
			assertThat(Photos.sha256(content.body())).isEqualTo(piece.get("sha256").asText());
		}
		return told;
	}

}
