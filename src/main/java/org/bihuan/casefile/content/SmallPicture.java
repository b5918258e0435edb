package org.bihuan.casefile.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photo made small and upright. Only every n-th pixel of a large one is ever kept in
 * memory, and one that claims too many is not decoded at all.
 */
public final class SmallPicture {

	/** The longer side, in pixels. */
	public static final int LONGEST = 480;

	private SmallPicture() {
	}

	/**
	 * Whether pictures of this type can be read here.
	 * @param mediaType the type
	 * @return true for JPEG and PNG
	 */
	public static boolean possible(String mediaType) {
		return AllowedType.of(mediaType)
			.filter((type) -> type == AllowedType.JPEG || type == AllowedType.PNG)
			.isPresent();
	}

	/**
	 * Makes a photo small.
	 * @param mediaType its type
	 * @param content its bytes
	 * @return a JPEG, or empty if it cannot be read
	 */
	public static Optional<byte[]> of(String mediaType, byte[] content) {
		return of(mediaType, content, LONGEST);
	}

	/**
	 * Makes a photo anew, at most so long: nothing comes along but what can be seen.
	 * @param mediaType its type
	 * @param content its bytes
	 * @param longest the longer side, in pixels
	 * @return a JPEG, or empty if it cannot be read
	 */
	public static Optional<byte[]> of(String mediaType, byte[] content, int longest) {
		AllowedType type = AllowedType.of(mediaType).orElseThrow();
		if (Picture.pixels(type, content).orElse(Long.MAX_VALUE) > FileCheck.MOST_PIXELS) {
			return Optional.empty();
		}
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
			Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
			return readers.hasNext() ? Optional.of(small(readers.next(), in, PhotoTurn.of(type, content), longest))
					: Optional.empty();
		}
		// What a camera's odd variant makes a reader throw is no fault of ours: no
		// picture.
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static byte[] small(ImageReader reader, ImageInputStream in, int turn, int longest) throws IOException {
		try {
			reader.setInput(in, true, true);
			ImageReadParam every = reader.getDefaultReadParam();
			int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longest));
			every.setSourceSubsampling(step, step, 0, 0);
			return jpeg(upright(reader.read(0, every), turn, longest));
		}
		finally {
			reader.dispose();
		}
	}

	private static BufferedImage upright(BufferedImage read, int turn, int longest) {
		double scale = Math.min(1, (double) longest / Math.max(read.getWidth(), read.getHeight()));
		int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
		boolean lying = turn % 2 == 1;
		BufferedImage small = new BufferedImage(lying ? height : width, lying ? width : height,
				BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = small.createGraphics();
		canvas.setColor(Color.WHITE);
		canvas.fillRect(0, 0, small.getWidth(), small.getHeight());
		canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		AffineTransform place = AffineTransform.getTranslateInstance(small.getWidth() / 2.0, small.getHeight() / 2.0);
		place.quadrantRotate(turn);
		place.scale((double) width / read.getWidth(), (double) height / read.getHeight());
		place.translate(-read.getWidth() / 2.0, -read.getHeight() / 2.0);
		canvas.drawImage(read, place, null);
		canvas.dispose();
		return small;
	}

	private static byte[] jpeg(BufferedImage picture) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		if (!ImageIO.write(picture, "jpg", out)) {
			throw new IOException("Nobody here writes JPEG");
		}
		return out.toByteArray();
	}

}
