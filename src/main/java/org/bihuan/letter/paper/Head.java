package org.bihuan.letter.paper;

import java.util.List;
import java.util.stream.Stream;

import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Part;

/**
 * Everything above the text on the first page: the red name of the issuing body, the
 * number, the red rule, the title.
 */
final class Head {

	private static final float LARGEST = 46;

	private static final float SMALLEST = 26;

	private static final float NAME_TOP = 35 * Area.MM;

	private static final float TITLE_SIZE = 22;

	private static final float TITLE_LINE = 33;

	private static final float TITLE_MOST = Area.WIDTH / TITLE_SIZE;

	private static final float RULE_BELOW = 4 * Area.MM;

	private static final float RULE_THICKNESS = 1.5f;

	private final CanonicalText text;

	private final Faces faces;

	private final List<Ink> sheet;

	private float top;

	Head(CanonicalText text, Faces faces, List<Ink> sheet) {
		this.text = text;
		this.faces = faces;
		this.sheet = sheet;
	}

	/**
	 * Prints the head.
	 * @return where the text may begin: a line is left free below the title
	 */
	float print() {
		List<String> names = this.text.of(Part.HEAD);
		if (!names.isEmpty()) {
			this.top = NAME_TOP;
			names.forEach(this::name);
			number();
			this.top += RULE_BELOW;
			this.sheet.add(new Ink.Rule(this.top, RULE_THICKNESS, true));
			this.top += 2 * Area.LINE;
		}
		List<String> titles = this.text.of(Part.TITLE);
		titles.forEach(this::title);
		return titles.isEmpty() ? this.top : this.top - TITLE_LINE + TITLE_SIZE + Area.LINE;
	}

	private void name(String name) {
		List<Glyph> glyphs = this.faces.glyphs(name, Face.BOLD);
		float size = Math.max(SMALLEST, Math.min(LARGEST, Area.WIDTH / glyphs.size()));
		for (List<Glyph> line : Balance.lines(glyphs, Area.WIDTH / size + 0.01f)) {
			this.sheet.add(new Ink.Type(centred(line, size), this.top, size, true));
			this.top += size * 1.2f;
		}
		this.top -= size * 0.2f;
	}

	/** Beside a signer the number moves to the left. */
	private void number() {
		this.top += 2 * Area.LINE;
		String number = this.text.of(Part.NUMBER).stream().findFirst().orElse("");
		String signer = this.text.of(Part.SIGNER).stream().findFirst().orElse("");
		if (!number.isEmpty()) {
			SetLine line = LineSetter.one(this.faces.glyphs(number, Face.SONG), Area.SIZE);
			SetLine placed = signer.isEmpty() ? line.centred(Area.WIDTH / 2) : line.at(Area.PITCH);
			this.sheet.add(new Ink.Type(placed, this.top, Area.SIZE, false));
		}
		if (!signer.isEmpty()) {
			SetLine line = LineSetter.one(this.faces.glyphs(signer, Face.SONG), Area.SIZE);
			this.sheet.add(new Ink.Type(line.at(Area.WIDTH - Area.PITCH - line.width()), this.top, Area.SIZE, false));
		}
		this.top += Area.SIZE;
	}

	private void title(String title) {
		Stream<List<Glyph>> lines = Balance.lines(this.faces.glyphs(title, Face.BOLD), TITLE_MOST).stream();
		lines.forEach((line) -> {
			this.sheet.add(new Ink.Type(centred(line, TITLE_SIZE), this.top, TITLE_SIZE, false));
			this.top += TITLE_LINE;
		});
	}

	private static SetLine centred(List<Glyph> line, float size) {
		return LineSetter.one(line, size).centred(Area.WIDTH / 2);
	}

}
