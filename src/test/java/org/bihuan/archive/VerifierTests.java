package org.bihuan.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page that checks archives is tested by its own language's test runner.
 */
class VerifierTests {

	@Test
	void itsOwnTestsPass() throws IOException, InterruptedException {
		Node.Output output = Node.run(List.of("--test", "verify/"));
		assertThat(output.text()).contains("# fail 0").doesNotContain("# pass 0");
		assertThat(output.exitCode()).as(output.text()).isZero();
	}

	@Test
	void theBuiltPageStandsAlone() throws IOException {
		String page = new String(getClass().getResourceAsStream("/archive/verify.html").readAllBytes(),
				StandardCharsets.UTF_8);
		assertThat(page).contains("data-keys=\"\"", "案卷归档包离线核验")
			.doesNotContain("src=", "href=", "/*script*/", "/*style*/", "http://", "https://");
	}

}
