package org.bihuan.designer.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.designer.Draft;
import org.bihuan.designer.DraftKind;
import org.bihuan.designer.Drafts;
import org.bihuan.designer.Remark;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts as rows.
 */
@Service
@Transactional(readOnly = true)
class StoredDrafts implements Drafts {

	private final DraftTable drafts;

	private final VersionTable versions;

	private final Remarks remarks;

	StoredDrafts(DraftTable drafts, VersionTable versions, Remarks remarks) {
		this.drafts = drafts;
		this.versions = versions;
		this.remarks = remarks;
	}

	@Override
	public Optional<Draft> find(String id) {
		return this.drafts.find(id);
	}

	@Override
	public Optional<Draft> of(DraftKind kind, String key) {
		return this.drafts.open(kind, key);
	}

	@Override
	public List<Draft> open() {
		return this.drafts.open();
	}

	@Override
	public String text(String id) {
		int newest = this.drafts.find(id)
			.map(Draft::version)
			.orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
		return text(id, newest);
	}

	@Override
	public String text(String id, int version) {
		return this.versions.text(id, version).orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
	}

	@Override
	public List<Remark> remarks(String id) {
		return this.remarks.of(id);
	}

	@Override
	public Set<String> authors(String id) {
		return this.versions.all(id).stream().map(Version::by).collect(Collectors.toUnmodifiableSet());
	}

}
