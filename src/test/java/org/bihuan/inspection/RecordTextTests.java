package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.casefile.Sha256;
import org.bihuan.shared.CaseNumber;
import org.bihuan.signing.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a signature is bound to.
 */
class RecordTextTests {

	private static final CaseNumber NUMBER = new CaseNumber("DJ-demo-2026-1");

	private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");

	private static final Signature OWN = new Signature("drawn", "boss", null, null, null, null, AT);

	private static final Map<String, Object> VALUES = Map.of("place", "一车间", "noneFound", true, "checklist",
			List.of(Map.of("item", "1-01", "result", "ok"), Map.of("item", "1-02", "result", "not-applicable")));

	private static final Map<String, String> ASKED = Map.of("1-01", "通道畅通", "1-02", "设施完好");

	@Test
	void isTheSameWhateverTheOrder() {
		Map<String, Object> turned = new LinkedHashMap<>();
		turned.put("noneFound", true);
		turned.put("checklist", List.of(new LinkedHashMap<>(Map.of("result", "ok", "item", "1-01")),
				new LinkedHashMap<>(Map.of("result", "not-applicable", "item", "1-02"))));
		turned.put("place", "一车间");
		RecordText text = text(VALUES, List.of("aa", "bb"));
		assertThat(text(turned, List.of("bb", "aa"))).isEqualTo(text);
		assertThat(text.text()).isEqualTo("""
				inspection=DJ-demo-2026-1
				signed.by=boss
				asked.1-01=通道畅通
				asked.1-02=设施完好
				record.checklist[000].item=1-01
				record.checklist[000].result=ok
				record.checklist[001].item=1-02
				record.checklist[001].result=not-applicable
				record.noneFound=true
				record.place=一车间
				evidence=aa
				evidence=bb
				""");
		assertThat(text.hash()).isEqualTo(Sha256.of(text.text().getBytes(UTF_8))).hasSize(64);
	}

	@ParameterizedTest
	@MethodSource("changed")
	void anyChangeBreaksTheSignature(RecordText changed) {
		assertThat(changed.hash()).isNotEqualTo(text(VALUES, List.of("aa", "bb")).hash());
	}

	static Stream<RecordText> changed() {
		Map<String, Object> moved = new LinkedHashMap<>(VALUES);
		moved.put("place", "二车间");
		Map<String, Object> silent = new LinkedHashMap<>(VALUES);
		silent.remove("noneFound");
		Signature other = new Signature("drawn", "deputy", null, null, null, null, AT);
		Signature standingIn = new Signature("drawn", "boss", "chair", "代字1号", LocalDate.EPOCH, LocalDate.EPOCH, AT);
		return Stream.of(text(moved, List.of("aa", "bb")), text(silent, List.of("aa", "bb")),
				text(VALUES, List.of("aa")), text(VALUES, List.of("aa", "cc")),
				RecordText.of(NUMBER, other, VALUES, ASKED, List.of("aa", "bb")),
				RecordText.of(NUMBER, standingIn, VALUES, ASKED, List.of("aa", "bb")),
				RecordText.of(NUMBER, OWN, VALUES, Map.of("1-01", "通道畅通", "1-02", "另一项"), List.of("aa", "bb")),
				RecordText.of(new CaseNumber("DJ-demo-2026-2"), OWN, VALUES, ASKED, List.of("aa", "bb")));
	}

	@Test
	void aLineBreakIsNoNewLine() {
		RecordText broken = text(Map.of("place", "一车间\nrecord.noneFound=true"), List.of());
		RecordText honest = text(Map.of("place", "一车间", "noneFound", true), List.of());
		assertThat(broken.text()).contains("record.place=一车间\\nrecord.noneFound=true");
		assertThat(broken.hash()).isNotEqualTo(honest.hash());
		assertThat(text(Map.of("place", "a\\n"), List.of())).isNotEqualTo(text(Map.of("place", "a\n"), List.of()));
	}

	private static RecordText text(Map<String, ?> values, List<String> evidence) {
		return RecordText.of(NUMBER, OWN, values, ASKED, evidence);
	}

}
