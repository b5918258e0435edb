package org.bihuan.workflow.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A file as some other tool might write it, and what is to be said of it.
 *
 * @param file name of the file
 * @param rule rule that refuses it; empty if it opens
 * @param elementId element that the refusal names; empty if the file as a whole
 */
record ForeignModel(String file, String rule, String elementId) {

	static List<ForeignModel> all() {
		return new String(read("foreign-verdicts.csv"), StandardCharsets.UTF_8).lines().map((line) -> {
			String[] cells = line.split(",", -1);
			return new ForeignModel(cells[0], cells[1], cells[2]);
		}).toList();
	}

	boolean opens() {
		return this.rule.isEmpty();
	}

	boolean isNamedBy(ModelProblem problem) {
		String id = (problem.elementId() != null) ? problem.elementId() : "";
		return problem.rule().equals(this.rule) && id.equals(this.elementId);
	}

	byte[] content() {
		return read("foreign/" + this.file);
	}

	Map<String, byte[]> resources() {
		return Map.of(this.file, content());
	}

	private static byte[] read(String resource) {
		try (InputStream content = ForeignModel.class.getResourceAsStream("/models/" + resource)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.file;
	}

}
