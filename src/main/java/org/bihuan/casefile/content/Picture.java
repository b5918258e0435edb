package org.bihuan.casefile.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.webp.WebpDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the size of a picture from its header; never decodes it.
 */
final class Picture {

	// Signature, length and name of the first chunk stand before width and height.
	private static final int PNG_WIDTH = 16;

	private Picture() {
	}

	/**
	 * Width times height.
	 * @param type type of the picture
	 * @param content its bytes
	 * @return the pixels, or empty if the header does not tell
	 */
	static OptionalLong pixels(AllowedType type, byte[] content) {
		try {
			return switch (type) {
				case PNG -> png(content);
				case JPEG -> product(
						JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new JpegReader()))
							.getFirstDirectoryOfType(JpegDirectory.class),
						JpegDirectory.TAG_IMAGE_WIDTH, JpegDirectory.TAG_IMAGE_HEIGHT);
				case WEBP -> product(metadata(type, content).getFirstDirectoryOfType(WebpDirectory.class),
						WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT);
				default -> product(metadata(type, content).getFirstDirectoryOfType(HeifDirectory.class),
						HeifDirectory.TAG_IMAGE_WIDTH, HeifDirectory.TAG_IMAGE_HEIGHT);
			};
		}
		catch (ImageProcessingException | IOException | RuntimeException ex) {
			return OptionalLong.empty();
		}
	}

	static Metadata metadata(AllowedType type, byte[] content) throws ImageProcessingException, IOException {
		ByteArrayInputStream in = new ByteArrayInputStream(content);
		return (type == AllowedType.WEBP) ? WebpMetadataReader.readMetadata(in) : HeifMetadataReader.readMetadata(in);
	}

	private static OptionalLong png(byte[] content) {
		ByteBuffer header = ByteBuffer.wrap(content, PNG_WIDTH, 8);
		return product(header.getInt(), header.getInt());
	}

	private static OptionalLong product(@Nullable Directory directory, int width, int height) {
		Integer across = (directory != null) ? directory.getInteger(width) : null;
		Integer down = (directory != null) ? directory.getInteger(height) : null;
		return (across != null && down != null) ? product(across, down) : OptionalLong.empty();
	}

	private static OptionalLong product(long width, long height) {
		return (width > 0 && height > 0) ? OptionalLong.of(width * height) : OptionalLong.empty();
	}

}
