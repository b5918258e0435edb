package org.bihuan.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.bihuan.shared.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The one account of a new installation. Its password comes from the environment or lies
 * in a file that only the owner reads; it is never logged. Either way it has to be
 * replaced at the first login. It does not end before, for nobody could give another.
 */
@Component
@Profile("!demo")
@Order(2)
class FirstAdministrator implements StartData {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private final PersonStore people;

	private final PasswordEncoder passwords;

	private final District district;

	private final Path dataDirectory;

	private final String givenPassword;

	FirstAdministrator(PersonStore people, PasswordEncoder passwords, District district,
			@Value("${bihuan.data-dir:./data}") Path dataDirectory,
			@Value("${BIHUAN_ADMIN_PASSWORD:}") String givenPassword) {
		this.people = people;
		this.passwords = passwords;
		this.district = district;
		this.dataDirectory = dataDirectory;
		this.givenPassword = givenPassword;
	}

	@Override
	public void load() {
		if (!this.people.logins().isEmpty()) {
			return;
		}
		String password = this.givenPassword.isBlank() ? generated() : this.givenPassword;
		Person admin = new Person("admin", "admin", Set.of(new Group(Role.ADMIN.code(), this.district.code())));
		this.people.add(List.of(admin), this.passwords.encode(password));
		this.people.firstPassword(admin.login());
	}

	private String generated() {
		byte[] random = new byte[18];
		new SecureRandom().nextBytes(random);
		String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		try {
			Files.createDirectories(this.dataDirectory);
			write(this.dataDirectory.resolve("admin-password"), password);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return password;
	}

	private static void write(Path file, String password) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(file, password, StandardOpenOption.WRITE);
		log.info("The first administrator's password is in {}", file.toAbsolutePath());
	}

}
