package org.bihuan.letter.paper;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Part;

/**
 * What stands at the lower edge of the last page: the code by which the letter is
 * checked, who gets a copy, who printed it and when.
 */
final class Foot {

	private static final float SIZE = 14;

	private static final float LINE = 24;

	private static final float SMALL = 10.5f;

	private static final float SMALL_LINE = 16;

	private static final float SIDE = 21 * Area.MM;

	private static final float GAP = 3 * Area.MM;

	private static final float THICK = 0.35f * Area.MM;

	private static final float THIN = 0.25f * Area.MM;

	/** From the upper edge of a line to that of its characters. */
	private static final float DROP = (LINE - SIZE) / 2;

	private final CheckMark mark;

	private final Faces faces;

	private final List<SetLine> copies = new ArrayList<>();

	private final List<SetLine> printed = new ArrayList<>();

	Foot(CanonicalText text, CheckMark mark, Faces faces) {
		this.mark = mark;
		this.faces = faces;
		float width = Area.WIDTH - SIZE;
		for (String copy : text.of(Part.COPY)) {
			this.copies.addAll(LineSetter.set(faces.glyphs(copy, Face.SONG), new Measure(SIZE, SIZE, width, 1, 4)));
		}
		text.of(Part.PRINTER).forEach((printer) -> this.printed.add(line(printer).at(SIZE)));
		text.of(Part.PRINTED).forEach((printed) -> {
			SetLine line = line(printed);
			this.printed.add(line.at(Area.WIDTH - SIZE - line.width()));
		});
	}

	private SetLine line(String text) {
		return LineSetter.one(this.faces.glyphs(text, Face.SONG), SIZE);
	}

	float height() {
		return SIDE + GAP + imprint();
	}

	private float imprint() {
		return this.copies.size() * LINE + (this.printed.isEmpty() ? 0 : LINE);
	}

	void print(List<Ink> sheet) {
		float top = Area.HEIGHT - height();
		sheet.add(new Ink.Code(this.mark.address(), top, SIDE));
		float line = top + (SIDE - 3 * SMALL_LINE) / 2;
		for (String words : this.mark.words()) {
			SetLine set = LineSetter.one(this.faces.glyphs(words, Face.HEI), SMALL).at(SIDE + GAP);
			sheet.add(new Ink.Type(set, line, SMALL, false));
			line += SMALL_LINE;
		}
		if (imprint() > 0) {
			imprint(sheet, Area.HEIGHT - imprint());
		}
	}

	private void imprint(List<Ink> sheet, float from) {
		float top = from;
		sheet.add(new Ink.Rule(top, THICK, false));
		for (SetLine copy : this.copies) {
			sheet.add(new Ink.Type(copy, top + DROP, SIZE, false));
			top += LINE;
		}
		if (!this.copies.isEmpty() && !this.printed.isEmpty()) {
			sheet.add(new Ink.Rule(top, THIN, false));
		}
		for (SetLine one : this.printed) {
			sheet.add(new Ink.Type(one, top + DROP, SIZE, false));
		}
		sheet.add(new Ink.Rule(Area.HEIGHT, THICK, false));
	}

}
