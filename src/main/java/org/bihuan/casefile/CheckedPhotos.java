package org.bihuan.casefile;

import org.bihuan.casefile.chain.Digest;
import org.bihuan.casefile.content.CheckedFile;
import org.bihuan.casefile.content.FileCheck;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Photos are files that are pictures.
 */
@Component
class CheckedPhotos implements Photos {

	private final FileCheck check;

	CheckedPhotos(FileCheck check) {
		this.check = check;
	}

	@Override
	public Photo check(String fileName, byte[] content) {
		CheckedFile file = this.check.check(fileName, content);
		if (!file.mediaType().startsWith("image/")) {
			throw new Refusal.Invalid("file", "casefile.photo.only");
		}
		return new Photo(file.name(), file.mediaType(), Digest.of(content));
	}

}
