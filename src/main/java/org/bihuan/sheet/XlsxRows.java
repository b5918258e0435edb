package org.bihuan.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a workbook. A formula is never taken for the value it shows.
 */
final class XlsxRows {

	private XlsxRows() {
	}

	static void read(Path file, Rows rows) throws IOException {
		new WorkbookGuard(file).check();
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
				Stream<Row> lines = workbook.getFirstSheet().openStream()) {
			lines.forEach((line) -> rows.add(line.getRowNum(), cells(line)));
		}
		catch (ExcelReaderException | IOException ex) {
			throw SheetReader.refused("broken");
		}
	}

	private static List<CellText> cells(Row line) {
		List<CellText> cells = new ArrayList<>();
		for (int i = 0; i < line.getCellCount(); i++) {
			cells.add(line.getOptionalCell(i).map(XlsxRows::cell).orElse(CellText.EMPTY));
		}
		return cells;
	}

	private static CellText cell(Cell cell) {
		return switch (cell.getType()) {
			case STRING -> CellText.of(cell.asString());
			case NUMBER -> CellText.of(number(cell.asNumber()));
			case BOOLEAN -> CellText.of(String.valueOf(cell.asBoolean()));
			case FORMULA -> CellText.formula();
			case ERROR -> CellText.error();
			case EMPTY -> CellText.EMPTY;
		};
	}

	private static String number(BigDecimal number) {
		boolean readable = Math.abs(number.scale()) < 100 && number.precision() < 100;
		return readable ? number.stripTrailingZeros().toPlainString() : number.toString();
	}

}
