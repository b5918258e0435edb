package org.bihuan.release;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The routes by which the desktop Camunda Modeler and the command {@code camunda-deploy}
 * send models. What they send becomes a release that waits for a second person; nothing
 * of it is deployed by them. Nothing else of the engine's REST API exists.
 */
@RestController
@RequestMapping(path = "/engine-rest", produces = MediaType.APPLICATION_JSON_VALUE)
class DesktopDeployment {

	/** The engine whose models these programs shall draw. */
	private static final String VERSION = "7.24.0";

	private final ReleaseProposals proposals;

	private final ReleaseTable table;

	private final ReleasePeople people;

	private final Texts texts;

	DesktopDeployment(ReleaseProposals proposals, ReleaseTable table, ReleasePeople people, Texts texts) {
		this.proposals = proposals;
		this.table = table;
		this.people = people;
		this.texts = texts;
	}

	/**
	 * By this the Modeler sees that it reached an engine, and what it may draw.
	 * @return the version
	 */
	@GetMapping("/version")
	Map<String, String> version() {
		this.people.designer();
		return Map.of("version", VERSION);
	}

	/**
	 * Releases in force, as the Modeler expects deployments.
	 * @return the latest, the newest first
	 */
	@GetMapping("/deployment")
	List<Deployment> deployments() {
		this.people.designer();
		return this.table.latest()
			.stream()
			.filter((release) -> release.in(ReleaseState.IN_FORCE))
			.map(Deployment::of)
			.toList();
	}

	/**
	 * Proposes a release with the files that were sent.
	 * @param sent files, each under any name, and {@code deployment-name}
	 * @param locale language of a refusal
	 * @return the release as the Modeler expects a deployment; it defines no process yet
	 * @throws IOException if a file cannot be read
	 */
	@PostMapping(path = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Deployment create(MultipartHttpServletRequest sent, Locale locale) throws IOException {
		Person person = this.people.designer();
		MultiValueMap<String, MultipartFile> files = sent.getMultiFileMap();
		Map<String, byte[]> contents = new TreeMap<>();
		for (List<MultipartFile> parts : files.values()) {
			for (MultipartFile file : parts) {
				contents.put(String.valueOf(file.getOriginalFilename()), file.getBytes());
			}
		}
		String name = sent.getParameter("deployment-name");
		String title = (name == null || name.isBlank()) ? String.join(", ", contents.keySet()) : name;
		String reason = this.texts.of("release.desktop.reason", locale);
		long id = this.proposals.propose(new Proposal(title, reason, null, contents, Set.of(), Set.of()), person);
		return Deployment.of(this.table.find(id));
	}

	/** Said as the engine says that it could not parse a model: the Modeler shows it. */
	@ExceptionHandler(Refusal.Invalid.class)
	ResponseEntity<Map<String, String>> refused(Refusal.Invalid refusal, Locale locale) {
		String message = refusal.problems()
			.stream()
			.map((problem) -> "%s: %s".formatted(problem.field(),
					this.texts.of(problem.messageKey(), locale, problem.arguments())))
			.distinct()
			.collect(Collectors.joining("\n"));
		return said(HttpStatus.BAD_REQUEST, "ParseException", message);
	}

	/** Both programs show nothing of an answer but its message. */
	@ExceptionHandler(Refusal.Forbidden.class)
	ResponseEntity<Map<String, String>> forbidden(Refusal.Forbidden refusal, Locale locale) {
		return said(HttpStatus.FORBIDDEN, "AuthorizationException",
				this.texts.of(refusal.messageKey(), locale, refusal.arguments()));
	}

	private static ResponseEntity<Map<String, String>> said(HttpStatus status, String type, String message) {
		return ResponseEntity.status(status).body(Map.of("type", type, "message", message));
	}

	/**
	 * A release as the Modeler expects a deployment.
	 *
	 * @param id identifier of the release
	 * @param name its title
	 * @param deploymentTime when it was proposed
	 * @param source where it came from
	 * @param tenantId always null: there are no tenants
	 * @param deployedProcessDefinitions always empty: nothing is in force before a second
	 * person approves it
	 * @param links the page of the release
	 */
	record Deployment(String id, String name, OffsetDateTime deploymentTime, String source, @Nullable String tenantId,
			Map<String, Object> deployedProcessDefinitions, List<Map<String, String>> links) {

		static Deployment of(Release release) {
			return new Deployment(String.valueOf(release.id()), release.title(),
					release.proposedAt().atZone(Zone.SHANGHAI).toOffsetDateTime(), "bihuan", null, Map.of(),
					List.of(Map.of("method", "GET", "href", "/releases/" + release.id(), "rel", "self")));
		}

	}

}
