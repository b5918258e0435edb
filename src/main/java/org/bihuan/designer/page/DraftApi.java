package org.bihuan.designer.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.designer.Draft;
import org.bihuan.designer.DraftChecks;
import org.bihuan.designer.Drafts;
import org.bihuan.designer.draft.DraftPen;
import org.bihuan.designer.draft.Lease;
import org.bihuan.designer.draft.Remarks;
import org.bihuan.designer.page.DraftViews.DraftView;
import org.bihuan.designer.page.DraftViews.RemarkView;
import org.bihuan.designer.page.DraftViews.VersionView;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.ModelFinding;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafts for the editors and for programs.
 */
@RestController
@RequestMapping("/api/v1/designer/drafts")
class DraftApi {

	private static final int LONGEST = 1_000_000;

	private final Drafts drafts;

	private final DraftPen pen;

	private final Remarks remarks;

	private final DraftChecks checks;

	private final DraftViews views;

	private final Designers designers;

	DraftApi(Drafts drafts, DraftPen pen, Remarks remarks, DraftChecks checks, DraftViews views, Designers designers) {
		this.drafts = drafts;
		this.pen = pen;
		this.remarks = remarks;
		this.checks = checks;
		this.views = views;
		this.designers = designers;
	}

	@GetMapping
	List<DraftView> list() {
		return this.views.of(this.drafts.open(), this.designers.reader().login());
	}

	@GetMapping("/{id}")
	Whole one(@PathVariable String id) {
		Person reader = this.designers.reader();
		Draft draft = draft(id);
		return new Whole(this.views.of(draft, reader.login()), this.drafts.text(id, draft.version()));
	}

	@PostMapping("/{id}/pen")
	Lease take(@PathVariable String id, @RequestBody PenForm form) {
		String login = this.designers.designer().login();
		return (form.token() != null) ? this.pen.renew(id, login, form.token())
				: this.pen.take(id, login, form.takeOver());
	}

	@DeleteMapping("/{id}/pen")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leave(@PathVariable String id, @RequestParam String token) {
		this.designers.designer();
		this.pen.leave(id, token);
	}

	@PutMapping("/{id}/text")
	Lease save(@PathVariable String id, @RequestBody TextForm form) {
		return this.pen.save(id, this.designers.designer().login(), required(form.token()), required(form.text()));
	}

	@PostMapping("/{id}/check")
	List<ModelFinding> check(@PathVariable String id, @RequestBody CheckForm form, Locale locale) {
		this.designers.reader();
		Draft draft = draft(id);
		String text = (form.text() != null) ? form.text() : this.drafts.text(id);
		if (text.length() > LONGEST) {
			throw new Refusal.Unreadable("designer.tooLong", LONGEST);
		}
		return checked(draft, text, locale);
	}

	/**
	 * With all other open drafts: what belongs together is drawn in several, and released
	 * at once. What is wrong with the others is told where they are drawn.
	 */
	private List<ModelFinding> checked(Draft draft, String text, Locale locale) {
		Map<String, String> files = new TreeMap<>();
		this.drafts.open().forEach((one) -> files.put(one.resource(), this.drafts.text(one.id())));
		files.put(draft.resource(), text);
		return this.checks.check(files, locale)
			.stream()
			.filter((finding) -> finding.resource().equals(draft.resource()))
			.toList();
	}

	@GetMapping("/{id}/versions")
	List<VersionView> versions(@PathVariable String id) {
		this.designers.reader();
		return this.views.versions(draft(id).id());
	}

	@PostMapping("/{id}/versions/{number}/restore")
	Lease restore(@PathVariable String id, @PathVariable int number, @RequestBody PenForm form) {
		return this.pen.restore(id, this.designers.designer().login(), required(form.token()), number);
	}

	@GetMapping("/{id}/comments")
	List<RemarkView> comments(@PathVariable String id) {
		this.designers.reader();
		return this.views.remarks(draft(id).id());
	}

	@PostMapping("/{id}/comments")
	List<RemarkView> say(@PathVariable String id, @RequestBody RemarkForm form) {
		this.remarks.say(id, form.element(), required(form.text()), this.designers.designer().login());
		return this.views.remarks(id);
	}

	@PostMapping("/{id}/comments/{comment}/settle")
	List<RemarkView> settle(@PathVariable String id, @PathVariable String comment) {
		this.remarks.settle(id, comment, this.designers.designer().login());
		return this.views.remarks(id);
	}

	private static String required(@Nullable String value) {
		if (value == null) {
			throw new Refusal.Unreadable("designer.empty");
		}
		return value;
	}

	private Draft draft(String id) {
		return this.drafts.find(id).orElseThrow(() -> new Refusal.NotFound("designer.unknown"));
	}

	/**
	 * A draft with its text.
	 *
	 * @param draft the draft
	 * @param text its newest text
	 */
	record Whole(DraftView draft, String text) {
	}

	/**
	 * Asks for the pen, or renews it.
	 *
	 * @param token token of the lease that is renewed; null to ask for one
	 * @param takeOver whether the pen is taken from somebody else
	 */
	record PenForm(@Nullable String token, boolean takeOver) {
	}

	/**
	 * What is written.
	 *
	 * @param token token of the lease
	 * @param text the whole text
	 */
	record TextForm(@Nullable String token, @Nullable String text) {
	}

	/**
	 * What is checked.
	 *
	 * @param text a text that need not be saved; null for the saved one
	 */
	record CheckForm(@Nullable String text) {
	}

	/**
	 * What is said.
	 *
	 * @param element id of the element; null for the draft as a whole
	 * @param text what is said
	 */
	record RemarkForm(@Nullable String element, @Nullable String text) {
	}

}
