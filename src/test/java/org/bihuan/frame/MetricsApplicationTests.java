package org.bihuan.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.bihuan.BihuanTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An alarm on a number that nobody measures never rings.
 */
@BihuanTest
class MetricsApplicationTests {

	private static final Pattern NUMBER = Pattern.compile("\\bbihuan_[a-z]+_\\w+");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "ops/alerts.yml", "docs/operations.md" })
	void whatAlarmsAndOperatorsReadIsMeasured(String file) throws IOException {
		String measured = new Browser(this.port)
			.get("/actuator/prometheus", "Authorization", Browser.basic("admin", "bihuan-demo"))
			.body();
		List<String> named = NUMBER.matcher(Files.readString(Path.of(file)))
			.results()
			.map(MatchResult::group)
			.distinct()
			.toList();
		assertThat(named).hasSizeGreaterThan(5)
			.allSatisfy((name) -> assertThat(measured).containsPattern("(?m)^" + name + "[{ ]"));
	}

}
