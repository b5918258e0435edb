package org.bihuan.designer.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.bihuan.designer.Draft;
import org.bihuan.designer.DraftKind;
import org.bihuan.designer.Drafts;
import org.bihuan.designer.draft.DraftDesk;
import org.bihuan.frame.ContentPolicy;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DeployedModel;
import org.bihuan.workflow.DeployedModels;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The workshop: what runs, what is being drawn, and the editor of one draft.
 */
@Controller
@RequestMapping("/designer")
class DesignerPage {

	/** In bytes; what the rules of deployments take. */
	private static final long LARGEST = 2L * 1024 * 1024;

	private final Drafts drafts;

	private final DraftDesk desk;

	private final DraftViews views;

	private final DeployedModels deployed;

	private final Designers designers;

	private final Texts texts;

	DesignerPage(Drafts drafts, DraftDesk desk, DraftViews views, DeployedModels deployed, Designers designers,
			Texts texts) {
		this.drafts = drafts;
		this.desk = desk;
		this.views = views;
		this.deployed = deployed;
		this.designers = designers;
		this.texts = texts;
	}

	@GetMapping
	String list(Model model) {
		Person reader = this.designers.reader();
		List<Draft> open = this.drafts.open();
		Map<String, List<DeployedModel>> models = this.deployed.all()
			.stream()
			.collect(Collectors.groupingBy((one) -> DraftKind.find(one.kind()).orElseThrow().code()));
		model.addAttribute("kinds", DraftKind.values());
		model.addAttribute("models", models);
		model.addAttribute("drafts", this.views.of(open, reader.login()));
		model.addAttribute("draftOf",
				open.stream().collect(Collectors.toMap((one) -> one.kind().code() + "/" + one.key(), Draft::id)));
		model.addAttribute("draws", this.designers.draws(reader));
		model.addAttribute("words", this.texts);
		return "designer/list";
	}

	@PostMapping("/drafts")
	String begin(@RequestParam String kind, @RequestParam String key,
			@RequestParam(defaultValue = "false") boolean empty, @RequestParam(defaultValue = "") String title,
			Locale locale, RedirectAttributes flash) {
		Person designer = this.designers.designer();
		DraftKind wanted = DraftKind.find(kind).orElseThrow(() -> new Refusal.Unreadable("designer.kind", kind));
		return begun(() -> empty ? this.desk.fromNothing(wanted, key.strip(), title, designer.login())
				: this.desk.fromDeployed(wanted, key, designer.login()), locale, flash);
	}

	@PostMapping("/drafts/import")
	String bring(@RequestParam MultipartFile file, Locale locale, RedirectAttributes flash) throws IOException {
		Person designer = this.designers.designer();
		byte[] content = (file.getSize() > LARGEST) ? new byte[0] : file.getBytes();
		return begun(() -> {
			if (file.getSize() > LARGEST) {
				throw new Refusal.Invalid("file", "designer.file.size", LARGEST);
			}
			String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
			return this.desk.fromFile(name, text(content), designer.login(), locale);
		}, locale, flash);
	}

	/** What was refused is said on the page on which it was asked for. */
	private String begun(Supplier<String> begin, Locale locale, RedirectAttributes flash) {
		try {
			return "redirect:/designer/drafts/" + begin.get();
		}
		catch (Refusal.Invalid ex) {
			FieldProblem problem = ex.problems().get(0);
			flash.addFlashAttribute("refused", this.texts.of(problem.messageKey(), locale, problem.arguments()));
		}
		catch (Refusal.Conflict | Refusal.Unreadable ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return "redirect:/designer";
	}

	private static String text(byte[] content) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new Refusal.Invalid("file", "designer.file.encoding");
		}
	}

	@GetMapping("/drafts/{id}")
	String editor(@PathVariable String id, Model model, HttpServletResponse response) {
		Person reader = this.designers.reader();
		Draft draft = draft(id);
		response.setHeader(ContentPolicy.HEADER, ContentPolicy.EDITORS);
		model.addAttribute("draft", this.views.of(draft, reader.login()));
		model.addAttribute("draws", this.designers.draws(reader) && draft.open());
		model.addAttribute("words", this.texts);
		return "designer/editor";
	}

	@GetMapping("/drafts/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
		this.designers.reader();
		Draft draft = draft(id);
		String text = (version != null) ? this.drafts.text(id, version) : this.drafts.text(id);
		String name = draft.key() + "." + draft.kind().ending();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/drafts/{id}/discard")
	String discard(@PathVariable String id) {
		this.desk.discard(id, this.designers.designer().login());
		return "redirect:/designer";
	}

	private Draft draft(String id) {
		return this.drafts.find(id).orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
	}

}
