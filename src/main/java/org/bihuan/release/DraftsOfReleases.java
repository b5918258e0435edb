package org.bihuan.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bihuan.designer.Draft;
import org.bihuan.designer.Drafts;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Drafts on their way to a release: what they hold is copied when they are proposed, so
 * that a draft which is drawn on changes nothing that somebody is deciding about.
 */
@Component
class DraftsOfReleases {

	private final Drafts drafts;

	private final FilesInForce inForce;

	DraftsOfReleases(Drafts drafts, FilesInForce inForce) {
		this.drafts = drafts;
		this.inForce = inForce;
	}

	/** Those that could be proposed. */
	List<Draft> open() {
		return this.drafts.open();
	}

	Draft find(String id) {
		return this.drafts.find(id).orElseThrow(() -> new Refusal.NotFound("release.draft.unknown", id));
	}

	/** What they hold, by path. */
	Map<String, byte[]> files(Set<String> ids) {
		Map<String, byte[]> files = new TreeMap<>();
		ids.forEach((id) -> files.put(find(id).resource(), this.drafts.text(id).getBytes(StandardCharsets.UTF_8)));
		return files;
	}

	/** Everybody who drew on one of them. */
	Set<String> authors(Set<String> ids) {
		Set<String> authors = new TreeSet<>();
		ids.forEach((id) -> authors.addAll(this.drafts.authors(id)));
		return authors;
	}

	/** A draft beside what is in force. */
	ReleaseFile file(String id) {
		Draft draft = find(id);
		return new ReleaseFile(draft.resource(), this.drafts.text(id), this.inForce.all().get(draft.resource()), null);
	}

}
