package org.bihuan.casefile;

import java.util.Optional;

import org.bihuan.casefile.chain.Digest;
import org.bihuan.casefile.content.CheckedFile;
import org.bihuan.casefile.content.FileCheck;
import org.bihuan.casefile.content.SmallPicture;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Photos are files that are pictures.
 */
@Component
class CheckedPhotos implements Photos {

	private static final int LONGEST = 2000;

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

	/** One at a time: anybody may ask for it, and each takes memory. */
	@Override
	public synchronized byte[] drawnAnew(String fileName, byte[] content) {
		Photo photo = check(fileName, content);
		return Optional.of(photo.mediaType())
			.filter(SmallPicture::possible)
			.flatMap((type) -> SmallPicture.of(type, content, LONGEST))
			.orElseThrow(() -> new Refusal.Invalid("file", "casefile.photo.unreadable"));
	}

}
