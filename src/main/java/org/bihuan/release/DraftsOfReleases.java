package org.bihuan.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bihuan.designer.Draft;
import org.bihuan.designer.DraftKind;
import org.bihuan.designer.Drafts;
import org.bihuan.designer.Remark;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

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

	/** What they hold and what was sent beside them, by path or name. */
	Map<String, byte[]> files(Set<String> ids, @Nullable List<MultipartFile> sent) throws IOException {
		Map<String, byte[]> files = files(ids);
		for (MultipartFile file : (sent != null) ? sent : List.<MultipartFile>of()) {
			if (!file.isEmpty()) {
				files.put(String.valueOf(file.getOriginalFilename()), file.getBytes());
			}
		}
		return files;
	}

	/** What was said of the open draft of a file, the oldest first. */
	List<Remark> remarks(String path) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		int dot = name.lastIndexOf('.');
		return DraftKind.find(name.substring(dot + 1))
			.flatMap((kind) -> this.drafts.of(kind, name.substring(0, dot)))
			.map((draft) -> this.drafts.remarks(draft.id()))
			.orElse(List.of());
	}

	/** How many remarks nobody has settled, by the path of the file. */
	Map<String, Long> openRemarks(List<ReleaseFile> files) {
		return files.stream()
			.collect(Collectors.toMap(ReleaseFile::path,
					(file) -> remarks(file.path()).stream().filter((one) -> one.settledBy() == null).count()));
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
