package org.bihuan.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads values with commas between them, in UTF-8 or in the encoding that spreadsheet
 * programs here use without being told.
 */
final class CsvRows {

	private static final Charset CHINESE = Charset.forName("GB18030");

	private static final int MARK = '\uFEFF';

	private CsvRows() {
	}

	static void read(Path file, Rows rows) throws IOException {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(Files.newInputStream(file), charset(file)))) {
			reader.mark(1);
			if (reader.read() != MARK) {
				reader.reset();
			}
			read(CSVFormat.DEFAULT.parse(reader), rows);
		}
	}

	private static void read(CSVParser parser, Rows rows) {
		Iterator<CSVRecord> records = parser.iterator();
		for (CSVRecord row = next(records); row != null; row = next(records)) {
			rows.add(row.getRecordNumber(), row.stream().map(CsvRows::cell).toList());
		}
	}

	private static @Nullable CSVRecord next(Iterator<CSVRecord> records) {
		try {
			return records.hasNext() ? records.next() : null;
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			throw SheetReader.refused("broken");
		}
	}

	private static CellText cell(String text) {
		return text.strip().startsWith("=") ? CellText.formula() : CellText.of(text);
	}

	private static Charset charset(Path file) throws IOException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		char[] buffer = new char[8192];
		try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
			int read = reader.read(buffer);
			while (read >= 0) {
				read = reader.read(buffer);
			}
			return StandardCharsets.UTF_8;
		}
		catch (CharacterCodingException ex) {
			return CHINESE;
		}
	}

}
