package org.bihuan.frame.page;

import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Moments as outside programs read them.
 */
class ShanghaiInstantsTests {

	private final ObjectMapper json = new ObjectMapper()
		.registerModule(new SimpleModule().addSerializer(Instant.class, new ShanghaiInstants()));

	@ParameterizedTest
	@CsvSource({ "2026-11-24T17:44:00Z, 2026-11-25T01:44:00+08:00", "2026-11-24T16:00:00Z, 2026-11-25T00:00:00+08:00",
			"2026-11-24T17:44:07Z, 2026-11-25T01:44:07+08:00",
			"2026-11-24T17:44:07.250900Z, 2026-11-25T01:44:07.25+08:00" })
	void aMomentHasItsSecondsAndTheOffsetOfShanghai(Instant moment, String told) throws JsonProcessingException {
		assertThat(this.json.writeValueAsString(moment)).isEqualTo('"' + told + '"');
	}

}
