package org.bihuan.casefile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.content.Samples;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets bytes and chains over HTTP, and how.
 */
class EvidenceControllerTests {

	@TempDir
	private Path data;

	private CaseDatabase database;

	private Person reader = person("nobody");

	private final StaticListableBeanFactory reasons = new StaticListableBeanFactory();

	private MockMvcTester http;

	private EvidenceView photo;

	@BeforeEach
	void open() {
		this.database = new CaseDatabase(this.data);
		People people = people();
		CaseReaders readers = new CaseReaders(this.database.bean(CaseFiles.class),
				this.reasons.getBeanProvider(CaseAccess.class));
		Evidence evidence = this.database.bean(Evidence.class);
		this.http = MockMvcTester.of(
				new EvidenceController(evidence, this.database.bean(Thumbnails.class), readers, people),
				new AuditController(this.database.bean(AuditTrail.class), people));
		this.photo = evidence.add(this.database.open("E-0001").number(), "rectify", "t1", "photo", "整改前 𠮷.jpg",
				Samples.jpeg(), "worker");
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void bytesComeAsAttachmentThatNobodyRuns() {
		this.reader = person("safety-officer@E-0001");
		MockHttpServletResponse response = get("").getResponse();
		assertThat(response.getContentAsByteArray()).isEqualTo(Samples.jpeg());
		assertThat(response.getContentType()).isEqualTo("image/jpeg");
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment")
			.contains("filename*=UTF-8''%E6%95%B4%E6%94%B9%E5%89%8D%20%F0%A0%AE%B7.jpg");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox");
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void onlyPicturesAreShownInline() {
		this.reader = person("inspector@A-emergency");
		assertThat(get("?inline=1").getResponse().getHeader("Content-Disposition")).startsWith("inline");
		this.database.jdbc().sql("update case_evidence set media_type = 'application/pdf'").update();
		assertThat(get("?inline=1").getResponse().getHeader("Content-Disposition")).startsWith("attachment");
	}

	@Test
	void othersDoNotEvenLearnThatItExists() {
		for (String post : List.of("safety-officer@E-0002", "inspector@A-fire", "worker@E-0001", "admin@D-demo")) {
			this.reader = person(post);
			assertThat(get("").getUnresolvedException()).hasCauseInstanceOf(Refusal.NotFound.class);
		}
	}

	@Test
	void anotherRoomMayKnowReason() {
		this.reasons.addBean("openTask", (CaseAccess) (number, person) -> number.equals(this.photo.caseNumber())
				&& person.login().equals("reader"));
		assertThat(get("").getResponse().getStatus()).isEqualTo(200);
	}

	@Test
	void auditorsAndAdministratorsVerify() {
		for (String post : List.of("auditor@D-demo", "admin@D-demo")) {
			this.reader = person(post);
			assertThat(this.http.get().uri("/api/v1/audit/verify")).bodyJson()
				.isLenientlyEqualTo("{\"entries\": 2, \"chains\": 1, \"ok\": true, \"anchoredUntil\": null}");
		}
		this.reader = person("supervisor@O-demo");
		assertThat(this.http.get().uri("/api/v1/audit/verify").exchange().getUnresolvedException())
			.hasCauseInstanceOf(Refusal.Forbidden.class);
	}

	private MvcTestResult get(String query) {
		return this.http.get().uri("/api/v1/evidence/" + this.photo.id() + "/content" + query).exchange();
	}

	private static Person person(String post) {
		return new Person("reader", "演示-读者", post.contains("@") ? Set.of(Group.parse(post)) : Set.of());
	}

	private People people() {
		return new People() {

			@Override
			public Person current() {
				return EvidenceControllerTests.this.reader;
			}

			@Override
			public Optional<Person> find(String login) {
				return Optional.empty();
			}

			@Override
			public Map<String, String> names(Collection<String> logins) {
				return Map.of();
			}

			@Override
			public List<Person> holding(Group group) {
				return List.of();
			}

		};
	}

}
