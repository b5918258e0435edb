package org.bihuan.frame.door;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionIdsTests {

	@Test
	void aNameFitsTheColumnAndCannotBeGuessed() {
		SessionIds ids = new SessionIds();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < 100; i++) {
			String id = ids.generate();
			assertThat(id).hasSize(36).matches("[A-Za-z0-9_-]+");
			assertThat(seen.add(id)).isTrue();
		}
	}

}
