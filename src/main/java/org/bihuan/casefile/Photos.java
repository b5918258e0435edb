package org.bihuan.casefile;

/**
 * Judges photos that come in outside a case as those of cases are judged.
 */
public interface Photos {

	/**
	 * Accepts or refuses a photo.
	 * @param fileName name as sent
	 * @param content the bytes
	 * @return what is kept beside the bytes
	 * @throws org.bihuan.shared.Refusal.Invalid if it is empty, too large, no picture, or
	 * not what its name says
	 */
	Photo check(String fileName, byte[] content);

	/**
	 * The picture alone, for somebody who stays unknown: drawn anew, so that neither the
	 * place, the phone nor any name that stood in the file comes along.
	 * @param fileName name as sent
	 * @param content the bytes
	 * @return a JPEG
	 * @throws org.bihuan.shared.Refusal.Invalid if it is refused or cannot be drawn anew
	 */
	byte[] drawnAnew(String fileName, byte[] content);

	/**
	 * A photo that may be kept.
	 *
	 * @param name its name without paths and control characters
	 * @param mediaType type found in the bytes
	 * @param sha256 hash of the bytes
	 */
	record Photo(String name, String mediaType, String sha256) {
	}

}
