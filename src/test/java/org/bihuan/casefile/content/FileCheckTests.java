package org.bihuan.casefile.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The corpus of good and hostile files.
 */
class FileCheckTests {

	private static final String LAUGHS = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"ha\">"
			+ "<!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";

	private final FileCheck check = new FileCheck(DataSize.ofMegabytes(1), new MalwareScan("", Duration.ZERO));

	@ParameterizedTest
	@MethodSource
	void accepted(String name, byte[] content, String mediaType) {
		CheckedFile file = this.check.check(name, content);
		assertThat(file.mediaType()).isEqualTo(mediaType);
		assertThat(file.name()).isEqualTo(name);
		assertThat(file.takenAt()).isNull();
	}

	static Stream<Arguments> accepted() {
		String office = "application/vnd.openxmlformats-officedocument.";
		return Stream.of(arguments("a.PNG", Samples.png(), "image/png"),
				arguments("a.jpeg", Samples.jpeg(), "image/jpeg"),
				arguments("a.webp", Samples.webpOf(4000, 3000), "image/webp"),
				arguments("a.heic", Samples.heic(), "image/heic"), arguments("a.pdf", Samples.pdf(), "application/pdf"),
				arguments("a.docx", Samples.docx(), office + "wordprocessingml.document"),
				arguments("a.xlsx", Samples.xlsx(), office + "spreadsheetml.sheet"),
				arguments("list.xlsx", exported(), office + "spreadsheetml.sheet"));
	}

