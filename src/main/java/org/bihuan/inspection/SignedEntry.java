package org.bihuan.inspection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.shared.CaseNumber;
import org.bihuan.signing.Signature;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The signature as the chain of the case file keeps it, and its check: the record that
 * was filed, put into its one text again, must have the hash that was signed.
 */
@Component
class SignedEntry {

	private static final String SUBJECT = "signature";

	private final CaseFiles caseFiles;

	private final CheckRows rows;

	SignedEntry(CaseFiles caseFiles, CheckRows rows) {
		this.caseFiles = caseFiles;
		this.rows = rows;
	}

	void write(Inspection inspection) {
		Signature signature = Objects.requireNonNull(inspection.signature());
		CaseNumber number = inspection.number();
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("hash", Objects.requireNonNull(inspection.hash()));
		put(content, "checklist", inspection.checklist());
		content.put("late", inspection.late());
		put(content, "onBehalfOf", signature.signedFor());
		put(content, "standIn", signature.standIn());
		put(content, "standInFrom", signature.from());
		put(content, "standInTo", signature.to());
		content.put("asked", this.rows.opened(this.caseFiles.header(number), inspection, items(values(number))));
		this.caseFiles.record(number, EntryKind.INSPECTION, signature.by(), SUBJECT, signature.method(), content);
	}

	private static void put(Map<String, Object> content, String key, @Nullable Object value) {
		if (value != null) {
			content.put(key, value.toString());
		}
	}

	private static Set<String> items(Map<String, Object> values) {
		List<?> rows = (values.get("checklist") instanceof List<?> list) ? list : List.of();
		return rows.stream().map((row) -> String.valueOf(((Map<?, ?>) row).get("item"))).collect(Collectors.toSet());
	}

	/** Values of the step as it was filed. */
	Map<String, Object> values(CaseNumber number) {
		return step(this.caseFiles.entries(number)).map((one) -> map(one.content().get("values")))
			.orElseThrow(() -> new IllegalStateException("Nothing was filed in " + number));
	}

	/** The task in which it was filed. */
	String task(CaseNumber number) {
		return step(this.caseFiles.entries(number)).map((one) -> String.valueOf(one.content().get("task")))
			.orElseThrow(() -> new IllegalStateException("Nothing was filed in " + number));
	}

	/** The signature of a file. */
	Optional<CaseEntry> find(CaseNumber number) {
		return signature(this.caseFiles.entries(number));
	}

	/**
	 * Whether what the file holds is what was signed.
	 * @param number the file
	 * @return false if the record, the signer or the evidence is another, or unsigned
	 */
	boolean holds(CaseNumber number) {
		List<CaseEntry> entries = this.caseFiles.entries(number);
		Optional<CaseEntry> step = step(entries);
		Optional<CaseEntry> signed = signature(entries);
		return step.isPresent() && signed.isPresent()
				&& text(number, step.get(), signed.get()).hash().equals(signed.get().content().get("hash"));
	}

	private static RecordText text(CaseNumber number, CaseEntry step, CaseEntry signed) {
		Map<String, Object> told = signed.content();
		Signature signature = new Signature(String.valueOf(signed.outcome()), signed.actor(),
				(String) told.get("onBehalfOf"), (String) told.get("standIn"), day(told.get("standInFrom")),
				day(told.get("standInTo")), signed.at());
		Map<String, String> asked = new HashMap<>();
		map(told.get("asked")).forEach((item, what) -> asked.put(item, String.valueOf(what)));
		List<String> evidence = ((List<?>) Objects.requireNonNull(step.content().get("evidence"))).stream()
			.map((one) -> String.valueOf(((Map<?, ?>) one).get("sha256")))
			.toList();
		return RecordText.of(number, signature, map(step.content().get("values")), asked, evidence);
	}

	private static @Nullable LocalDate day(@Nullable Object text) {
		return (text != null) ? LocalDate.parse(text.toString()) : null;
	}

	private static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> given) {
			given.forEach((key, inner) -> map.put(String.valueOf(key), inner));
		}
		return map;
	}

	private static Optional<CaseEntry> step(List<CaseEntry> entries) {
		return entries.stream()
			.filter((one) -> one.kind() == EntryKind.STEP && one.subject().equals(LeadInspection.STEP))
			.findFirst();
	}

	private static Optional<CaseEntry> signature(List<CaseEntry> entries) {
		return entries.stream()
			.filter((one) -> one.kind() == EntryKind.INSPECTION && one.subject().equals(SUBJECT))
			.findFirst();
	}

}
