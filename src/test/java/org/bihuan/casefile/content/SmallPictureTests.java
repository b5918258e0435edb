package org.bihuan.casefile.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Photos made small, and files that only look like photos.
 */
class SmallPictureTests {

	private static BufferedImage small(String type, byte[] content) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(SmallPicture.of(type, content).orElseThrow()));
	}

	private static byte[] photo(String format, int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
		return out.toByteArray();
	}

	@ParameterizedTest
	@CsvSource({ "jpeg, 4000, 3000, 480, 360", "png, 3000, 4000, 360, 480", "jpeg, 100, 50, 100, 50",
			"png, 1, 5000, 1, 480" })
	void theLongerSideHasABound(String format, int width, int height, int across, int down) throws IOException {
		BufferedImage small = small("image/" + format, photo(format, width, height));
		assertThat(small.getWidth()).isEqualTo(across);
		assertThat(small.getHeight()).isEqualTo(down);
	}

	@ParameterizedTest
	@CsvSource({ "1, 4, 3", "3, 4, 3", "6, 3, 4", "8, 3, 4", "99, 4, 3" })
	void aPhotoStandsUpright(int orientation, int across, int down) throws IOException {
		BufferedImage small = small("image/jpeg", Samples.jpegLying(orientation));
		assertThat(small.getWidth()).isEqualTo(across);
		assertThat(small.getHeight()).isEqualTo(down);
	}

	@Test
	void whatClaimsTooManyPixelsIsNotDecoded() {
		assertThat(SmallPicture.of("image/png", Samples.pngOf(50_000, 50_000))).isEmpty();
		assertThat(SmallPicture.of("image/png", Samples.pngOf(7_000, 7_000))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/jpeg", "image/png" })
	void brokenOnesHaveNoPicture(String type) {
		byte[] half = Arrays.copyOf(Samples.image(type.substring(6)), 30);
		assertThat(SmallPicture.of(type, half)).isEmpty();
		assertThat(SmallPicture.of(type, new byte[] { 1, 2, 3 })).isEmpty();
	}

	@Test
	void otherTypesHaveNone() {
		assertThat(SmallPicture.possible("image/heic")).isFalse();
		assertThat(SmallPicture.possible("application/pdf")).isFalse();
		assertThat(SmallPicture.possible("image/png")).isTrue();
	}

}
