package org.bihuan.casepage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.EntryKind;
import org.bihuan.form.Form;
import org.bihuan.casepage.FormWords.Line;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the records of a case file in sentences.
 */
@Component
class Timeline {

	private static final String SENTENCE = "casepage.entry.";

	private static final Set<String> SETTLED = Set.of("DONE", "ENDED");

	private final Wording wording;

	private final FormWords forms;

	private final DecisionWords decisions;

	Timeline(Wording wording, FormWords forms, DecisionWords decisions) {
		this.wording = wording;
		this.forms = forms;
		this.decisions = decisions;
	}

	List<Event> of(List<CaseEntry> entries, Map<String, String> steps, Map<String, Form> forms) {
		return entries.stream().map((entry) -> event(entry, steps, forms.get(entry.subject()))).toList();
	}

	private Event event(CaseEntry entry, Map<String, String> steps, @Nullable Form form) {
		return new Event(entry.kind().name().toLowerCase(Locale.ROOT), this.wording.moment(entry.at()), actor(entry),
				sentence(entry, steps, form), lamp(entry), details(entry, form), entry.hash());
	}

	private String sentence(CaseEntry entry, Map<String, String> steps, @Nullable Form form) {
		String step = steps.getOrDefault(entry.subject(),
				String.valueOf(entry.content().getOrDefault("processName", entry.subject())));
		return switch (entry.kind()) {
			case OPENED -> this.wording.say(SENTENCE + "OPENED");
			case STEP -> entry.outcome() != null
					? this.wording.say(SENTENCE + "STEP.outcome", step, this.forms.outcome(form, entry.outcome()))
					: this.wording.say(SENTENCE + "STEP", step);
			case DECISION ->
				this.wording.say(SENTENCE + "DECISION", this.wording.word("casepage.decision", entry.subject()));
			case EVIDENCE ->
				chosen(entry, step, this.forms.evidence(form, String.valueOf(entry.content().get("kind"))));
			case CLOCK -> chosen(entry, this.wording.word("obligation", entry.subject()), due(entry));
			case REMINDER ->
				this.wording.say(SENTENCE + "REMINDER", this.wording.word("obligation", entry.subject()), due(entry));
			case MEASURE -> chosen(entry, this.wording.word("escalation.measure", entry.subject()),
					entry.content().getOrDefault("rank", ""));
			case LETTER -> letter(entry, this.wording.word("letter.kind", entry.subject()));
			case TASK -> chosen(entry, step, people(entry.content().get("to")), said(entry), side(entry, "from", steps),
					side(entry, "to", steps));
			case STATE -> state(entry);
			case UNIT ->
				this.wording.say(SENTENCE + "UNIT." + entry.subject(), changed(entry, "from"), changed(entry, "to"));
			case INSPECTION -> chosen(entry, entry.subject(), entry.content().getOrDefault("what", ""),
					entry.content().getOrDefault("hash", ""));
		};
	}

	/** The sentence of this outcome, or the plain one where the outcome is new to us. */
	private String chosen(CaseEntry entry, Object... arguments) {
		String plain = SENTENCE + entry.kind();
		String key = plain + "." + entry.outcome();
		return this.wording.has(key) ? this.wording.say(key, arguments)
				: this.wording.say(plain, arguments[0], String.valueOf(entry.outcome()));
	}

	/** A paper without a number is called by its kind. */
	private String letter(CaseEntry entry, String kind) {
		Object number = entry.content().getOrDefault("number", "");
		boolean none = "".equals(number) || "null".equals(number);
		return chosen(entry, kind, none ? this.wording.say("casepage.unnumbered", kind) : number,
				entry.content().getOrDefault("sha256", ""));
	}

	/** Whoever stands in acts in somebody's place, and both are named. */
	private String actor(CaseEntry entry) {
		String actor = this.wording.person(entry.actor());
		Object absent = entry.content().get("onBehalfOf");
		return (absent == null) ? actor
				: this.wording.say("casepage.onBehalfOf", actor, this.wording.person(absent.toString()));
	}

	private String people(@Nullable Object logins) {
		if (logins instanceof List<?> several) {
			return several.stream()
				.map((one) -> this.wording.person(one.toString()))
				.collect(Collectors.joining(this.wording.say("casepage.separator")));
		}
		return (logins != null) ? this.wording.person(logins.toString()) : "";
	}

	/** Steps by their names, a version by its number. */
	private String side(CaseEntry entry, String key, Map<String, String> steps) {
		Object side = entry.content().getOrDefault(key, "");
		List<?> several = (side instanceof List<?> list) ? list : List.of(side);
		return several.stream()
			.map(String::valueOf)
			.map((one) -> steps.getOrDefault(one, one))
			.collect(Collectors.joining(this.wording.say("casepage.separator")));
	}

	private static Object said(CaseEntry entry) {
		return entry.content().getOrDefault("reason", entry.content().getOrDefault("text", ""));
	}

	private String state(CaseEntry entry) {
		switch (entry.subject()) {
			case "grade":
				return this.wording.say(SENTENCE + "STATE.grade", this.wording.word("casepage.grade", entry.outcome()));
			case "authority":
				return this.wording.say(SENTENCE + "STATE.authority", this.wording.unit(entry.outcome()));
			case "duplicate":
				return this.wording.say(SENTENCE + "STATE.duplicate", entry.outcome());
			case "accident":
				return this.wording.say(SENTENCE + "STATE.accident." + entry.outcome(),
						entry.content().get("accident"));
			default:
				return caseState(entry);
		}
	}

	private String caseState(CaseEntry entry) {
		String marked = SENTENCE + "STATE." + entry.subject() + "." + entry.outcome();
		if (this.wording.has(marked)) {
			return this.wording.say(marked);
		}
		Object reason = entry.content().get("reason");
		String state = this.wording.word("casepage.state", entry.outcome());
		return (reason == null) ? this.wording.say(SENTENCE + "STATE", state)
				: this.wording.say(SENTENCE + "STATE.reason", state, this.wording.word("casepage.reason", reason));
	}

	private String changed(CaseEntry entry, String side) {
		Object value = entry.content().get(side);
		return "name".equals(entry.subject()) ? String.valueOf(value)
				: this.wording.unit((value != null) ? value.toString() : null);
	}

	private String due(CaseEntry entry) {
		Object due = entry.content().get("dueAt");
		try {
			return (due != null) ? this.wording.moment(Instant.parse(due.toString())) : "";
		}
		catch (DateTimeException ex) {
			return String.valueOf(due);
		}
	}

	private static String lamp(CaseEntry entry) {
		if (entry.kind() == EntryKind.CLOCK && "missed".equals(entry.outcome())) {
			return "lamp-red";
		}
		if (entry.kind() == EntryKind.MEASURE) {
			return SETTLED.contains(String.valueOf(entry.outcome())) ? "" : "lamp-black";
		}
		return (entry.kind() == EntryKind.REMINDER) ? "lamp-yellow" : "";
	}

	private List<Line> details(CaseEntry entry, @Nullable Form form) {
		return switch (entry.kind()) {
			case STEP -> this.forms.lines(form, entry.content().get("values"));
			case DECISION -> this.decisions.lines(entry);
			case MEASURE -> basis(entry);
			default -> List.of();
		};
	}

	private List<Line> basis(CaseEntry entry) {
		@Nullable Object document = entry.content().get("document");
		String basis = this.wording.basis(document, entry.content().get("place"));
		return basis.isEmpty() ? List.of() : List.of(new Line(this.wording.say("casepage.field.basis"), basis));
	}

}
