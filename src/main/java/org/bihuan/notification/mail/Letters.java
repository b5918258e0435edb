package org.bihuan.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.bihuan.frame.Texts;
import org.bihuan.notification.inbox.Facts;
import org.bihuan.notification.inbox.NoticeWords;
import org.bihuan.notification.setting.NotificationSettings;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Writes mails: plain text and HTML side by side, and an identifier that is the same at
 * every attempt. A mail tells title, unit, date and link, nothing else of a case.
 */
@Component
class Letters {

	private static final int ID_LENGTH = 40;

	private final ITemplateEngine templates;

	private final NoticeWords words;

	private final Texts texts;

	private final NotificationSettings settings;

	Letters(ITemplateEngine templates, NoticeWords words, Texts texts, NotificationSettings settings) {
		this.templates = templates;
		this.words = words;
		this.texts = texts;
		this.settings = settings;
	}

	void notices(MimeMessage message, String key, String to, List<Facts> facts, Locale locale)
			throws MessagingException {
		List<MailLine> lines = facts.stream().map((one) -> line(one, locale)).toList();
		String subject = (lines.size() == 1) ? lines.get(0).text()
				: this.texts.of("notice.mail.digest", locale, lines.size());
		write(message, key, to, subject, "mail/notices", Map.of("lines", lines), locale);
	}

	void code(MimeMessage message, String key, String to, String code, Locale locale) throws MessagingException {
		write(message, key, to, this.texts.of("notice.mail.code.subject", locale), "mail/code", Map.of("code", code),
				locale);
	}

	private MailLine line(Facts facts, Locale locale) {
		return new MailLine(this.words.text(facts, locale), this.words.due(facts, locale),
				this.settings.address(facts.path()));
	}

	private void write(MimeMessage message, String key, String to, String subject, String template,
			Map<String, Object> model, Locale locale) throws MessagingException {
		Context context = new Context(locale, model);
		context.setVariable("home", this.settings.address("/notices"));
		context.setVariable("settings", this.settings.address("/notices/settings"));
		MimeMessageHelper helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
				StandardCharsets.UTF_8.name());
		helper.setFrom(this.settings.mailFrom());
		helper.setTo(to);
		helper.setSubject(subject.replaceAll("\\p{Cntrl}+", " "));
		helper.setText(this.templates.process(template + ".txt", context), this.templates.process(template, context));
		message.setHeader("Message-ID", id(key));
		message.setHeader("Auto-Submitted", "auto-generated");
	}

	private String id(String key) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			String host = this.settings.mailFrom().replaceFirst(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
			return "<" + HexFormat.of().formatHex(hash).substring(0, ID_LENGTH) + "@" + host + ">";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
