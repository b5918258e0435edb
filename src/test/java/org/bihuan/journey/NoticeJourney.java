package org.bihuan.journey;

import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.program.Connection;
import org.bihuan.program.DistrictProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody hears the bell, reads what waits and opens it; the settings behind it on a
 * desk and on a phone.
 */
@BihuanTest
class NoticeJourney {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@BeforeEach
	void register() {
		DistrictProgram program = new DistrictProgram(Connection.to(this.port), List.of());
		for (String title : new String[] { "消防通道堆物", "配电箱未上锁𠮷" }) {
			program.register("inspector1-emergency", Map.of("unit", "E-0001", "title", title, "description", "堆放纸箱",
					"location", "二车间", "source", "AUTHORITY_INSPECTION"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "360, zh-CN", "1280, zh-CN", "360, en", "1280, en" })
	void theBellLeadsToTheTask(int width, String language) {
		try (Visitor chief = new Visitor(chromium.browser(), "http://localhost:" + this.port, "chief-emergency", width,
				language)) {
			chief.page().click(".frame-bell");
			show(chief, "notices-%d-%s".formatted(width, language));
			for (String page : new String[] { "settings", "webhook" }) {
				chief.open("/notices/" + page);
				show(chief, "notices-%s-%d-%s".formatted(page, width, language));
			}
			chief.open("/notices");
			chief.page().click(".notice-unread > a");
			chief.page().waitForURL((url) -> url.contains("/tasks/"));
			assertThat(chief.complaints()).isEmpty();
		}
		try (Visitor admin = new Visitor(chromium.browser(), "http://localhost:" + this.port, "admin", width,
				language)) {
			admin.open("/notices/outbox");
			show(admin, "notices-outbox-%d-%s".formatted(width, language));
			assertThat(admin.complaints()).isEmpty();
		}
	}

	private static void show(Visitor visitor, String name) {
		visitor.picture(name);
		assertThat(visitor.overflows()).as(name).isFalse();
	}

}
