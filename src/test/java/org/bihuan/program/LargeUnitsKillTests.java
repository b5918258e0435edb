package org.bihuan.program;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Units come in and go out by the hundred thousand, all or none or without the bad ones.
 */
class LargeUnitsKillTests extends LargeTables {

	private static final int BAD = 500;

	@Test
	void aHundredThousandUnitsComeInAndGoOut() {
		String bad = units(BAD);
		JsonNode refused = imported("admin", "/api/v1/units/import", bad);
		assertThat(refused.get("state").asText()).isEqualTo("FAILED");
		assertThat(refused.get("bad").asInt()).isEqualTo(BAD);
		assertThat(refused.get("errors")).hasSize(BAD);
		assertThat(enterprises()).isZero();
		JsonNode dry = imported("admin", "/api/v1/units/import?dryRun=true", bad);
		assertThat(dry.get("bad").asInt()).isEqualTo(BAD);
		assertThat(enterprises()).isZero();
		JsonNode written = imported("admin", "/api/v1/units/import?skipBad=true", bad);
		assertThat(written.get("done").asInt()).isEqualTo(ROWS - BAD);
		assertThat(enterprises()).isEqualTo(ROWS - BAD);
		assertThat(imported("admin", "/api/v1/units/import", units(0)).get("done").asInt()).isEqualTo(ROWS);
		assertThat(enterprises()).isEqualTo(ROWS);
		String id = connection().post("admin", "/api/v1/units/export", null).json().get("id").asText();
		JsonNode exported = ended("admin", id);
		log("export in %d s".formatted(seconds(exported)));
		assertThat(exported.get("done").asInt()).isGreaterThan(ROWS);
		byte[] file = connection().file("admin", "/api/v1/work/" + id + "/result").body();
		assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
	}

	private long enterprises() {
		return connection().get("admin", "/api/v1/units?kind=ENTERPRISE&q=E-BIG-&limit=1").ok().get("total").asLong();
	}

	private static String units(int bad) {
		StringBuilder table = new StringBuilder("code,name,sectors,riskTags,town\n");
		for (int i = 0; i < ROWS; i++) {
			String town = (i % (ROWS / BAD) == 7 && bad > 0) ? "T-nowhere" : "T-longzhou";
			table
				.append("E-BIG-%06d,演示大宗企业%06d,industry-trade;state-owned,combustible-dust,%s\n".formatted(i, i, town));
		}
		return table.toString();
	}

}
