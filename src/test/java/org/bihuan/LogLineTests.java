package org.bihuan;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody typed cannot forge an event of the log.
 */
class LogLineTests {

	@Test
	void anEventIsOneLine() {
		String line = logged("path {}", "x\r\n2026-01-01T00:00:00.000+08:00 ERROR forged\u2028\u0085\u001b[31m");
		assertThat(line.strip()).hasLineCount(1)
			.endsWith("path x 2026-01-01T00:00:00.000+08:00 ERROR forged [31m")
			.doesNotContain("\u2028", "\u0085", "\u001b");
	}

	@Test
	void noLineOfAFaultLooksLikeAnEvent() {
		String forged = "2026-01-01T00:00:00.000+08:00 ERROR forged";
		IllegalStateException fault = new IllegalStateException(
				"read\n" + forged + "\r\n\r" + forged + "\u2028" + forged + "\u001b[31m",
				new IllegalArgumentException("why\n" + forged));
		String event = logged("failed", fault);
		assertThat(event).doesNotContain("\u001b");
		List<String> lines = List.of(event.split("\\R"));
		assertThat(lines).hasSizeGreaterThan(8);
		assertThat(lines.get(0)).endsWith("failed");
		assertThat(lines.get(1)).isEqualTo("java.lang.IllegalStateException: read");
		assertThat(lines.subList(2, lines.size())).allMatch((line) -> line.isEmpty() || line.startsWith("\t| "));
		assertThat(event).endsWith("\n");
	}

	private static String logged(String message, Object... arguments) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		LoggerContext context = new LoggerContext();
		PatternLayout layout = new PatternLayout();
		layout.setContext(context);
		layout.setPattern(yaml.getObject().getProperty("logging.pattern.console"));
		layout.start();
		return layout.doLayout(new LoggingEvent("", context.getLogger("test"), Level.INFO, message, null, arguments));
	}

}
