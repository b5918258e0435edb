package org.bihuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rooms keep to what they declare, and the picture of them in the documentation is true.
 */
class ModularityTests {

	private static final Path DOCUMENT = Path.of("docs/architecture.md");

	private static ApplicationModules rooms;

	@BeforeAll
	static void read() {
		rooms = ApplicationModules.of(Application.class);
	}

	@Test
	void roomsUseOnlyWhatTheyDeclare() {
		rooms.verify();
	}

	@Test
	void everyRoomDeclaresWhatItMayUse() {
		assertThat(rooms.stream()
			.filter((room) -> room.getBasePackage()
				.getAnnotation(org.springframework.modulith.ApplicationModule.class)
				.isEmpty())
			.map((room) -> room.getIdentifier().toString())).isEmpty();
	}

	/**
	 * Run with {@code -Dbihuan.picture=write} to put the picture of today into the
	 * document.
	 */
	@Test
	void theDocumentShowsTheRoomsAsTheyAre() throws IOException {
		RoomPicture picture = RoomPicture.of(rooms);
		String document = Files.readString(DOCUMENT);
		if ("write".equals(System.getProperty("bihuan.picture"))) {
			Files.writeString(DOCUMENT, picture.putInto(document));
		}
		assertThat(Files.readString(DOCUMENT))
			.as("run `mvn test -Dtest=ModularityTests -Dbihuan.picture=write` after rooms changed")
			.contains(picture.text());
	}

}
