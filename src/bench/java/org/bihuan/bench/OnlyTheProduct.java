package org.bihuan.bench;

import java.io.IOException;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps out what the tests would have the product consist of: their beans lie on the same
 * class path.
 */
final class OnlyTheProduct extends TypeExcludeFilter {

	@Override
	public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
		return reader.getResource().getURL().getPath().contains("/test-classes/");
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OnlyTheProduct;
	}

	@Override
	public int hashCode() {
		return OnlyTheProduct.class.hashCode();
	}

}
