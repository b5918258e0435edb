package org.bihuan.sheet;

import java.util.Locale;

import org.bihuan.shared.Refusal;

/**
 * Files that hold a table.
 */
public enum SheetFormat {

	/** Values with commas between them. */
	CSV("csv", "text/csv;charset=UTF-8"),
	/** A workbook. */
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final String extension;

	private final String mediaType;

	SheetFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/**
	 * The format by the file's name.
	 * @param fileName name as sent
	 * @return the format
	 * @throws Refusal.Invalid if it is neither of them
	 */
	public static SheetFormat of(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		for (SheetFormat format : values()) {
			if (name.endsWith("." + format.extension)) {
				return format;
			}
		}
		throw new Refusal.Invalid("file", "sheet.format");
	}

	/**
	 * End of a file's name.
	 * @return for example {@code xlsx}
	 */
	public String extension() {
		return this.extension;
	}

	/**
	 * The media type.
	 * @return the type
	 */
	public String mediaType() {
		return this.mediaType;
	}

}
