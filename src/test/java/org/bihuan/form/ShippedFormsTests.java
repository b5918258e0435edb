package org.bihuan.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The forms as shipped: complete in both languages, and workable by a simple program. */
class ShippedFormsTests {

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private static final Set<String> WITHOUT_OUTCOME = Set.of("interim-measures", "report-major-hazard",
			"report-to-workers-congress", "acknowledge-report", "five-fix-assignment", "fix-at-once", "rectify-measure",
			"self-acceptance", "request-extension", "order-stoppage", "apply-resumption", "file-objection",
			"request-withdrawal", "request-closure", "amend-plan", "change-grade", "request-transfer", "link-accident",
			"request-unlink", "carry-out-measure", "draft-letter", "seal-letter", "acknowledge-receipt",
			"deliver-on-paper", "reply-to-letter", "schedule-interview", "report-promise", "progress-report",
			"propose-delisting", "follow-up-exposure", "lead-inspection", "explain-miss", "write-commitment",
			"write-self-check", "post-commitment", "receive-paper");

	static Stream<String> keys() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("forms"))) {
			return files.map((file) -> file.getFileName().toString().replace(".form", "")).sorted().toList().stream();
		}
	}

	private static Form form(String key) {
		return FormFixture.FORMS.find(key).orElseThrow();
	}

	@Test
	void everyStepOfTheLoopHasOne() throws IOException {
		assertThat(keys()).contains("confirm-registration", "verify", "sign-off").hasSizeGreaterThanOrEqualTo(16);
	}

	@ParameterizedTest
	@MethodSource("keys")
	void isCompleteInBothLanguages(String key) {
		List<String> chinese = texts(FormFixture.FORMS.localise(form(key), Locale.SIMPLIFIED_CHINESE),
				new ArrayList<>());
		List<String> english = texts(FormFixture.FORMS.localise(form(key), Locale.UK), new ArrayList<>());
		assertThat(chinese).isNotEmpty().allMatch(CHINESE.asPredicate());
		assertThat(english).hasSameSizeAs(chinese).noneMatch(CHINESE.asPredicate());
		assertThat(form(key).schema()).containsEntry("id", key);
	}

	@ParameterizedTest
	@MethodSource("keys")
	void refusingNeedsAReason(String key) {
		Form form = form(key);
		assertThat(form.outcomes().isEmpty()).isEqualTo(WITHOUT_OUTCOME.contains(key));
		for (String outcome : form.outcomes()) {
			boolean forward = outcome.equals(form.outcomes().get(0));
			assertThat(FormFixture.problems(form, Map.of("outcome", outcome)).contains("reason=required"))
				.isNotEqualTo(forward);
		}
	}

	@ParameterizedTest
	@MethodSource("keys")
	void aProgramThatKnowsOnlyTheSchemaCanWorkIt(String key) {
		Form form = form(key);
		Map<String, List<Option>> options = new HashMap<>();
		Map<String, Integer> files = new HashMap<>();
		form.evidence().forEach((rule) -> files.put(rule.kind(), rule.min()));
		Map<String, Object> values = new SimpleProgram(options).fill(FormFixture.FORMS.localise(form, Locale.UK));
		assertThat(form.check(values, options, files).keySet()).isSubsetOf(form.fields());
	}

	private static List<String> texts(Object json, List<String> texts) {
		if (json instanceof Map<?, ?> map) {
			Stream.of("label", "description", "text", "dateLabel", "timeLabel", "suffixAdorner", "prefixAdorner")
				.filter(map::containsKey)
				.forEach((name) -> texts.add((String) map.get(name)));
			map.values().forEach((value) -> texts(value, texts));
		}
		else if (json instanceof List<?> list) {
			list.forEach((value) -> texts(value, texts));
		}
		return texts;
	}

}
