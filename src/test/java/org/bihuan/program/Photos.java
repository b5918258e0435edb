package org.bihuan.program;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

/**
 * Tiny pictures, no two of which are the same.
 */
public final class Photos {

	private static final AtomicInteger COLOURS = new AtomicInteger((int) System.nanoTime());

	private Photos() {
	}

	/**
	 * A picture.
	 * @return PNG
	 */
	public static byte[] next() {
		BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
		picture.setRGB(0, 0, COLOURS.incrementAndGet());
		picture.setRGB(1, 1, (int) System.nanoTime());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
