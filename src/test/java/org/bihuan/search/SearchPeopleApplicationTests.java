package org.bihuan.search;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bihuan.BihuanTest;
import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.NewAccount;
import org.bihuan.organisation.People;
import org.bihuan.organisation.PersonSearch.Post;
import org.bihuan.organisation.UnitDraft;
import org.bihuan.organisation.UnitLedger;
import org.bihuan.search.Found.Somebody;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People are found by whoever sees everything of their unit, post by post.
 */
@BihuanTest
class SearchPeopleApplicationTests {

	private static final String LOGIN = "search-person";

	private static final Group AT_HOME = Group.parse("safety-officer@E-0001");

	private static final Group ELSEWHERE = Group.parse("inspector@A-education");

	@Autowired
	private AccountDesk accounts;

	@Autowired
	private UnitLedger units;

	@Autowired
	private People people;

	@Autowired
	private Search search;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void somebody() {
		this.accounts.create(new NewAccount(LOGIN, "查找者𠮷", "Wolken-ziehen-27-langsam", Set.of(AT_HOME, ELSEWHERE)),
				"admin");
	}

	@AfterEach
	void leaveTheDemoAsItWas() {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("delete from org_post where login = ?", LOGIN);
			this.jdbc.update("delete from org_person where login = ?", LOGIN);
			this.jdbc.update("delete from org_unit_sector where unit_code like 'E-SEARCH-%'");
			this.jdbc.update("delete from org_unit_change where unit_code like 'E-SEARCH-%'");
			this.jdbc.update("delete from org_unit where code like 'E-SEARCH-%'");
		});
	}

	private List<Somebody> find(String login, String text) {
		return Objects
			.requireNonNull(
					this.search.find(this.people.find(login).orElseThrow(), Question.of(text, "people", null)).people())
			.items();
	}

	private List<String> logins(String login, String text) {
		return find(login, text).stream().map(Somebody::login).toList();
	}

	@Test
	void aPersonIsFoundByNameLoginPostAndUnit() {
		for (String text : List.of("查找者", "𠮷 查找", LOGIN, "查找者 E-0001", "查找者 安全员", "查找者 officer", "查找者 检查员")) {
			assertThat(logins("office", text)).as(text).containsExactly(LOGIN);
		}
		assertThat(logins("office", "查找者 组长")).isEmpty();
		// words of two posts are not those of one
		assertThat(logins("office", "查找者 E-0001 A-education")).isEmpty();
	}

	@Test
	void onlyPostsInSightAreFoundAndShown() {
		assertThat(find("boss-e-0001", "查找者")).singleElement()
			.satisfies((one) -> assertThat(one.posts()).extracting(Post::unit).containsExactly("E-0001"));
		assertThat(find("chief-education", "查找者")).singleElement()
			.satisfies((one) -> assertThat(one.posts()).extracting(Post::unit).containsExactly("A-education"));
		assertThat(find("office", "查找者")).singleElement().satisfies((one) -> assertThat(one.posts()).hasSize(2));
		assertThat(logins("chief-education", "查找者 E-0001")).isEmpty();
		assertThat(logins("boss-e-0001", "查找者 A-education")).isEmpty();
		for (String login : List.of("boss-e-0002", "worker-e-0001", "chief-fire", "designer", "tipoff")) {
			assertThat(find(login, "查找者")).as(login).isEmpty();
		}
	}

	@Test
	void aChangeIsFoundAtOnce() {
		this.accounts.rename(LOGIN, "改名者", "admin");
		assertThat(logins("boss-e-0001", "查找者")).isEmpty();
		assertThat(logins("boss-e-0001", "改名者")).containsExactly(LOGIN);
		this.accounts.dismiss(LOGIN, AT_HOME, "admin");
		assertThat(logins("boss-e-0001", "改名者")).isEmpty();
		this.accounts.appoint(LOGIN, Group.parse("worker@E-0001"), "admin");
		assertThat(logins("boss-e-0001", "改名者")).containsExactly(LOGIN);
		this.accounts.disable(LOGIN, "admin");
		assertThat(logins("boss-e-0001", "改名者")).isEmpty();
		assertThat(logins("admin", "改名者")).containsExactly(LOGIN);
	}

	@Test
	void aUnitThatIsCalledOtherwiseTakesItsPeopleAlong() {
		UnitCode code = new UnitCode("E-SEARCH-9");
		this.transactions.executeWithoutResult((status) -> this.units.upsert(List.of(named(code, "查找前名厂")), "admin"));
		this.accounts.appoint(LOGIN, new Group("worker", code), "admin");
		assertThat(logins("office", "查找者 查找前名厂")).containsExactly(LOGIN);
		this.transactions.executeWithoutResult((status) -> this.units.upsert(List.of(named(code, "查找后名厂")), "admin"));
		assertThat(logins("office", "查找者 查找前名厂")).isEmpty();
		assertThat(logins("office", "查找者 查找后名厂")).containsExactly(LOGIN);
	}

	private static UnitDraft named(UnitCode code, String name) {
		return new UnitDraft(code, name, List.of("education"), List.of(), null, new UnitCode("T-longzhou"));
	}

}
