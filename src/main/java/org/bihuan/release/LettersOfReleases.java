package org.bihuan.release;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.bihuan.letter.TemplateVersions;
import org.bihuan.letter.TemplateVersions.Waiting;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Templates of letters that go into force with a release. Letters that were issued keep
 * the version by which they were worded.
 */
@Component
class LettersOfReleases {

	private final ReleaseTable table;

	private final TemplateVersions templates;

	LettersOfReleases(ReleaseTable table, TemplateVersions templates) {
		this.table = table;
		this.templates = templates;
	}

	/** Those that could be proposed. */
	List<Waiting> waiting() {
		return this.templates.waiting();
	}

	/** Those of a release. */
	List<Waiting> of(long release) {
		return this.table.templates(release).stream().map((one) -> this.templates.told(one.id())).toList();
	}

	/** Whoever sent a template is an author, too. */
	Set<String> authors(Set<Long> ids, Set<String> others) {
		Set<String> authors = new TreeSet<>(others);
		ids.forEach((id) -> authors.add(waits(id).by()));
		return authors;
	}

	List<ReleaseTemplate> proposed(Set<Long> ids) {
		List<Waiting> versions = ids.stream().sorted().map(this::waits).toList();
		if (versions.stream().map(Waiting::kind).distinct().count() < versions.size()) {
			throw new Refusal.Invalid("templates", "release.refused.templates");
		}
		return versions.stream().map((one) -> new ReleaseTemplate(one.id(), one.active())).toList();
	}

	private Waiting waits(long id) {
		return this.templates.waiting(id)
			.orElseThrow(() -> new Refusal.Invalid("templates", "release.refused.template", id));
	}

	/** Kinds of letters whose template is not what it was at the proposal. */
	Set<String> overtaken(long release) {
		Set<String> kinds = new TreeSet<>();
		for (ReleaseTemplate one : this.table.templates(release)) {
			Waiting version = this.templates.told(one.id());
			if (this.templates.waiting(one.id()).isEmpty() || !Objects.equals(version.active(), one.before())) {
				kinds.add(version.kind().name());
			}
		}
		return kinds;
	}

	void enter(long release, String by) {
		this.table.templates(release).forEach((one) -> this.templates.enter(one.id(), by));
	}

	/** Kinds of letters in which a later version rules than that of the release. */
	Set<String> later(long release) {
		Set<String> kinds = new TreeSet<>();
		for (ReleaseTemplate one : this.table.templates(release)) {
			Waiting version = this.templates.told(one.id());
			if (!Objects.equals(version.active(), one.id())) {
				kinds.add(version.kind().name());
			}
		}
		return kinds;
	}

	void back(long release, String by) {
		for (ReleaseTemplate one : this.table.templates(release)) {
			if (one.before() != null) {
				this.templates.enter(one.before(), by);
			}
		}
	}

}
