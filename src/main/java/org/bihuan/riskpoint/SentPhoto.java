package org.bihuan.riskpoint;

import java.util.Arrays;
import java.util.Objects;

/**
 * A photo as it was sent.
 *
 * @param name its name
 * @param content the bytes
 */
record SentPhoto(String name, byte[] content) {

	@Override
	public boolean equals(Object other) {
		return other instanceof SentPhoto photo && this.name.equals(photo.name)
				&& Arrays.equals(this.content, photo.content);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.name, Arrays.hashCode(this.content));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
