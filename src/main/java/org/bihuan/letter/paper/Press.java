package org.bihuan.letter.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.bihuan.square.Square;

/**
 * Prints what was laid out on a page.
 */
final class Press {

	/** Between black and the red of a head; nothing else is printed in colour. */
	private static final Color RED = new Color(0xE6, 0x00, 0x12);

	private static final float BLACK = 0;

	private final PDPageContentStream page;

	private final Faces faces;

	Press(PDPageContentStream page, Faces faces) {
		this.page = page;
		this.faces = faces;
	}

	void print(Ink ink) throws IOException {
		if (ink instanceof Ink.Type type) {
			colour(type.red());
			type(type);
		}
		else if (ink instanceof Ink.Rule rule) {
			colour(rule.red());
			box(0, rule.top() + rule.thickness() / 2, Area.WIDTH, rule.thickness());
			this.page.fill();
		}
		else if (ink instanceof Ink.Code code) {
			colour(false);
			code(code);
		}
	}

	private void colour(boolean red) throws IOException {
		if (red) {
			this.page.setNonStrokingColor(RED);
		}
		else {
			this.page.setNonStrokingColor(BLACK);
		}
	}

	private void type(Ink.Type type) throws IOException {
		List<Glyph> glyphs = type.line().glyphs();
		int from = 0;
		while (from < glyphs.size()) {
			int to = from;
			while (to < glyphs.size() && glyphs.get(to).face() == glyphs.get(from).face()) {
				to++;
			}
			run(type, from, to);
			from = to;
		}
	}

	private void run(Ink.Type type, int from, int to) throws IOException {
		float[] places = type.line().places();
		List<Object> shown = new ArrayList<>();
		for (int i = from; i < to; i++) {
			Glyph glyph = type.line().glyphs().get(i);
			shown.add(glyph.text());
			shown.add((glyph.width() - (places[i + 1] - places[i]) / type.size()) * 1000);
		}
		this.page.beginText();
		this.page.setFont(this.faces.font(type.line().glyphs().get(from).face()), type.size());
		this.page.setTextMatrix(
				Matrix.getTranslateInstance(Area.LEFT + places[from], up(type.top() + Area.ASCENT * type.size())));
		this.page.showTextWithPositioning(shown.toArray());
		this.page.endText();
	}

	private void code(Ink.Code code) throws IOException {
		Square.onPaper(code.content()).draw(this.page, Area.LEFT, up(code.top()), code.side());
	}

	private void box(float left, float bottom, float width, float height) throws IOException {
		this.page.addRect(Area.LEFT + left, up(bottom), width, height);
	}

	private static float up(float top) {
		return Area.PAGE_HEIGHT - Area.TOP - top;
	}

}
