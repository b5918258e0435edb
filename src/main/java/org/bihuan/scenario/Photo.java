package org.bihuan.scenario;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * A photo that shows nothing, for steps that ask for one.
 */
final class Photo {

	private static final int SIDE = 8;

	private Photo() {
	}

	/** No two of a step are the same file. */
	static byte[] png(int index) {
		BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
		image.setRGB(index % SIDE, 0, 0xffffff);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
