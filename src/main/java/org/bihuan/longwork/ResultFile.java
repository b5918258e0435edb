package org.bihuan.longwork;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bihuan.shared.Refusal;

import org.springframework.util.unit.DataSize;

/**
 * The result while it is written: a file of the node that takes only so many bytes.
 */
final class ResultFile extends OutputStream {

	private final Path path;

	private final OutputStream out;

	private final DataSize most;

	private final String name;

	private final String mediaType;

	private long size;

	ResultFile(String name, String mediaType, DataSize most) throws IOException {
		this.name = name;
		this.mediaType = mediaType;
		this.most = most;
		this.path = Files.createTempFile("bihuan-work", ".part");
		this.out = new BufferedOutputStream(Files.newOutputStream(this.path));
	}

	@Override
	public void write(int one) throws IOException {
		count(1);
		this.out.write(one);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		count(length);
		this.out.write(bytes, offset, length);
	}

	private void count(int length) {
		this.size += length;
		if (this.size > this.most.toBytes()) {
			throw new Refusal.Conflict("longwork.tooLarge", this.most.toMegabytes());
		}
	}

	@Override
	public void flush() throws IOException {
		this.out.flush();
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

	InputStream read() throws IOException {
		return Files.newInputStream(this.path);
	}

	String name() {
		return this.name;
	}

	String mediaType() {
		return this.mediaType;
	}

	long size() {
		return this.size;
	}

	void delete() throws IOException {
		this.out.close();
		Files.deleteIfExists(this.path);
	}

}
