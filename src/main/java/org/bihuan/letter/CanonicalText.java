package org.bihuan.letter;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.bihuan.casefile.Sha256;

/**
 * A letter as plain text with the part that each line plays: what is hashed at issue, and
 * what its paper is laid out from.
 *
 * @param lines its lines in their order
 */
public record CanonicalText(List<Line> lines) {

	private static final String MARK = "bihuan-letter 1";

	/**
	 * A text from lines that are brought to their one form: composed characters, single
	 * blanks, nothing invisible. Empty lines are left out.
	 * @param lines lines as they were written
	 * @return the text
	 */
	public static CanonicalText of(List<Line> lines) {
		List<Line> kept = new ArrayList<>();
		for (Line line : lines) {
			plain(line.text()).lines().forEach((text) -> kept.add(new Line(line.part(), text)));
		}
		return new CanonicalText(List.copyOf(kept));
	}

	/**
	 * Reads a text from its bytes.
	 * @param bytes what {@link #bytes()} gave
	 * @return the text
	 * @throws IllegalArgumentException if the bytes are no such text
	 */
	public static CanonicalText parse(byte[] bytes) {
		List<String> rows = new String(bytes, StandardCharsets.UTF_8).lines().toList();
		if (rows.isEmpty() || !rows.get(0).equals(MARK)) {
			throw new IllegalArgumentException("Not the text of a letter");
		}
		return new CanonicalText(rows.stream().skip(1).map((row) -> {
			String[] cells = row.split("\t", 2);
			return new Line(Part.valueOf(cells[0]), cells[cells.length - 1]);
		}).toList());
	}

	/**
	 * The bytes that are hashed and kept.
	 * @return UTF-8
	 */
	public byte[] bytes() {
		return (MARK + "\n"
				+ this.lines.stream()
					.map((line) -> line.part() + "\t" + line.text() + "\n")
					.collect(Collectors.joining()))
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The hash of the bytes.
	 * @return lower-case hexadecimal
	 */
	public String sha256() {
		return Sha256.of(bytes());
	}

	/**
	 * Lines that play a part.
	 * @param part the part
	 * @return their texts
	 */
	public List<String> of(Part part) {
		return this.lines.stream().filter((line) -> line.part() == part).map(Line::text).toList();
	}

	/**
	 * A value in the form that letters use, for whoever writes it elsewhere than in the
	 * text.
	 * @param text what was written
	 * @return composed characters, single blanks, nothing invisible, no empty line
	 */
	public static String plain(String text) {
		return text.lines()
			.map(CanonicalText::normal)
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static String normal(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach((point) -> {
			boolean blank = Character.isWhitespace(point) || Character.isSpaceChar(point);
			if (blank && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
				plain.append(' ');
			}
			else if (!blank && seen(point)) {
				plain.appendCodePoint(point);
			}
		});
		return plain.toString().strip();
	}

	private static boolean seen(int point) {
		int type = Character.getType(point);
		boolean variant = (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
		return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && !variant;
	}

	/**
	 * A line of a letter.
	 *
	 * @param part the part that it plays
	 * @param text its text
	 */
	public record Line(Part part, String text) {
	}

	/**
	 * The part that a line plays, in the order of the standard.
	 */
	public enum Part {

		/** 发文机关标志. */
		HEAD,
		/** 发文字号. */
		NUMBER,
		/** 签发人, of a letter to a higher body. */
		SIGNER,
		/** 标题. */
		TITLE,
		/** 主送机关. */
		ADDRESSEE,
		/** A heading of the first level: 一、. */
		HEADING,
		/** A heading of the second level: (一). */
		SUBHEADING,
		/** 正文. */
		BODY,
		/** 附件说明. */
		ATTACHMENT,
		/** 发文机关署名. */
		SIGNATURE,
		/** 成文日期. */
		DATE,
		/** 附注. */
		NOTE,
		/** 抄送机关. */
		COPY,
		/** 印发机关. */
		PRINTER,
		/** 印发日期. */
		PRINTED

	}

}
