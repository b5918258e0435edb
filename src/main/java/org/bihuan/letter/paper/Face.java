package org.bihuan.letter.paper;

/**
 * The faces of a letter. No free font of the four that the standard names may be shipped;
 * these are the nearest that may be embedded.
 */
enum Face {

	/** For text. */
	SONG("NotoSerifSC_400Regular.ttf"),
	/** For the head and the title. */
	BOLD("NotoSerifSC_700Bold.ttf"),
	/** For headings, and for characters that the others lack. */
	HEI("NotoSansSC_400Regular.ttf");

	private final String file;

	Face(String file) {
		this.file = file;
	}

	String path() {
		return "fonts/" + this.file;
	}

}
