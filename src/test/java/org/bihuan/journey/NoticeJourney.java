package org.bihuan.journey;

import java.util.List;
import java.util.Map;

import org.bihuan.program.Connection;
import org.bihuan.program.DistrictProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody hears the bell, reads what waits and opens it; the settings behind it on a
 * desk and on a phone.
 */
@InBrowser
class NoticeJourney {

	private final Visitors visitors;

	NoticeJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@BeforeEach
	void register() {
		DistrictProgram program = new DistrictProgram(Connection.to(this.visitors.port()), List.of());
		for (String title : new String[] { "消防通道堆物", "配电箱未上锁𠮷" }) {
			program.register("inspector1-emergency", Map.of("unit", "E-0001", "title", title, "description", "堆放纸箱",
					"location", "二车间", "source", "AUTHORITY_INSPECTION"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "360, zh-CN", "1280, zh-CN", "360, en", "1280, en" })
	void theBellLeadsToTheTask(int width, String language) {
		try (Visitor chief = this.visitors.named("chief-emergency", width, language)) {
			chief.open("/");
			chief.follow(chief.page().locator(".frame-bell"), "/notices");
			chief.picture("notices-%d-%s".formatted(width, language));
			for (String page : new String[] { "settings", "webhook" }) {
				chief.open("/notices/" + page);
				chief.picture("notices-%s-%d-%s".formatted(page, width, language));
			}
			chief.open("/notices");
			chief.follow(chief.page().locator(".notice-unread > a").first(), "/tasks/");
			assertThat(chief.complaints()).isEmpty();
		}
		try (Visitor admin = this.visitors.named("admin", width, language)) {
			admin.open("/notices/outbox");
			admin.picture("notices-outbox-%d-%s".formatted(width, language));
		}
	}

}
