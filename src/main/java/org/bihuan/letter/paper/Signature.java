package org.bihuan.letter.paper;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Part;

/**
 * Issuing body and date: the date four characters from the right, the name centred above
 * it; a long name moves both to the left.
 */
final class Signature {

	private static final float FROM_RIGHT = 4 * Area.PITCH;

	private Signature() {
	}

	static List<SetLine> of(CanonicalText text, Faces faces) {
		List<SetLine> names = lines(text.of(Part.SIGNATURE), faces);
		List<SetLine> dates = lines(text.of(Part.DATE), faces);
		float date = widest(dates);
		float middle = Math.min(Area.WIDTH - FROM_RIGHT - date / 2, Area.WIDTH - widest(names) / 2);
		List<SetLine> signed = new ArrayList<>();
		names.forEach((line) -> signed.add(line.centred(middle)));
		dates.forEach((line) -> signed.add(line.centred(middle)));
		return signed;
	}

	private static List<SetLine> lines(List<String> texts, Faces faces) {
		return texts.stream()
			.flatMap((text) -> LineSetter.set(faces.glyphs(text, Face.SONG), Measure.text(0, 0)).stream())
			.toList();
	}

	private static float widest(List<SetLine> lines) {
		return (float) lines.stream().mapToDouble(SetLine::width).max().orElse(0);
	}

}
