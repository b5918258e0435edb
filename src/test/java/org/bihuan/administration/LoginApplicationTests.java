package org.bihuan.administration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.frame.Browser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a failed login looks like, and what is kept of it.
 */
@BihuanTest
class LoginApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private AuditTrail audit;

	@Value("${bihuan.door.failures-by-address}")
	private int failuresByAddress;

	@Test
	void thePageSaysTheSameWhetherTheAccountIsLockedWrongOrNone() {
		String unknown = refused("nobody-at-all", "wrong");
		assertThat(unknown).contains("锁定 15 分钟");
		for (int i = 0; i < 5; i++) {
			assertThat(refused("worker-e-0127", "wrong")).isEqualTo(unknown);
		}
		assertThat(refused("worker-e-0127", "bihuan-demo")).isEqualTo(unknown);
		assertThat(this.jdbc.queryForObject("select locked_until from org_person where login = ?", Object.class,
				"worker-e-0127"))
			.isNotNull();
	}

	private String refused(String login, String password) {
		Browser browser = new Browser(this.port);
		browser.login(login, password);
		return browser.get("/login?error").body().replaceAll("(name=\"_csrf\"[^>]*?(content|value)=\")[^\"]+", "");
	}

	@Test
	void aLoginRenewsTheHashOfAnOldAlgorithm() {
		String old = new BCryptPasswordEncoder(4).encode("bihuan-demo");
		this.transactions.executeWithoutResult((status) -> this.jdbc
			.update("update org_person set password_hash = ? where login = 'worker-e-0126'", old));
		for (int i = 0; i < 2; i++) {
			Browser browser = new Browser(this.port);
			browser.login("worker-e-0126", "bihuan-demo");
			assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
			assertThat(this.jdbc.queryForObject("select password_hash from org_person where login = 'worker-e-0126'",
					String.class))
				.startsWith("{hmac-bcrypt}$2a$");
		}
	}

	@Test
	void anAddressThatFailsTooOftenWaitsAndAnotherDoesNot() throws IOException {
		String wrong = "Authorization: Basic "
				+ Base64.getEncoder().encodeToString("guess:guess".getBytes(StandardCharsets.UTF_8));
		String right = "Authorization: Basic "
				+ Base64.getEncoder().encodeToString("manager:bihuan-demo".getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < this.failuresByAddress; i++) {
			assertThat(from("127.0.0.2", "GET /api/v1/me", wrong)).startsWith("HTTP/1.1 401");
		}
		assertThat(from("127.0.0.2", "GET /api/v1/me", wrong)).startsWith("HTTP/1.1 429")
			.contains("Retry-After: ", "application/problem+json", "登录失败的次数太多");
		assertThat(from("127.0.0.2", "GET /api/v1/me", right)).startsWith("HTTP/1.1 429");
		String page = from("127.0.0.2", "GET /login", "Accept: text/html");
		assertThat(page).startsWith("HTTP/1.1 200");
		assertThat(from("127.0.0.2", "POST /login?_csrf=" + found("name=\"_csrf\" content=\"([^\"]+)", page),
				"Accept: text/html\r\nCookie: SESSION=" + found("SESSION=([^;]+)", page)))
			.startsWith("HTTP/1.1 429")
			.contains("text/html", "尝试次数太多");
		assertThat(from("127.0.0.3", "GET /api/v1/me", right)).startsWith("HTTP/1.1 200");
		assertThat(this.jdbc.queryForObject(
				"select count(*) from case_entry where scope = 'login' and content like '%127.0.0.2%'", Integer.class))
			.isLessThanOrEqualTo(10);
	}

	@Test
	void loginsAreKeptInAChainWithoutNamesThatAreNone() {
		String secret = "my-password-in-the-wrong-field";
		refused(secret, "wrong");
		Browser browser = new Browser(this.port);
		browser.login("deputy-e-0127", "wrong");
		browser.login("deputy-e-0127", "bihuan-demo");
		browser.post("/logout", "", "/me");
		assertThat(records("deputy-e-0127")).containsExactly("failed", "entered", "left");
		String basic = "Basic "
				+ Base64.getEncoder().encodeToString("deputy-e-0127:bihuan-demo".getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < 3; i++) {
			new Browser(this.port).get("/api/v1/me", "Authorization", basic);
		}
		assertThat(records("deputy-e-0127")).containsExactly("failed", "entered", "left", "program");
		assertThat(this.jdbc.queryForList("select content from case_entry where scope = 'login'", String.class))
			.isNotEmpty()
			.noneMatch((content) -> content.contains(secret) || content.contains("bihuan-demo"));
		assertThat(records(secret)).isEmpty();
		assertThat(this.audit.verify().ok()).isTrue();
	}

	private List<String> records(String login) {
		return this.jdbc.queryForList(
				"select outcome from case_entry where scope = 'login' and subject = ? order by seq", String.class,
				login);
	}

	private static String found(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(1);
	}

	private String from(String address, String request, String header) throws IOException {
		try (Socket socket = new Socket()) {
			socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
			socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), this.port));
			socket.getOutputStream()
				.write((request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n" + header
						+ "\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
