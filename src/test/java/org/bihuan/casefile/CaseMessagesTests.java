package org.bihuan.casefile;

import java.io.IOException;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every refusal of the room has words in both languages.
 */
class CaseMessagesTests {

	private static final List<String> WHY_REFUSED = List.of("empty", "too-large", "type", "extension", "archive",
			"mixed", "broken", "pixels", "unknown", "not-yours", "altered");

	@Test
	void bothLanguagesSayTheSameThings() throws IOException {
		Properties chinese = load("messages/casefile.properties");
		assertThat(chinese.keySet()).isEqualTo(load("messages/casefile_en.properties").keySet());
		assertThat(chinese).containsKeys("casefile.unknown", "casefile.cursor", "casefile.audit.forbidden");
		assertThat(WHY_REFUSED).allSatisfy((why) -> assertThat(chinese).containsKey("casefile.evidence." + why));
	}

	private static Properties load(String path) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(path), UTF_8));
	}

}
