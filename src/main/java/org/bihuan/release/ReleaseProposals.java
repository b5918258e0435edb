package org.bihuan.release;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.scenario.Scenarios;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.ModelChecks;
import org.bihuan.workflow.ModelDeployment;
import org.bihuan.workflow.ModelFinding;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What designers propose. A proposal has passed the rules for models, together with the
 * files that it would stand beside, and executes nothing.
 */
@Service
class ReleaseProposals {

	static final String SCOPE = "release";

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_REASON = 1000;

	private static final int MOST_FILES = 100;

	private final ReleaseTable table;

	private final FilesInForce inForce;

	private final ModelDeployment models;

	private final ModelChecks checks;

	private final Scenarios scenarios;

	private final LettersOfReleases letters;

	private final AuditTrail trail;

	private final Clock clock;

	ReleaseProposals(ReleaseTable table, FilesInForce inForce, ModelDeployment models, ModelChecks checks,
			Scenarios scenarios, LettersOfReleases letters, AuditTrail trail, Clock clock) {
		this.table = table;
		this.inForce = inForce;
		this.models = models;
		this.checks = checks;
		this.scenarios = scenarios;
		this.letters = letters;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Proposes a release.
	 * @param proposal what shall be in force
	 * @param person who proposes it
	 * @return identifier of the release
	 * @throws Refusal.Invalid with everything that is wrong with it
	 * @throws Refusal.Forbidden if the person draws no models
	 */
	@Transactional
	public long propose(Proposal proposal, Person person) {
		if (!person.holds(Role.PROCESS_DESIGNER.code())) {
			throw new Refusal.Forbidden("release.forbidden");
		}
		Proposal told = new Proposal(text("title", proposal.title(), LONGEST_TITLE), reason(proposal.reason()),
				day(proposal.effectiveOn()), proposal.files(), proposal.templates(),
				this.letters.authors(proposal.templates(), proposal.authors()));
		Map<String, String> before = this.inForce.all();
		List<ReleaseTemplate> templates = this.letters.proposed(proposal.templates());
		List<ReleaseFile> files = files(proposal.files(), before, this.inForce.shipped());
		if (files.isEmpty() && templates.isEmpty()) {
			throw new Refusal.Invalid("files", "release.refused.files", MOST_FILES);
		}
		check(files, before);
		long id = this.table.add(told, files, templates, person.login(), this.clock.instant());
		Map<String, String> hashes = new TreeMap<>();
		files.forEach((file) -> hashes.put(file.path(), file.sha256()));
		this.trail.record(SCOPE, person.login(), String.valueOf(id), "proposed",
				Map.of("title", told.title(), "reason", told.reason(), "sha256", hashes));
		return id;
	}

	/**
	 * Asks the rules whether files could be in force together with all others.
	 * @param files content by path, or by name
	 * @return content by path
	 * @throws Refusal.Invalid with everything that is wrong with them
	 */
	@Transactional(readOnly = true)
	public Map<String, byte[]> check(Map<String, byte[]> files) {
		Map<String, String> before = this.inForce.all();
		List<ReleaseFile> read = files(files, before, this.inForce.shipped());
		check(read, before);
		return read.stream().collect(Collectors.toMap(ReleaseFile::path, ReleaseFile::content));
	}

	private static String text(String field, String text, int longest) {
		String stripped = text.strip();
		if (stripped.isEmpty() || stripped.length() > longest) {
			throw new Refusal.Invalid(field, "release.refused.text", longest);
		}
		return stripped;
	}

	static String reason(String reason) {
		return text("reason", reason, LONGEST_REASON);
	}

	private @Nullable LocalDate day(@Nullable LocalDate day) {
		if (day != null && day.isBefore(LocalDate.now(this.clock.withZone(Zone.SHANGHAI)))) {
			throw new Refusal.Invalid("effectiveOn", "release.refused.past", day);
		}
		return day;
	}

	private static List<ReleaseFile> files(Map<String, byte[]> sent, Map<String, String> before,
			Map<String, String> shipped) {
		if (sent.size() > MOST_FILES) {
			throw new Refusal.Invalid("files", "release.refused.files", MOST_FILES);
		}
		Map<String, ReleaseFile> files = new TreeMap<>();
		sent.forEach((name, content) -> {
			String path = FileKind.path(name);
			String text = new String(content, StandardCharsets.UTF_8);
			if (text.equals(before.get(path))) {
				throw new Refusal.Invalid("files", "release.refused.unchanged", path);
			}
			String brought = shipped.get(path);
			ReleaseFile file = new ReleaseFile(path, text, before.get(path),
					(brought != null) ? ReleaseFile.sha256(brought) : null);
			if (files.put(path, file) != null) {
				throw new Refusal.Invalid("files", "release.refused.twice", path);
			}
		});
		return List.copyOf(files.values());
	}

	private void check(List<ReleaseFile> files, Map<String, String> before) {
		Map<String, byte[]> sent = new TreeMap<>();
		files.stream()
			.filter((file) -> FileKind.of(file.path()) != FileKind.SCENARIO)
			.forEach((file) -> sent.put(file.path(), file.content()));
		// alone first: what is not even a model cannot be read to find its forms
		refuse(withForms(sent, before));
		Map<String, byte[]> all = FilesInForce.models(before);
		all.putAll(sent);
		refuse(this.models.together(sent.keySet(), all));
		files.stream()
			.filter((file) -> FileKind.of(file.path()) == FileKind.SCENARIO)
			.forEach((file) -> this.scenarios.check(file.name(), file.text()));
	}

	// forms that were released here and are not sent along are unknown to the rules
	private static Map<String, byte[]> withForms(Map<String, byte[]> sent, Map<String, String> before) {
		Map<String, byte[]> files = new TreeMap<>();
		FilesInForce.models(before).forEach((path, content) -> {
			if (FileKind.of(path) == FileKind.FORM) {
				files.put(path, content);
			}
		});
		files.putAll(sent);
		return files;
	}

	private void refuse(Map<String, byte[]> files) {
		Map<String, String> texts = new TreeMap<>();
		files.forEach((path, content) -> texts.put(path, new String(content, StandardCharsets.UTF_8)));
		List<FieldProblem> problems = this.checks.check(texts, LocaleContextHolder.getLocale())
			.stream()
			.map((finding) -> new FieldProblem(place(finding), "release.refused.rule", finding.sentence()))
			.toList();
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	private static String place(ModelFinding finding) {
		return (finding.element() != null) ? finding.resource() + "#" + finding.element() : finding.resource();
	}

	/**
	 * Takes a proposal back, or lets one that was approved not go into force.
	 * @param id the release
	 * @param reason why
	 * @param person who takes it back: one of its authors
	 * @throws Refusal.Conflict if it is in force already, or ended
	 */
	@Transactional
	public void withdraw(long id, String reason, Person person) {
		Release release = this.table.lock(id);
		if (!this.table.authors(id).contains(person.login())) {
			throw new Refusal.Forbidden("release.refused.not-author");
		}
		if (!release.in(ReleaseState.PROPOSED) && !release.in(ReleaseState.APPROVED)) {
			throw new Refusal.Conflict("release.refused.decided");
		}
		String why = reason(reason);
		this.table.decide(id, ReleaseState.WITHDRAWN, person.login(), this.clock.instant(), why);
		this.trail.record(SCOPE, person.login(), String.valueOf(id), "withdrawn", Map.of("reason", why));
	}

}
