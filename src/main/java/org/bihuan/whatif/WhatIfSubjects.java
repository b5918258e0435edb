package org.bihuan.whatif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.bihuan.casefile.Sha256;
import org.bihuan.designer.Draft;
import org.bihuan.designer.DraftKind;
import org.bihuan.designer.Drafts;
import org.bihuan.shared.Refusal;
import org.bihuan.whatif.WhatIf.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Changed tables: drafts of the workshop, or files that somebody brings.
 */
@Component
class WhatIfSubjects {

	private static final String ENDING = ".dmn";

	private static final long LARGEST = 2L * 1024 * 1024;

	private final Drafts drafts;

	WhatIfSubjects(Drafts drafts) {
		this.drafts = drafts;
	}

	List<Draft> drafts() {
		return this.drafts.open().stream().filter((draft) -> draft.kind() == DraftKind.TABLE).toList();
	}

	Brought draft(String id) {
		Draft draft = this.drafts.find(id)
			.filter((one) -> one.kind() == DraftKind.TABLE && one.open())
			.orElseThrow(() -> new Refusal.Invalid("draft", "whatif.draft.unknown"));
		return brought(draft.key(), draft.title(), draft, this.drafts.text(id));
	}

	/**
	 * Reads a file.
	 * @param file a table whose key is the file's name
	 * @return the table
	 * @throws IOException if it cannot be read
	 * @throws Refusal.Invalid if it is empty, too large or called otherwise
	 */
	Brought file(MultipartFile file) throws IOException {
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		if (file.isEmpty() || file.getSize() > LARGEST || !name.endsWith(ENDING)) {
			throw new Refusal.Invalid("file", "whatif.file.wrong", LARGEST / 1024 / 1024);
		}
		String key = name.substring(0, name.length() - ENDING.length());
		return brought(key, name, null, new String(file.getBytes(), StandardCharsets.UTF_8));
	}

	private static Brought brought(String key, String title, @Nullable Draft draft, String text) {
		return new Brought(new Subject(key, title, (draft != null) ? draft.id() : null,
				(draft != null) ? draft.version() : null, Sha256.of(text.getBytes(StandardCharsets.UTF_8))), text);
	}

	/**
	 * A changed table with its text.
	 *
	 * @param subject the table
	 * @param text its text
	 */
	record Brought(Subject subject, String text) {
	}

}
