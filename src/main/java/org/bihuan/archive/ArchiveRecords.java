package org.bihuan.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.CaseProofs.SealedRecord;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.workflow.Diagrams;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Records of a kind, to be read without knowing how chains are written.
 */
@Component
class ArchiveRecords {

	private final People people;

	private final Diagrams diagrams;

	ArchiveRecords(People people, Diagrams diagrams) {
		this.people = people;
		this.diagrams = diagrams;
	}

	static String chain(List<SealedRecord> records) {
		StringBuilder lines = new StringBuilder();
		records.forEach((record) -> lines.append(record.hash()).append(' ').append(record.text()).append('\n'));
		return lines.toString();
	}

	List<Map<String, @Nullable Object>> steps(ArchiveFacts facts) {
		Map<String, String> names = this.diagrams.stepNames(facts.cover().number());
		Map<String, String> people = new HashMap<>();
		return of(EntryKind.STEP, facts).map((entry) -> {
			Map<String, @Nullable Object> step = read(entry, facts.anchored());
			step.put("name", names.getOrDefault(entry.subject(), entry.subject()));
			step.put("person", people.computeIfAbsent(entry.actor(), this::name));
			step.put("form", facts.forms().containsKey(entry.subject()) ? form(entry.subject()) : null);
			return step;
		}).toList();
	}

	List<Map<String, @Nullable Object>> decisions(ArchiveFacts facts) {
		return of(EntryKind.DECISION, facts).map((entry) -> read(entry, facts.anchored())).toList();
	}

	static String form(String step) {
		return "forms/%s.form".formatted(step.replaceAll("[^A-Za-z0-9._-]", "_"));
	}

	private static Stream<CaseEntry> of(EntryKind kind, ArchiveFacts facts) {
		return facts.entries().stream().filter((entry) -> entry.kind() == kind);
	}

	private static Map<String, @Nullable Object> read(CaseEntry entry, long anchored) {
		Map<String, @Nullable Object> read = new LinkedHashMap<>();
		read.put("seq", entry.seq());
		read.put("at", entry.at());
		read.put("by", entry.actor());
		read.put("subject", entry.subject());
		read.put("outcome", entry.outcome());
		read.put("content", entry.content());
		read.put("hash", entry.hash());
		read.put("anchored", entry.seq() <= anchored);
		return read;
	}

	private String name(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

}
