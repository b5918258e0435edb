package org.bihuan.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.workflow.ShippedFiles;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Reads from the class path. Files are named by their path: by their name alone, one of
 * two would be lost.
 */
@Component
class ClassPathFiles implements ShippedFiles {

	private static final Map<String, String> FOLDERS = Map.of("bpmn", "bpmn", "dmn", "dmn", "form", "forms");

	@Override
	public Map<String, byte[]> all() {
		Map<String, byte[]> files = new TreeMap<>();
		FOLDERS.forEach((kind, folder) -> read(kind, folder, files));
		return files;
	}

	private static void read(String kind, String folder, Map<String, byte[]> files) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:%s/*.%s".formatted(folder, kind))) {
				try (InputStream content = file.getInputStream()) {
					files.put(folder + "/" + file.getFilename(), content.readAllBytes());
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The shipped models cannot be read", ex);
		}
	}

}
