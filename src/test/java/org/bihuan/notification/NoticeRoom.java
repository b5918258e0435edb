package org.bihuan.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.notification.outbox.Drain;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The room on a database of its own, without pages and without a poller: it drains when a
 * test says so, and its clock stands until a test moves it.
 */
public final class NoticeRoom implements AutoCloseable {

	/** A Monday morning. */
	public static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

	private static final boolean MYSQL = "mysql".equals(System.getProperty("bihuan.test.database"));

	private final AnnotationConfigApplicationContext context;

	/**
	 * Opens the room.
	 * @param folder its data directory
	 * @param mailPort port of the mail server; 0 for none
	 */
	public NoticeRoom(Path folder, int mailPort) {
		this(folder, mailPort, MYSQL ? Databases.mysql() : Databases.embedded());
	}

	private NoticeRoom(Path folder, int mailPort, Map<String, Object> database) {
		this.context = new AnnotationConfigApplicationContext();
		Map<String, Object> properties = new HashMap<>(database);
		properties.put("bihuan.data-dir", folder.toString());
		properties.put("bihuan.notification.bot-hosts", "example.org");
		properties.put("bihuan.notification.internal-hosts", "localhost");
		properties.put("bihuan.notification.answer-timeout", "PT30S");
		if (mailPort > 0) {
			properties.put("spring.mail.host", "localhost");
			properties.put("spring.mail.port", mailPort);
		}
		this.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
		try {
			new YamlPropertySourceLoader().load("product", new ClassPathResource("application.yaml"))
				.forEach(this.context.getEnvironment().getPropertySources()::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
		this.context.register(NoticeBeans.class);
		this.context.refresh();
	}

	/**
	 * A second node on the same database.
	 * @param folder its data directory
	 * @param mailPort port of the mail server; 0 for none
	 * @return the node
	 */
	public NoticeRoom another(Path folder, int mailPort) {
		HikariDataSource pool = bean(HikariDataSource.class);
		return new NoticeRoom(folder, mailPort, Map.of("spring.datasource.url", pool.getJdbcUrl(),
				"spring.datasource.username", pool.getUsername(), "spring.datasource.password", pool.getPassword()));
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	public void change(String sql, Object... parameters) {
		inTransaction(() -> jdbc().sql(sql).params(parameters).update());
	}

	public void inTransaction(Runnable act) {
		new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> act.run());
	}

	public void publish(Object event) {
		inTransaction(() -> this.context.publishEvent(event));
	}

	public void pass(Duration time) {
		bean(StandingClock.class).now = bean(StandingClock.class).now.plus(time);
	}

	/**
	 * Whether this node knows that its clock is wrong.
	 * @param wrong true until it is right again
	 */
	public void wrongClock(boolean wrong) {
		bean(StandingClock.class).wrong = wrong;
	}

	public Instant now() {
		return bean(StandingClock.class).now;
	}

	public int drain() {
		return bean(Drain.class).drain();
	}

	public long count(String from) {
		return jdbc().sql("select count(*) from " + from).query(Long.class).single();
	}

	public List<String> column(String sql) {
		return jdbc().sql(sql).query(String.class).list();
	}

	public void unit(String code, String kind) {
		change("insert into org_unit (code, name, kind, district) values (?, ?, ?, 'D-demo')", code, "单位" + code, kind);
	}

	public void person(String login, String post, boolean enabled) {
		change("insert into org_person (login, name, password_hash, enabled) values (?, ?, '', ?)", login, "姓名" + login,
				enabled);
		change("insert into org_post (login, role, unit_code) values (?, ?, ?)", login, post.split("@")[0],
				post.split("@")[1]);
	}

	public void mailbox(String login) {
		change("insert into ntf_person (login, language, email, code_tries) values (?, 'zh-CN', ?, 0)", login,
				login + "@example.org");
	}

	public void task(String id, String step, Optional<String> assignee, String... groups) {
		change("""
				insert into wf_inbox (task_id, process_key, definition_id, step, step_name, step_name_en, case_number,
				title, unit, unit_name, sector, grade, state, created_at, due_at, assignee)
				values (?, 'p', 'p:1', ?, '核实', 'Verify', 'YH-1', '积尘 {0}', 'E-1', '甲厂', 's', 'GENERAL', 'OPEN',
				?, ?, ?)""", id, step, Timestamp.from(now()), Timestamp.from(now().plus(Duration.ofDays(3))),
				assignee.orElse(null));
		for (String group : groups) {
			change("insert into wf_inbox_group (group_key, task_id, claimable, due_order) values (?, ?, 1, ?)", group,
					id, Timestamp.from(now()));
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