	/** What people take out of the product they may bring as evidence. */
	private static byte[] exported() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, bytes, "list")) {
			sheet.row(List.of("YH-demo-2026-1", "积尘"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	@ParameterizedTest
	@MethodSource
	void refused(String why, String name, byte[] content) {
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> this.check.check(name, content))
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).messageKey())
				.isEqualTo("casefile.evidence." + why));
	}

	static Stream<Arguments> refused() {
		byte[] zip = Samples.zip(Map.of("Evil.class", Samples.latin("CAFEBABE")));
		return Stream.of(arguments("empty", "a.png", new byte[0]),
				arguments("too-large", "a.png", new byte[1024 * 1024 + 1]),
				arguments("type", "a.gif", Samples.image("gif")),
				arguments("type", "a.png", Samples.latin("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
				arguments("type", "a.pdf", Samples.latin("<!doctype html><script>alert(1)</script>")),
				arguments("type", "a.png", Samples.latin("MZ and the rest of a program")),
				arguments("type", "a.txt", Samples.latin("plain text")), arguments("extension", "a.pdf", Samples.png()),
				arguments("extension", "a.png.exe", Samples.png()),
				arguments("extension", "noextension", Samples.jpeg()), arguments("extension", "a.zip", Samples.docx()),
				arguments("mixed", "a.pdf", Samples.joined(Samples.latin("GIF stuff\n"), Samples.pdf())),
				arguments("mixed", "a.pdf", Samples.joined(Samples.pdf(), zip)),
				arguments("mixed", "a.png", Samples.joined(Samples.png(), zip)),
				arguments("mixed", "a.jpg", Samples.joined(Samples.jpeg(), zip)),
				arguments("mixed", "a.jpg", Samples.jpegWith(Samples.latin("/*<ScRiPt src=x>*/"))),
				arguments("mixed", "a.png", Samples.joined(Samples.png(), Samples.latin("<script>1</script>"))),
				arguments("mixed", "a.jpg", Samples.jpegWith(Samples.pdf())),
				arguments("mixed", "a.jpg", Samples.jpegWith(Samples.latin("<?php system('x');"))),
				arguments("mixed", "a.jpg", Samples.jpegWith(Samples.latin("<html><body onload=alert(1)>"))),
				arguments("type", "a.jpg", Samples.latin("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>")),
				arguments("runs", "a.pdf", pdfWith("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
				arguments("runs", "a.pdf", pdfWith("/AA << /O << /S /J#61v#61Script >> >>")),
				arguments("runs", "a.pdf", pdfWith("/OpenAction << /S /Launch /F (cmd.exe) >>")),
				arguments("runs", "a.pdf", pdfWith("/Subtype /Rich#4dedia")),
				arguments("broken", "a.png", Samples.latin("\u0089PNG\r\n\u001a\n")),
				arguments("broken", "a.jpg", Samples.latin("\u00ff\u00d8\u00ff\u00e0 cut off")),
				arguments("pixels", "a.png", Samples.pngOf(50_001, 1_000)),
				arguments("pixels", "a.png", Samples.pngOf(65_535, 65_535)),
				arguments("pixels", "a.png", Samples.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE)),
				arguments("pixels", "a.webp", Samples.webpOf(16_000, 16_000)));
	}

	private static byte[] pdfWith(String entry) {
		return Samples.latin(new String(Samples.pdf(), StandardCharsets.ISO_8859_1).replace("/Type", entry + " /Type"));
	}

	@ParameterizedTest
	@MethodSource
	void refusedArchive(String name, byte[] content) {
		refused("archive", name, content);
	}

	static Stream<Arguments> refusedArchive() {
		return Stream.of(arguments("a.xlsx", Samples.docx()),
				arguments("a.docx", Samples.zip(Map.of("a.txt", new byte[1]))),
				arguments("a.docx", docxWith("word/vbaProject.bin", new byte[1])),
				arguments("a.docx", docxWith("../../etc/passwd", new byte[1])),
				arguments("a.docx", docxWith("word/embeddings/inner.zip", Samples.zip(Map.of("a", new byte[9])))),
				arguments("a.docx", docxWith("word/embeddings/setup.EXE", new byte[1])),
				arguments("a.docx", docxWith("word/afchunk.html", Samples.latin("<script>"))),
				arguments("a.docx", docxWith("word/settings.xml", Samples.latin(LAUGHS))),
				arguments("a.docx", docxWith("word/numbering.xml", LAUGHS.getBytes(StandardCharsets.UTF_16))),
				arguments("a.docx", docxWith("word/media/image1.png", new byte[64 * 1024 * 1024])),
				arguments("a.docx", Samples.joined(Samples.docx(), new byte[10])),
				arguments("a.docx", Samples.joined(Samples.docx(), Samples.docx())),
				arguments("a.docx", behind(Samples.docx(), Samples.docx())),
				arguments("a.docx", Arrays.copyOf(Samples.docx(), 60)));
	}

	// An archive behind another, its directory corrected so that it opens.
	private static byte[] behind(byte[] shown, byte[] hidden) {
		byte[] both = Samples.joined(shown, hidden);
		ByteBuffer buffer = ByteBuffer.wrap(both).order(ByteOrder.LITTLE_ENDIAN);
		int end = both.length - 22;
		int start = buffer.getInt(end + 16) + shown.length;
		buffer.putInt(end + 16, start);
		for (int at = start; at < end; at += 46 + buffer.getShort(at + 28) + buffer.getShort(at + 30)) {
			buffer.putInt(at + 42, buffer.getInt(at + 42) + shown.length);
		}
		return both;
	}

	private static byte[] docxWith(String part, byte[] content) {
		Map<String, byte[]> parts = new LinkedHashMap<>(Samples.docxParts());
		parts.put(part, content);
		return Samples.zip(parts);
	}

	@Test
	void photoTellsWhenItWasTaken() {
		assertThat(this.check.check("a.jpg", Samples.jpegTaken("2026:10:31 08:15:00")).takenAt())
			.isEqualTo("2026-10-31T00:15:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "0000:00:00 00:00:00", "2026:13:45 99:99:99", "not a date at all!!" })
	void brokenTimeIsNoReasonToRefuse(String time) {
		assertThat(this.check.check("a.jpg", Samples.jpegTaken(time)).takenAt()).isNull();
	}

	@Test
	void brokenMetadataIsNoReasonToRefuse() {
		byte[] jpeg = Samples.jpegWith(Samples.latin("Exif\0\0II*\0\u00ff\u00ff\u00ff\u007f"));
		assertThat(this.check.check("a.jpg", jpeg).takenAt()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "C:\\照片\\整改前.png, 整改前.png", "../../etc/a.png, a.png", "𠮷䶮👷‍♀️صورة.png, 𠮷䶮👷‍♀️صورة.png" })
	void nameKeepsRareCharactersAndLosesPaths(String sent, String kept) {
		assertThat(this.check.check(sent, Samples.png()).name()).isEqualTo(kept);
	}

	@Test
	void nameLosesWhatCannotBeSeen() {
		assertThat(this.check.check("a\0b\r\n\u202Egnp.exe\u202C.png", Samples.png()).name())
			.isEqualTo("abgnp.exe.png");
		assertThat(this.check.check("a\ud842.png", Samples.png()).name()).isEqualTo("a.png");
	}

	@Test
	void longNameKeepsItsEnd() {
		String name = this.check.check("𠮷".repeat(300) + ".png", Samples.png()).name();
		assertThat(name.codePointCount(0, name.length())).isEqualTo(200);
		assertThat(name).startsWith("𠮷").endsWith("𠮷.png");
	}

}
