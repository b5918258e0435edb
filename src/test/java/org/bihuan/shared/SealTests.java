package org.bihuan.shared;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is sealed opens with its key, at its place, unchanged, and else not at all.
 */
class SealTests {

	@TempDir
	private Path folder;

	@Test
	void aTextOpensWhereItWasClosed() {
		Seal seal = new Seal("", this.folder.resolve("key"));
		String closed = seal.close("张三 13800000000", "row 1");
		assertThat(closed).doesNotContain("张三", "138").isNotEqualTo(seal.close("张三 13800000000", "row 1"));
		Seal later = new Seal("", this.folder.resolve("key"));
		assertThat(later.open(closed, "row 1")).isEqualTo("张三 13800000000");
		assertThat(later.mark("a")).isEqualTo(seal.mark("a")).isNotEqualTo(seal.mark("b"));
	}

	@Test
	void itDoesNotOpenElsewhereChangedOrWithAnotherKey() {
		Seal seal = new Seal("", this.folder.resolve("key"));
		String closed = seal.close("text", "row 1");
		String changed = (closed.startsWith("A") ? "B" : "A") + closed.substring(1);
		assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open(closed, "row 2"))
			.withMessageContaining("row 2");
		assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open(changed, "row 1"));
		assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open("AAAA", "row 1"));
		assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open("no seal!", "row 1"));
		Seal other = new Seal("", this.folder.resolve("other"));
		assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> other.open(closed, "row 1"));
	}

	@Test
	void aKeyThatIsNoneIsRefusedAtOnce() throws Exception {
		assertThatIllegalStateException().isThrownBy(() -> new Seal("AAAA", this.folder.resolve("sender-key")))
			.withMessage("The key sender-key must be 32 bytes in base 64");
		assertThatIllegalStateException().isThrownBy(() -> new Seal("no key!", this.folder.resolve("sender-key")))
			.withMessage("The key sender-key must be 32 bytes in base 64");
		Path cut = Files.writeString(this.folder.resolve("cut"), "AAAA");
		assertThatIllegalStateException().isThrownBy(() -> new Seal("", cut).close("text", "row"))
			.withMessage("The key cut must be 32 bytes in base 64");
	}

}
