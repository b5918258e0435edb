package org.bihuan.letter.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.springframework.core.io.ClassPathResource;

/**
 * The faces of one document, each opened when it is first needed. A character that none
 * has is shown as a box and remembered: it must not be lost silently.
 */
final class Faces implements AutoCloseable {

	private static final int BOX = 0x25A1;

	private final PDDocument document;

	private final Map<Face, Opened> opened = new EnumMap<>(Face.class);

	private final Set<Integer> missing = new LinkedHashSet<>();

	Faces(PDDocument document) {
		this.document = document;
	}

	List<Glyph> glyphs(String text, Face face) {
		List<Glyph> glyphs = new ArrayList<>();
		text.codePoints().forEach((character) -> glyphs.add(glyph(character, face)));
		return glyphs;
	}

	private Glyph glyph(int character, Face wanted) {
		for (Face face : new Face[] { wanted, Face.SONG, Face.HEI }) {
			float width = open(face).width(character);
			if (width > 0) {
				return new Glyph(character, face, width);
			}
		}
		this.missing.add(character);
		return new Glyph(BOX, Face.HEI, open(Face.HEI).width(BOX));
	}

	/**
	 * Characters that no face has, in the order in which they came.
	 * @return code points
	 */
	List<Integer> missing() {
		return List.copyOf(this.missing);
	}

	PDFont font(Face face) {
		return open(face).font();
	}

	private Opened open(Face face) {
		return this.opened.computeIfAbsent(face, this::read);
	}

	private Opened read(Face face) {
		try (InputStream in = new ClassPathResource(face.path()).getInputStream()) {
			TrueTypeFont shapes = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
			return new Opened(shapes, PDType0Font.load(this.document, shapes, true));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The face %s cannot be read".formatted(face), ex);
		}
	}

	@Override
	public void close() throws IOException {
		for (Opened one : this.opened.values()) {
			one.shapes().close();
		}
	}

	/**
	 * An open face.
	 *
	 * @param shapes its file
	 * @param font the same in the document
	 */
	private record Opened(TrueTypeFont shapes, PDFont font) {

		float width(int character) {
			try {
				int glyph = this.shapes.getUnicodeCmapLookup().getGlyphId(character);
				return (glyph > 0) ? (float) this.shapes.getAdvanceWidth(glyph) / this.shapes.getUnitsPerEm() : 0;
			}
			catch (IOException ex) {
				throw new UncheckedIOException("A face cannot be read", ex);
			}
		}

	}

}
