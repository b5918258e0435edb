package org.bihuan.casefile;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.bihuan.casefile.content.SmallPicture;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a small picture when somebody first looks, and keeps it.
 */
@Service
class StoredThumbnails implements Thumbnails {

	private final Evidence evidence;

	private final ThumbnailRows rows;

	private final TransactionTemplate apart;

	// One picture at a time: a photo that is being decoded takes a lot of memory.
	private final ReentrantLock decoding = new ReentrantLock();

	StoredThumbnails(Evidence evidence, ThumbnailRows rows, PlatformTransactionManager transactions) {
		this.evidence = evidence;
		this.rows = rows;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public Optional<byte[]> of(String id) {
		EvidenceView view = this.evidence.find(id);
		if (view.discardedAt() != null || !SmallPicture.possible(view.mediaType())) {
			return Optional.empty();
		}
		return this.rows.find(id).orElseGet(() -> make(view));
	}

	private Optional<byte[]> make(EvidenceView view) {
		this.decoding.lock();
		try {
			Optional<byte[]> picture = SmallPicture.of(view.mediaType(), this.evidence.content(view.id()));
			keep(view.id(), picture);
			return picture;
		}
		finally {
			this.decoding.unlock();
		}
	}

	private void keep(String id, Optional<byte[]> picture) {
		try {
			this.apart.executeWithoutResult((status) -> this.rows.insert(id, picture.orElse(null)));
		}
		catch (DuplicateKeyException ex) {
			// Somebody was faster: the row is there, which is all that was wanted.
			return;
		}
	}

}
