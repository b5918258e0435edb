package org.bihuan.casefile.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

/**
 * How far a photo must be turned to stand upright: phones write it beside the picture.
 */
final class PhotoTurn {

	private PhotoTurn() {
	}

	/**
	 * Quarters of a turn, clockwise.
	 * @param type type of the photo
	 * @param content its bytes
	 * @return 0 to 3
	 */
	static int of(AllowedType type, byte[] content) {
		if (type != AllowedType.JPEG) {
			return 0;
		}
		try {
			ExifIFD0Directory directory = JpegMetadataReader
				.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader()))
				.getFirstDirectoryOfType(ExifIFD0Directory.class);
			Integer orientation = (directory != null) ? directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION) : null;
			return (orientation != null) ? quarters(orientation) : 0;
		}
		catch (ImageProcessingException | IOException | RuntimeException ex) {
			return 0;
		}
	}

	private static int quarters(int orientation) {
		return switch (orientation) {
			case 3, 4 -> 2;
			case 5, 6 -> 1;
			case 7, 8 -> 3;
			default -> 0;
		};
	}

}
