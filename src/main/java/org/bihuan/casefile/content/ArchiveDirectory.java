package org.bihuan.casefile.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The directory at the end of an archive. Its parts must lie one after the other from the
 * first byte to the directory: nothing hidden, nothing used twice.
 */
final class ArchiveDirectory {

	private static final int END_RECORD = 22;

	private static final int END_MARK = 0x06054b50;

	private static final int ENTRY_MARK = 0x02014b50;

	private static final int ENTRY = 46;

	private static final int LOCAL = 30;

	// Checksum and sizes that may follow a part.
	private static final int DESCRIPTOR = 24;

	private final ByteBuffer bytes;

	ArchiveDirectory(byte[] content) {
		this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * How many parts it lists.
	 * @return the number
	 * @throws IllegalArgumentException if the archive is not in one piece
	 */
	int parts() {
		try {
			return contiguousParts();
		}
		catch (IndexOutOfBoundsException ex) {
			throw new IllegalArgumentException("An archive that points outside itself", ex);
		}
	}

	private int contiguousParts() {
		int end = this.bytes.capacity() - END_RECORD;
		require(this.bytes.getInt(end) == END_MARK);
		int start = this.bytes.getInt(end + 16);
		require(start + this.bytes.getInt(end + 12) == end);
		SortedMap<Integer, Integer> extents = extents(start, end);
		int position = 0;
		int slack = 0;
		for (SortedMap.Entry<Integer, Integer> extent : extents.entrySet()) {
			require(extent.getKey() >= position && extent.getKey() - position <= slack);
			position = extent.getValue();
			slack = DESCRIPTOR;
		}
		require(start >= position && start - position <= slack);
		require(extents.size() == Short.toUnsignedInt(this.bytes.getShort(end + 10)));
		return extents.size();
	}

	private SortedMap<Integer, Integer> extents(int start, int end) {
		SortedMap<Integer, Integer> extents = new TreeMap<>();
		for (int at = start; at < end; at += ENTRY + length(at + 28) + length(at + 30) + length(at + 32)) {
			require(this.bytes.getInt(at) == ENTRY_MARK);
			int local = this.bytes.getInt(at + 42);
			int size = this.bytes.getInt(at + 20);
			require(size >= 0);
			extents.put(local, Math.addExact(local + LOCAL + length(local + 26) + length(local + 28), size));
		}
		return extents;
	}

	private int length(int at) {
		return Short.toUnsignedInt(this.bytes.getShort(at));
	}

	private static void require(boolean holds) {
		if (!holds) {
			throw new IllegalArgumentException("An archive that is not in one piece");
		}
	}

}
