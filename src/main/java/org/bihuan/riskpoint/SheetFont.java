package org.bihuan.riskpoint;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.springframework.core.io.ClassPathResource;

/**
 * The font of sheets. A character that it lacks is printed as a box: a name must not keep
 * a sheet from being printed.
 */
final class SheetFont implements Closeable {

	private static final ClassPathResource FILE = new ClassPathResource("fonts/NotoSansSC_400Regular.ttf");

	private static final int BOX = 0x25A1;

	private static final float UNITS = 1000;

	private final TrueTypeFont shapes;

	private final CmapLookup lookup;

	private final PDFont font;

	SheetFont(PDDocument document) throws IOException {
		try (InputStream in = FILE.getInputStream()) {
			this.shapes = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
		}
		this.lookup = this.shapes.getUnicodeCmapLookup();
		this.font = PDType0Font.load(document, this.shapes, true);
	}

	PDFont font() {
		return this.font;
	}

	/**
	 * Breaks a text into lines. Latin words stay whole where they fit.
	 * @param text the text
	 * @param size size of the type
	 * @param width width of a line
	 * @param most lines at most; what is left is cut with an ellipsis
	 * @return lines that can be shown
	 */
	List<String> lines(String text, float size, float width, int most) throws IOException {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String piece : shown(text).split("(?<=[\\s/?&=-])|(?<=\\P{ASCII})|(?=\\P{ASCII})")) {
			for (String part : (width(piece, size) > width) ? piece.split("") : new String[] { piece }) {
				if (width(line + part.stripTrailing(), size) > width) {
					lines.add(line.toString().strip());
					line.setLength(0);
				}
				line.append(part);
			}
		}
		lines.add(line.toString().strip());
		if (lines.size() <= most) {
			return lines;
		}
		List<String> kept = new ArrayList<>(lines.subList(0, most));
		String last = kept.get(most - 1);
		kept.set(most - 1, last.substring(0, last.offsetByCodePoints(last.length(), -1)) + "…");
		return kept;
	}

	private String shown(String text) throws IOException {
		StringBuilder shown = new StringBuilder();
		for (int character : text.codePoints().toArray()) {
			if (Character.isWhitespace(character) || Character.isISOControl(character)) {
				shown.append(' ');
			}
			else {
				shown.appendCodePoint((this.lookup.getGlyphId(character) > 0) ? character : BOX);
			}
		}
		return shown.toString();
	}

	private float width(String text, float size) throws IOException {
		return this.font.getStringWidth(text) * size / UNITS;
	}

	@Override
	public void close() throws IOException {
		this.shapes.close();
	}

}
