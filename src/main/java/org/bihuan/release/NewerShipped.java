package org.bihuan.release;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of the program that changed after something else was released here in their
 * place. A new program never takes back what was released; somebody must compare the two
 * and propose what shall rule.
 */
@Component
class NewerShipped {

	private final ReleaseTable table;

	private final FilesInForce inForce;

	NewerShipped(ReleaseTable table, FilesInForce inForce) {
		this.table = table;
		this.inForce = inForce;
	}

	/**
	 * Such files, each with what rules and what the program brings.
	 * @return files in the order of their paths; {@code before} is what rules now
	 */
	@Transactional(readOnly = true)
	public List<ReleaseFile> files() {
		Map<String, String> shipped = this.inForce.shipped();
		return this.table.released()
			.values()
			.stream()
			.filter((file) -> shipped.containsKey(file.path()))
			.filter((file) -> !shipped.get(file.path()).equals(file.text()))
			.filter((file) -> !ReleaseFile.sha256(shipped.get(file.path())).equals(file.shipped()))
			.map((file) -> new ReleaseFile(file.path(), shipped.get(file.path()), file.text(), file.shipped()))
			.toList();
	}

}
