package org.bihuan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tables go out and come back as they were, and nothing in a file is more than a value.
 */
class SheetTests {

	private static final List<SheetColumn> COLUMNS = List.of(new SheetColumn("code", true, Set.of("代码", "Code")),
			new SheetColumn("name", true, Set.of("名称")), new SheetColumn("note", false, Set.of("备注")));

	@TempDir
	private Path folder;

	private List<SheetRow> read(Path file, SheetFormat format) throws IOException {
		List<SheetRow> rows = new ArrayList<>();
		SheetReader.read(file, format, COLUMNS, rows::add);
		return rows;
	}

	private Path written(SheetFormat format, List<List<String>> rows) throws IOException {
		Path file = this.folder.resolve(UUID.randomUUID() + "." + format.extension());
		try (SheetWriter writer = SheetWriter.open(format, Files.newOutputStream(file), "表")) {
			for (List<String> row : rows) {
				writer.row(row);
			}
		}
		return file;
	}

	private Path text(String text, Charset charset) throws IOException {
		return Files.writeString(this.folder.resolve(UUID.randomUUID() + ".csv"), text, charset);
	}

	private void refused(Path file, SheetFormat format, String key) {
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> read(file, format))
			.satisfies((ex) -> assertThat(ex.problems().get(0).messageKey()).isEqualTo(key));
	}

	@ParameterizedTest
	@EnumSource(SheetFormat.class)
	void whatWasWrittenIsRead(SheetFormat format) throws IOException {
		List<String> texts = List.of("=1+1", "-5℃ 冷库", "@x", "+86", "＝1+1", "－5℃", "'=quoted", "''=twice",
				"逗号,引号\"换行\n完", "𠮷祥 😀", "'plain");
		List<List<String>> rows = new ArrayList<>(List.of(List.of("代码", "名称", "备注")));
		texts.forEach((text) -> rows.add(List.of("E-1", text, "")));
		List<SheetRow> back = read(written(format, rows), format);
		assertThat(back).extracting((row) -> row.get("name")).containsExactlyElementsOf(texts);
		assertThat(back).allSatisfy((row) -> assertThat(row.problems()).isEmpty());
		assertThat(back.get(0).number()).isEqualTo(2);
		assertThat(back.get(0).heading("name")).isEqualTo("名称");
		assertThat(back.get(0).values()).doesNotContainKey("note");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=cmd|'/c calc'!A1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝cmd|'/c calc'!A1", "＋1",
			"－1", "＠x" })
	void noTextLeavesAsAFormula(String text) throws IOException {
		String csv = Files.readString(written(SheetFormat.CSV, List.of(List.of(text))));
		assertThat(csv).matches("(?s)\uFEFF\"?'\\Q" + text + "\\E\"?\r\n");
		try (ReadableWorkbook book = new ReadableWorkbook(written(SheetFormat.XLSX, List.of(List.of(text))).toFile())) {
			Cell cell = book.getFirstSheet().read().get(0).getCell(0);
			assertThat(cell.getType()).isEqualTo(CellType.STRING);
			assertThat(cell.getText()).startsWith("'");
		}
	}

	@Test
	void aFormulaIsNoValue() throws IOException {
		SheetRow csv = read(text("code,name\nE-1,=1+1\n", StandardCharsets.UTF_8), SheetFormat.CSV).get(0);
		assertThat(csv.problems()).extracting(FieldProblem::messageKey).containsExactly("sheet.cell.formula");
		Path file = this.folder.resolve("formula.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = book.newWorksheet("s");
			sheet.value(0, 0, "code");
			sheet.value(0, 1, "name");
			sheet.value(1, 0, "E-1");
			sheet.formula(1, 1, "1+1");
			sheet.value(2, 0, 46347);
			sheet.value(2, 1, true);
		}
		List<SheetRow> rows = read(file, SheetFormat.XLSX);
		assertThat(rows.get(0).problems()).extracting(FieldProblem::messageKey).containsExactly("sheet.cell.formula");
		assertThat(rows.get(1).values()).containsEntry("code", "46347").containsEntry("name", "true");
	}

	@Test
	void aTableOfTheOldEncodingIsRead() throws IOException {
		assertThat(read(text("代码,名称\nE-1,演示厂\n", Charset.forName("GB18030")), SheetFormat.CSV).get(0).get("name"))
			.isEqualTo("演示厂");
	}

	@Test
	void headingsMustBeKnown() throws IOException {
		refused(text("code,nam\n", StandardCharsets.UTF_8), SheetFormat.CSV, "sheet.column.unknown");
		refused(text("code\nE-1\n", StandardCharsets.UTF_8), SheetFormat.CSV, "sheet.column.missing");
		refused(text("code,代码,name\n", StandardCharsets.UTF_8), SheetFormat.CSV, "sheet.column.twice");
		refused(text("", StandardCharsets.UTF_8), SheetFormat.CSV, "sheet.empty");
	}

	@Test
	void whatIsNoWorkbookIsRefused() throws IOException {
		refused(text("no archive", StandardCharsets.UTF_8), SheetFormat.XLSX, "sheet.broken");
	}

	@Test
	void macrosAreRefused() throws IOException {
		refused(with("xl/vbaProject.bin", new byte[10]), SheetFormat.XLSX, "sheet.macros");
	}

	@Test
	void whatSwellsIsRefused() throws IOException {
		refused(with("xl/media/image1.png", new byte[60_000_000]), SheetFormat.XLSX, "sheet.swollen");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
			"xl/_rels/workbook.xml.rels", "[Content_Types].xml" })
	void whatDeclaresEntitiesIsRefused(String part) throws IOException {
		String laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">"
				+ "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&b;&f;</x>";
		refused(with(part, laughs.getBytes(StandardCharsets.UTF_8)), SheetFormat.XLSX, "sheet.broken");
		refused(with(part, laughs.getBytes(StandardCharsets.UTF_16)), SheetFormat.XLSX, "sheet.broken");
	}

	@Test
	void aNameThatClimbsIsRefused() throws IOException {
		refused(with("xl/../../../etc/cron.d/x", new byte[1]), SheetFormat.XLSX, "sheet.broken");
	}

	@Test
	void aCellBeyondTheWidestSheetIsRefused() throws IOException {
		Path file = this.folder.resolve("wide.xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			zip.write("<worksheet><sheetData><row><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>".getBytes());
		}
		refused(file, SheetFormat.XLSX, "sheet.broken");
	}

	private Path with(String part, byte[] content) throws IOException {
		Path file = written(SheetFormat.XLSX, List.of(List.of("code", "name")));
		Path changed = this.folder.resolve(UUID.randomUUID() + ".xlsx");
		try (ZipFile in = new ZipFile(file.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
			for (ZipEntry entry : Collections.list(in.entries())) {
				if (entry.getName().equals(part)) {
					continue;
				}
				out.putNextEntry(new ZipEntry(entry.getName()));
				in.getInputStream(entry).transferTo(out);
			}
			out.putNextEntry(new ZipEntry(part));
			out.write(content);
		}
		return changed;
	}

}
