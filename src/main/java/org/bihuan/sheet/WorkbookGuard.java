package org.bihuan.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a workbook once, within bounds, before anything else does: no program in it, no
 * part that unpacks to more than is reasonable, no cell beyond the widest sheet.
 */
final class WorkbookGuard {

	private static final int MOST_PARTS = 1000;

	private static final long MOST_UNPACKED = 200L * 1024 * 1024;

	private static final long MOST_TEXTS = 64L * 1024 * 1024;

	private static final long FREE = 1024 * 1024;

	private static final long MOST_RATIO = 200;

	private static final XMLInputFactory XML = XMLInputFactory.newFactory();

	static {
		XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
	}

	private final Path file;

	private final long size;

	private long unpacked;

	WorkbookGuard(Path file) throws IOException {
		this.file = file;
		this.size = Files.size(file);
	}

	void check() throws IOException {
		try (ZipFile zip = new ZipFile(this.file.toFile())) {
			if (zip.size() > MOST_PARTS || zip.getEntry("xl/workbook.xml") == null) {
				throw SheetReader.refused("broken");
			}
			for (ZipEntry part : Collections.list(zip.entries())) {
				check(zip, part);
			}
		}
		catch (ZipException | XMLStreamException ex) {
			throw SheetReader.refused("broken");
		}
	}

	private void check(ZipFile zip, ZipEntry part) throws IOException, XMLStreamException {
		String name = part.getName().toLowerCase(Locale.ROOT);
		if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
			throw SheetReader.refused("broken");
		}
		if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/") || name.contains("activex/")) {
			throw SheetReader.refused("macros");
		}
		try (Counted in = new Counted(zip.getInputStream(part),
				name.endsWith("sharedstrings.xml") ? MOST_TEXTS : MOST_UNPACKED)) {
			if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
				cells(in);
			}
			else if (name.endsWith(".xml") || name.endsWith(".rels")) {
				declaresNothing(in);
			}
			in.transferTo(OutputStream.nullOutputStream());
		}
	}

	/** A declaration stands before the first element, and no workbook has one. */
	private static void declaresNothing(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = XML.createXMLStreamReader(in);
		int event = xml.getEventType();
		while (event != XMLStreamConstants.START_ELEMENT && xml.hasNext()) {
			event = xml.next();
			refuseDeclaration(event);
		}
		xml.close();
	}

	private static void refuseDeclaration(int event) {
		if (event == XMLStreamConstants.DTD) {
			throw SheetReader.refused("broken");
		}
	}

	private static void cells(InputStream in) throws XMLStreamException {
		XMLStreamReader xml = XML.createXMLStreamReader(in);
		while (xml.hasNext()) {
			int event = xml.next();
			refuseDeclaration(event);
			if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
				String reference = xml.getAttributeValue(null, "r");
				if (reference != null && !reference.matches("[A-Z]{1,3}[0-9]{1,7}")) {
					throw SheetReader.refused("broken");
				}
			}
		}
		xml.close();
	}

	/**
	 * Counts what is unpacked.
	 */
	private final class Counted extends FilterInputStream {

		private final long most;

		private long here;

		Counted(InputStream in, long most) {
			super(in);
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			int one = super.read();
			count((one < 0) ? 0 : 1);
			return one;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(Math.max(0, read));
			return read;
		}

		private void count(int read) {
			this.here += read;
			WorkbookGuard.this.unpacked += read;
			long all = WorkbookGuard.this.unpacked;
			boolean swollen = all > FREE && all > WorkbookGuard.this.size * MOST_RATIO;
			if (this.here > this.most || all > MOST_UNPACKED || swollen) {
				throw SheetReader.refused("swollen");
			}
		}

	}

}
