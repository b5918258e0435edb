package org.bihuan.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A designer asks what a changed table would have decided and which clocks it would move,
 * on a desk and on a phone, in both languages.
 */
@InBrowser
class WhatIfJourney {

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	WhatIfJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void aChangedTableIsPutToTheCases() throws IOException {
		CaseWalk walk = CaseWalk.found(this.program, "E-0001", true);
		String dmn = Files.readString(Path.of("dmn", "rectification-terms.dmn"))
			.replaceAll("(-o1\"><text>)3(</text>)", "$17$2");
		String path = asked(dmn.getBytes(StandardCharsets.UTF_8), walk.number().value());
		for (String language : new String[] { "zh-CN", "en" }) {
			try (Visitor approver = this.visitors.named("approver", Visitor.DESK, language)) {
				for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
					approver.turnTo(width);
					approver.open("/what-if");
					approver.picture("what-if-%d-%s".formatted(width, language));
					approver.open(path);
					approver.picture("what-if-one-%d-%s".formatted(width, language));
				}
				assertThat(approver.complaints()).isEmpty();
			}
		}
	}

	private String asked(byte[] dmn, String number) {
		try (Visitor designer = this.visitors.named("designer", Visitor.DESK, "zh-CN")) {
			Page page = designer.page();
			designer.open("/what-if");
			page.click("#what-if-start");
			assertThat(page.innerText("[role=alert]")).contains("请选择");
			page.fill("#to", "1999-01-01");
			page.setInputFiles("#file", new FilePayload("rectification-terms.dmn", "application/xml", dmn));
			page.click("#what-if-start");
			assertThat(page.innerText("[role=alert]")).isNotBlank();
			designer.open("/what-if");
			page.setInputFiles("#file", new FilePayload("rectification-terms.dmn", "application/xml", dmn));
			designer.follow(page.locator("#what-if-start"), "/what-if/");
			page.locator("#what-if-state:has-text('已完成')").waitFor();
			page.reload();
			assertThat(page.innerText("#what-if-items")).contains(number, "planDays = 3", "planDays = 7");
			assertThat(page.innerText("#what-if-clocks")).contains(number, "五落实整改方案");
			assertThat(designer.complaints()).isEmpty();
			return page.url().replaceAll("https?://[^/]+", "");
		}
	}

}
