package org.bihuan.letter.paper;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.jspecify.annotations.Nullable;

/**
 * Lays a letter out on sheets. Lines of text stand on a grid of 22 to a page.
 */
final class Flow {

	/** Lines left free for the seal, which covers signature and date. */
	private static final int SEAL = 2;

	/** Lines of text that go along when the signature must go to the next page. */
	private static final int ALONG = 2;

	private static final float NEAR = 0.3f;

	private final CanonicalText text;

	private final Faces faces;

	private final Foot foot;

	private final List<List<Ink>> sheets = new ArrayList<>();

	private int next;

	private Flow(CanonicalText text, CheckMark mark, Faces faces) {
		this.text = text;
		this.faces = faces;
		this.foot = new Foot(text, mark, faces);
	}

	static List<List<Ink>> lay(CanonicalText text, CheckMark mark, Faces faces) {
		Flow flow = new Flow(text, mark, faces);
		flow.lay();
		return flow.sheets;
	}

	private void lay() {
		this.sheets.add(new ArrayList<>());
		float end = new Head(this.text, this.faces, sheet()).print();
		this.next = (int) Math.ceil(end / Area.LINE - NEAR);
		List<Row> rows = rows();
		List<SetLine> signed = Signature.of(this.text, this.faces);
		int seal = signed.isEmpty() ? 0 : SEAL + signed.size();
		for (int i = 0; i < rows.size(); i++) {
			Row row = rows.get(i);
			int rest = height(rows.subList(i, rows.size()));
			boolean along = rows.size() - i == ALONG && left() >= rest && left() < rest + seal;
			if (left() < 1 || (row.keep() && left() < 2) || along) {
				turn();
			}
			place(row);
		}
		sign(signed, seal);
		notes();
		if (this.next * Area.LINE > Area.HEIGHT - this.foot.height()) {
			turn();
		}
		this.foot.print(sheet());
	}

	private void sign(List<SetLine> signed, int seal) {
		if (seal > left()) {
			turn();
		}
		this.next += signed.isEmpty() ? 0 : SEAL;
		signed.forEach((line) -> place(new Row(line, false, false)));
	}

	/** What no face has stands here by its number: nobody has to guess. */
	private void notes() {
		List<String> notes = new ArrayList<>(this.text.of(Part.NOTE));
		if (!this.faces.missing().isEmpty()) {
			List<String> codes = this.faces.missing().stream().map("U+%04X"::formatted).toList();
			notes.add("\uFF08文中“□”为字库未收录的字\uFF0C其编码为 %s\uFF09".formatted(String.join("、", codes)));
		}
		for (String note : notes) {
			for (SetLine line : LineSetter.set(this.faces.glyphs(note, Face.SONG), Measure.text(2, 2))) {
				if (left() < 1) {
					turn();
				}
				place(new Row(line, false, false));
			}
		}
	}

	private List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		boolean attached = false;
		for (Line line : this.text.lines()) {
			Measure measure = measure(line.part(), attached);
			if (measure != null) {
				Face face = (line.part() == Part.HEADING) ? Face.HEI : Face.SONG;
				boolean gap = line.part() == Part.ATTACHMENT && !attached;
				attached = attached || gap;
				for (SetLine set : LineSetter.set(this.faces.glyphs(line.text(), face), measure)) {
					rows.add(new Row(set, line.part() == Part.HEADING, gap));
					gap = false;
				}
			}
		}
		return rows;
	}

	private static @Nullable Measure measure(Part part, boolean attached) {
		return switch (part) {
			case ADDRESSEE -> Measure.text(0, 0);
			case BODY, HEADING, SUBHEADING -> Measure.text(2, 0);
			case ATTACHMENT -> attached ? Measure.text(5, 5) : Measure.text(2, 5);
			default -> null;
		};
	}

	private void place(Row row) {
		this.next += (row.gap() && this.next > 0 && left() > 1) ? 1 : 0;
		sheet().add(new Ink.Type(row.line(), this.next * Area.LINE, Area.SIZE, false));
		this.next++;
	}

	private static int height(List<Row> rows) {
		return rows.size() + (int) rows.stream().filter(Row::gap).count();
	}

	private int left() {
		return Area.LINES - this.next;
	}

	private void turn() {
		this.sheets.add(new ArrayList<>());
		this.next = 0;
	}

	private List<Ink> sheet() {
		return this.sheets.get(this.sheets.size() - 1);
	}

	/**
	 * A line on the grid.
	 *
	 * @param line the line
	 * @param keep whether the next one must be on the same page
	 * @param gap whether a line is left free before it
	 */
	private record Row(SetLine line, boolean keep, boolean gap) {
	}

}
