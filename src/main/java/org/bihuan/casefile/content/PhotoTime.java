package org.bihuan.casefile.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * When a photo says it was taken. A camera's clock is taken to be on Shanghai time; what
 * it tells is a hint and never a reason to refuse.
 */
final class PhotoTime {

	private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

	private static final int FIRST_CAMERA = 1990;

	private PhotoTime() {
	}

	static @Nullable Instant of(AllowedType type, byte[] content) {
		try {
			return switch (type) {
				case JPEG -> taken(
						JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader())));
				case WEBP, HEIF -> taken(Picture.metadata(type, content));
				default -> null;
			};
		}
		catch (ImageProcessingException | IOException | RuntimeException ex) {
			return null;
		}
	}

	private static @Nullable Instant taken(Metadata metadata) throws DateTimeException {
		for (ExifSubIFDDirectory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
			String text = directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
			if (text != null) {
				LocalDateTime wall = LocalDateTime.parse(text.strip(), EXIF);
				return (wall.getYear() >= FIRST_CAMERA) ? wall.atZone(Zone.SHANGHAI).toInstant() : null;
			}
		}
		return null;
	}

}
