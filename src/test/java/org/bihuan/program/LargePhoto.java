package org.bihuan.program;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * Photos of the size that phones take.
 */
final class LargePhoto {

	private LargePhoto() {
	}

	static byte[] of(String words, String small) {
		BufferedImage picture = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = picture.createGraphics();
		canvas.setColor(new Color(words.hashCode() | 0x606060));
		canvas.fillRect(0, 0, 4000, 3000);
		canvas.setColor(Color.BLACK);
		canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 500));
		canvas.drawString(words, 200, 1700);
		canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 60));
		canvas.drawString(small, 200, 2900);
		canvas.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "jpeg", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
