package org.bihuan.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ConveningTests {

	private final People people = mock(People.class);

	private final Units units = mock(Units.class);

	private final Convening convening = new Convening(this.people, this.units);

	@ParameterizedTest
	@CsvSource({ "A-emergency, AUTHORITY, inspector, inspector@authority",
			"A-emergency, AUTHORITY, section-chief, section-chief@authority",
			"A-emergency, AUTHORITY, '', inspector@authority", "T-longzhou, TOWN, inspector, inspector@T-longzhou",
			"O-demo, OFFICE, supervisor, supervisor@O-demo", "O-demo, OFFICE, office-director, office-director@O-demo",
			"O-demo, OFFICE, '', supervisor@O-demo" })
	void whoeverIssuesArranges(String issuer, UnitKind kind, String held, String convener) {
		is(issuer, kind);
		if (!held.isEmpty()) {
			Group post = new Group(held, new UnitCode(issuer));
			given(this.people.holding(post)).willReturn(List.of(new Person("somebody", "某人", Set.of(post))));
		}
		assertThat(this.convening.by(new UnitCode(issuer), header())).isEqualTo(convener);
	}

	@ParameterizedTest
	@CsvSource({ "E-0001, ENTERPRISE, principal-leader", "A-emergency, AUTHORITY, authority-leader",
			"T-longzhou, TOWN, authority-leader", "O-demo, OFFICE, office-director" })
	void whoeverLeadsAnswers(String addressee, UnitKind kind, String role) {
		is(addressee, kind);
		assertThat(this.convening.answering(new UnitCode(addressee)))
			.isEqualTo(new Group(role, new UnitCode(addressee)));
	}

	private void is(String code, UnitKind kind) {
		given(this.units.find(new UnitCode(code))).willReturn(Optional
			.of(new UnitView(new UnitCode(code), code, kind, List.of(), List.of(), null, null, new UnitCode("demo"))));
	}

	private static CaseHeader header() {
		return new CaseHeader(Samples.NUMBER, new UnitCode("E-0001"), "某公司", "industry-trade",
				new UnitCode("A-emergency"), null, new UnitCode("T-longzhou"), "除尘管道积尘", "MAJOR", "RECTIFYING", null,
				Instant.EPOCH, "inspector1-emergency", null);
	}

}
