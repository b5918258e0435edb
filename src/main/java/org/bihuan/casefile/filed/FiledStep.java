package org.bihuan.casefile.filed;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the words of some cases up to date, in a transaction of its own. A file that
 * somebody is writing to right now waits for a later round.
 */
@Component
class FiledStep {

	static final int CHUNK = 20;

	private final FiledTable table;

	FiledStep(FiledTable table) {
		this.table = table;
	}

	/**
	 * Takes the first files that have changed.
	 * @return whether there may be more
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	boolean next() {
		List<String> changed = this.table.turn() ? this.table.lockStale(CHUNK) : List.of();
		if (changed.isEmpty()) {
			return false;
		}
		this.table.keep(changed, this.table.filed(changed));
		this.table.upToDate(changed);
		return changed.size() == CHUNK;
	}

}
