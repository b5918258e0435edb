package org.bihuan.shared;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ThresholdsTests {

	@Test
	void everyNumberSaysWhereItComesFrom() {
		assertThat(Csv.read(new ClassPathResource("data/thresholds.csv"))).isNotEmpty().allSatisfy((row) -> {
			assertThat(Thresholds.of(row.get("key"))).isPositive();
			assertThat(row.get("unit")).isIn("days", "working-days", "months", "count");
			assertThat(row.get("document")).matches("D\\d{3}|P-0");
			assertThat(row.get("place")).isNotBlank();
		});
	}

	@Test
	void whatStandsInNoRowIsNotGuessed() {
		assertThatIllegalArgumentException().isThrownBy(() -> Thresholds.of("unheard-of"));
	}

}
