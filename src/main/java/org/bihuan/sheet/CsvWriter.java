package org.bihuan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes UTF-8 with the mark by which spreadsheet programs know it.
 */
final class CsvWriter implements SheetWriter {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").build();

	private final CSVPrinter printer;

	CsvWriter(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		this.printer = new CSVPrinter(writer, FORMAT);
	}

	@Override
	public void row(List<String> cells) throws IOException {
		this.printer.printRecord(cells.stream().map(PlainText::written).toList());
	}

	@Override
	public void close() throws IOException {
		this.printer.close();
	}

}
