package org.bihuan.administration;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.frame.Browser;
import org.bihuan.organisation.AccountDesk;
import org.bihuan.organisation.NewAccount;
import org.bihuan.shared.Group;
import org.bihuan.worklist.Caller;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Accounts of the running program, opened by an administrator, with passwords that their
 * owners have set.
 */
abstract class OpenedAccounts {

	static final String PATH = "/api/v1/people";

	static final String FIRST = "handed-over-once-3";

	static final String PASSWORD = "kept-by-nobody-7";

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AccountDesk desk;

	Caller as(String login) {
		return new Caller(this.port, login);
	}

	Caller admin() {
		return as("admin");
	}

	HttpResponse<String> me(String login, String password) {
		String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
		return new Browser(this.port).get("/api/v1/me", "Authorization", "Basic " + basic);
	}

	void open(String login, String... posts) {
		Set<Group> groups = Arrays.stream(posts).map(Group::parse).collect(Collectors.toSet());
		this.desk.create(new NewAccount(login, "演示-" + login, FIRST, groups), "admin");
		new Browser(this.port).replacePassword(login, FIRST, PASSWORD);
	}

	List<String> records(String scope, String subject) {
		return this.jdbc.queryForList(
				"select concat(actor, ' ', outcome) from case_entry where scope = ? and subject = ? order by seq",
				String.class, scope, subject);
	}

}
