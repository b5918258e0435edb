package org.bihuan.casefile.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/**
 * Small files of all kinds, good and bad, made on the spot.
 */
public final class Samples {

	private static final String DOCX_PART = "wordprocessingml.document.main+xml";

	private Samples() {
	}

	public static byte[] png() {
		return image("png");
	}

	public static byte[] jpeg() {
		return image("jpeg");
	}

	static byte[] image(String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static byte[] pngOf(int width, int height) {
		byte[] png = png();
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		return png;
	}

	static byte[] webpOf(int width, int height) {
		ByteBuffer webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
		webp.put(latin("RIFF")).putInt(22).put(latin("WEBPVP8X")).putInt(10).putInt(0);
		triple(webp, width - 1);
		triple(webp, height - 1);
		return webp.array();
	}

	private static void triple(ByteBuffer buffer, int value) {
		buffer.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
	}

	static byte[] heic() {
		return ByteBuffer.allocate(24).putInt(24).put(latin("ftypheic")).putInt(0).put(latin("mif1heic")).array();
	}

	static byte[] pdf() {
		return latin("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
	}

	/**
	 * A photo that says when it was taken.
	 * @param time as cameras write it, {@code yyyy:MM:dd HH:mm:ss}
	 * @return the bytes
	 */
	public static byte[] jpegTaken(String time) {
		ByteBuffer exif = ByteBuffer.allocate(70).order(ByteOrder.LITTLE_ENDIAN);
		exif.put(latin("Exif\0\0")).put(latin("II")).putShort((short) 42).putInt(8);
		field(exif.putShort((short) 1), 0x8769, 4, 1, 26).putInt(0);
		field(exif.putShort((short) 1), 0x9003, 2, 20, 44).putInt(0);
		exif.put(latin(time + "\0"));
		return jpegWith(exif.array());
	}

	/**
	 * As a phone held on its side writes it: lying in the file, with a note how to turn
	 * it.
	 */
	static byte[] jpegLying(int orientation) {
		ByteBuffer exif = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
		exif.put(latin("Exif\0\0")).put(latin("II")).putShort((short) 42).putInt(8);
		field(exif.putShort((short) 1), 0x0112, 3, 1, orientation).putInt(0);
		return jpegWith(exif.array());
	}

	private static ByteBuffer field(ByteBuffer buffer, int tag, int type, int count, int value) {
		return buffer.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
	}

	/**
	 * A photo with something written beside the picture.
	 * @param segment what a camera would write
	 * @return the bytes
	 */
	public static byte[] jpegWith(byte[] segment) {
		byte[] jpeg = jpeg();
		ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + segment.length);
		out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (segment.length + 2)).put(segment);
		return out.put(jpeg, 2, jpeg.length - 2).array();
	}

	static byte[] docx() {
		return zip(docxParts());
	}

	static Map<String, byte[]> docxParts() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", latin("<Types><Override ContentType=\"" + DOCX_PART + "\"/></Types>"));
		parts.put("word/document.xml", latin("<w:document/>"));
		return parts;
	}

	static byte[] xlsx() {
		return zip(
				Map.of("[Content_Types].xml", latin("spreadsheetml.sheet.main+xml"), "xl/workbook.xml", latin("<x/>")));
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static byte[] joined(byte[]... pieces) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] piece : pieces) {
			out.writeBytes(piece);
		}
		return out.toByteArray();
	}

	static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
