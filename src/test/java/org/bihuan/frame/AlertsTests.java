package org.bihuan.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The alarms can be read by Prometheus and say what to do.
 */
class AlertsTests {

	@Test
	void eachSaysWhenAndWhatToDo() throws IOException {
		Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml()
			.load(Files.readString(Path.of("ops/alerts.yml")));
		assertThat(file.get("groups").get(0).get("rules")).hasSize(2).allSatisfy((rule) -> {
			assertThat(rule).containsKeys("alert", "expr", "for", "labels");
			assertThat(((Map<?, ?>) rule.get("annotations")).get("description").toString()).contains("1. ", "2. ",
					"3. ");
		});
	}

}
