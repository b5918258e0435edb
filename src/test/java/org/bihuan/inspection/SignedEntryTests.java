package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.shared.CaseNumber;
import org.bihuan.signing.Signature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * Whether a file still holds what was signed.
 */
class SignedEntryTests {

	private static final CaseNumber NUMBER = new CaseNumber("DJ-demo-2026-1");

	private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");

	private final CaseFiles caseFiles = Mockito.mock(CaseFiles.class);

	private final SignedEntry entry = new SignedEntry(this.caseFiles, Mockito.mock(CheckRows.class));

	private final Map<String, Object> values = new HashMap<>(
			Map.of("place", "一车间", "noneFound", true, "checklist", List.of(Map.of("item", "1-01", "result", "ok"))));

	private final Map<String, Object> told = new HashMap<>();

	@BeforeEach
	void isSigned() {
		Signature signature = new Signature("drawn", "deputy", "boss", "委字1号", LocalDate.EPOCH, LocalDate.EPOCH, AT);
		RecordText text = RecordText.of(NUMBER, signature, this.values, Map.of("1-01", "通道畅通"), List.of("aa"));
		this.told.putAll(Map.of("hash", text.hash(), "onBehalfOf", "boss", "standIn", "委字1号", "standInFrom",
				"1970-01-01", "standInTo", "1970-01-01", "asked", Map.of("1-01", "通道畅通")));
	}

	@Test
	void whatWasSignedHolds() {
		filed("deputy", "aa");
		assertThat(this.entry.holds(NUMBER)).isTrue();
		assertThat(this.entry.values(NUMBER)).isEqualTo(this.values);
		assertThat(this.entry.task(NUMBER)).isEqualTo("t1");
	}

	@Test
	void anotherValueDoesNot() {
		this.values.put("place", "二车间");
		filed("deputy", "aa");
		assertThat(this.entry.holds(NUMBER)).isFalse();
	}

	@Test
	void anotherSignerPhotoQuestionOrStandInDoesNot() {
		filed("somebody", "aa");
		assertThat(this.entry.holds(NUMBER)).isFalse();
		filed("deputy", "bb");
		assertThat(this.entry.holds(NUMBER)).isFalse();
		this.told.put("standInTo", "1971-01-01");
		filed("deputy", "aa");
		assertThat(this.entry.holds(NUMBER)).isFalse();
		this.told.put("standInTo", "1970-01-01");
		this.told.put("asked", Map.of("1-01", "别的"));
		filed("deputy", "aa");
		assertThat(this.entry.holds(NUMBER)).isFalse();
	}

	@Test
	void nothingHoldsBeforeItIsSigned() {
		given(this.caseFiles.entries(NUMBER)).willReturn(List.of());
		assertThat(this.entry.holds(NUMBER)).isFalse();
		assertThat(this.entry.find(NUMBER)).isEmpty();
	}

	private void filed(String signer, String photo) {
		List<CaseEntry> entries = new ArrayList<>();
		entries.add(new CaseEntry(1, EntryKind.OPENED, AT, "system", "case", null, Map.of(), "h1"));
		entries.add(new CaseEntry(2, EntryKind.STEP, AT, signer, "lead-inspection", null,
				Map.of("task", "t1", "values", this.values, "evidence", List.of(Map.of("id", "e1", "sha256", photo))),
				"h2"));
		entries.add(new CaseEntry(3, EntryKind.INSPECTION, AT, signer, "signature", "drawn", this.told, "h3"));
		given(this.caseFiles.entries(NUMBER)).willReturn(entries);
	}

}
