package org.bihuan.casepage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The font of papers and what it can show. A name with a character that no font has must
 * not keep a case from being printed.
 */
@Component
class PaperFont {

	static final String NAME = "Noto Sans SC";

	private static final int BOX = 0x25A1;

	private static final int PLANES = 0x40000;

	private static final ClassPathResource FILE = new ClassPathResource("fonts/NotoSansSC_400Regular.ttf");

	private @Nullable BitSet known;

	InputStream open() {
		try {
			return FILE.getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The font of papers is missing", ex);
		}
	}

	/**
	 * Replaces what the font lacks by a box; what nobody sees is left out.
	 * @param html the page
	 * @return a page that can be shown
	 */
	PaperText shown(String html) {
		BitSet shapes = shapes();
		StringBuilder shown = new StringBuilder(html.length());
		Map<Integer, Integer> missing = new TreeMap<>();
		html.codePoints().forEach((character) -> {
			if (character == '\n' || shapes.get(character)) {
				shown.appendCodePoint(character);
			}
			else if (character == '\t' || Character.isSpaceChar(character)) {
				shown.append(' ');
			}
			else if (Character.getType(character) != Character.FORMAT && !variant(character)) {
				shown.appendCodePoint(BOX);
				missing.merge(character, 1, Integer::sum);
			}
		});
		return new PaperText(shown.toString(), missing);
	}

	private static boolean variant(int character) {
		return character >= 0xFE00 && character <= 0xFE0F || character == '\r';
	}

	private synchronized BitSet shapes() {
		if (this.known == null) {
			this.known = read();
		}
		return this.known;
	}

	private BitSet read() {
		try (InputStream in = open(); TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in))) {
			CmapLookup lookup = font.getUnicodeCmapLookup();
			BitSet shapes = new BitSet(PLANES);
			for (int character = ' '; character < PLANES; character++) {
				if (lookup.getGlyphId(character) != 0) {
					shapes.set(character);
				}
			}
			return shapes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The font of papers cannot be read", ex);
		}
	}

}
