package org.bihuan.scenario;

import java.util.List;

/**
 * How this very program is started, be it packed or not.
 */
final class RunningProgram {

	/** Above all rooms, which therefore cannot name it. */
	private static final String MAIN = "org.bihuan.Application";

	private static final String PACKED = ".jar";

	private RunningProgram() {
	}

	/**
	 * What follows the options of {@code java}.
	 * @return arguments
	 */
	static List<String> command() {
		String path = System.getProperty("java.class.path");
		boolean packed = path.endsWith(PACKED) && !path.contains(System.getProperty("path.separator"))
				&& RunningProgram.class
					.getResource("/org/springframework/boot/loader/launch/JarLauncher.class") != null;
		return packed ? List.of("-jar", path) : List.of("-cp", path, MAIN);
	}

}
