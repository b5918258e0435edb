package org.bihuan.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.options.FilePayload;

import org.springframework.core.io.ClassPathResource;

/**
 * What a designer brings along for a step of their own: its form, its row in the table of
 * service clocks, and the scenario whose case now passes it.
 */
final class WorkshopFiles {

	/** The step, and its form. */
	static final String STEP = "brief-workers";

	private static final String FORM = """
			{
				"type": "default",
				"id": "brief-workers",
				"schemaVersion": 19,
				"components": [
					{
						"type": "textarea",
						"id": "Field_told",
						"label": "讲评内容",
						"key": "told",
						"validate": { "required": true },
						"properties": { "label.en": "What was told" }
					},
					{
						"type": "number",
						"id": "Field_present",
						"label": "到场人数",
						"key": "present",
						"validate": { "required": true, "min": 1, "max": 500 },
						"properties": { "label.en": "People present" }
					},
					{
						"type": "filepicker",
						"id": "Field_photo_briefing",
						"label": "讲评现场照片",
						"key": "photo-briefing",
						"multiple": true,
						"properties": { "min": 1, "max": 5, "label.en": "Photos of the briefing" }
					}
				]
			}
			""";

	private static final String ROW = """
			<rule id="st-brief-workers">
			        <description>Project default: workers are told soon after a fix</description>
			        <inputEntry id="st-brief-workers-i1"><text>list contains(?, "P-0")</text></inputEntry>
			        <inputEntry id="st-brief-workers-i2"><text>"brief-workers"</text></inputEntry>
			        <inputEntry id="st-brief-workers-i3"><text></text></inputEntry>
			        <inputEntry id="st-brief-workers-i4"><text></text></inputEntry>
			        <inputEntry id="st-brief-workers-i5"><text></text></inputEntry>
			        <outputEntry id="st-brief-workers-o1"><text>2</text></outputEntry>
			        <outputEntry id="st-brief-workers-o2"><text>"WORKING_DAYS"</text></outputEntry>
			        <outputEntry id="st-brief-workers-o3"><text>"P-0"</text></outputEntry>
			        <outputEntry id="st-brief-workers-o4"><text>"项目默认"</text></outputEntry>
			      </rule>
			      <rule id="st-any-other">""";

	private WorkshopFiles() {
	}

	static FilePayload form() {
		return file(STEP + ".form", FORM);
	}

	static FilePayload table() {
		return file("step-terms.dmn", shipped("dmn/step-terms.dmn").replace("<rule id=\"st-any-other\">", ROW));
	}

	static FilePayload scenario() {
		String name = "general-fixed-at-once.yaml";
		return file(name, shipped("scenarios/" + name).replace("  - does: fix-at-once\n",
				"  - does: fix-at-once\n  - does: " + STEP + "\n"));
	}

	private static FilePayload file(String name, String text) {
		return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
	}

	private static String shipped(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
