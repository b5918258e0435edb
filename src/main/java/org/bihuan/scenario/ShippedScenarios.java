package org.bihuan.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The scenarios that the shipped models carry.
 */
@Component
class ShippedScenarios {

	/**
	 * All of them.
	 * @return text by name of the file, in the order of the names
	 */
	Map<String, String> all() {
		Map<String, String> found = new TreeMap<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:scenarios/*.yaml")) {
				found.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The shipped scenarios cannot be read", ex);
		}
		return found;
	}

}
