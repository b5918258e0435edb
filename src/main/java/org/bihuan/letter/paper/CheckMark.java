package org.bihuan.letter.paper;

import java.util.List;

/**
 * By what everybody can check a letter.
 *
 * @param address address of the letter's page that tells whether it is genuine
 * @param code the code that this page asks for
 */
record CheckMark(String address, String code) {

	/**
	 * The mark of a letter.
	 * @param page beginning of the address, to which the code is added
	 * @param code its code
	 * @return the mark
	 */
	static CheckMark of(String page, String code) {
		return new CheckMark(page + code, code);
	}

	List<String> words() {
		return List.of("扫描左侧二维码或者访问下列网址\uFF0C可核验本文真伪", this.address, "核验码\uFF1A" + this.code);
	}

}
