package org.bihuan.riskpoint;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos for those who see the point.
 */
@Component
class PointPhotos {

	private final PhotoTable photos;

	private final PointBoard board;

	PointPhotos(PhotoTable photos, PointBoard board) {
		this.photos = photos;
		this.board = board;
	}

	@Transactional(readOnly = true)
	public PhotoRow find(long id, Person person) {
		PhotoRow photo = this.photos.find(id).orElseThrow(() -> new Refusal.NotFound("riskpoint.photo.unknown"));
		this.board.find(String.valueOf(photo.point()), person);
		return photo;
	}

	@Transactional(readOnly = true)
	public byte[] content(PhotoRow photo) {
		return this.photos.content(photo.id());
	}

}
