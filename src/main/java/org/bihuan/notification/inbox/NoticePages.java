package org.bihuan.notification.inbox;

import java.util.Locale;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.frame.Texts;
import org.bihuan.notification.Topic;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The reader's messages: unread or all, each opens its task or case.
 */
@Controller
class NoticePages {

	private static final int ROWS = 30;

	private final MessageBox messages;

	private final NoticeWords words;

	private final Texts texts;

	private final Tasks tasks;

	private final CaseFiles cases;

	private final People people;

	NoticePages(MessageBox messages, NoticeWords words, Texts texts, Tasks tasks, CaseFiles cases, People people) {
		this.messages = messages;
		this.words = words;
		this.texts = texts;
		this.tasks = tasks;
		this.cases = cases;
		this.people = people;
	}

	@GetMapping("/notices")
	String list(@RequestParam(defaultValue = "false") boolean all,
			@RequestParam(required = false) @Nullable String cursor, Model model, Locale locale) {
		String login = rows(all, cursor, model, locale);
		model.addAttribute("unread", this.messages.unread(login));
		return "notification/list";
	}

	@GetMapping("/notices/more")
	String more(@RequestParam(defaultValue = "false") boolean all, @RequestParam String cursor, Model model,
			Locale locale) {
		rows(all, cursor, model, locale);
		return "notification/rows :: rows";
	}

	private String rows(boolean all, @Nullable String cursor, Model model, Locale locale) {
		String login = this.people.current().login();
		Listing<Message> page = this.messages.page(login, !all, cursor, ROWS);
		model.addAttribute("all", all);
		model.addAttribute("lines", page.items().stream().map((message) -> line(message, locale)).toList());
		model.addAttribute("newest", page.items().isEmpty() ? 0 : page.items().get(0).id());
		model.addAttribute("next", page.next());
		return login;
	}

	private NoticeLine line(Message message, Locale locale) {
		Facts facts = message.facts();
		boolean said = facts.topic() == Topic.ADDRESSED && !facts.arguments().isEmpty();
		return new NoticeLine(message.id(), this.words.text(facts, locale), said ? facts.arguments().get(0) : "",
				this.words.due(facts, locale), this.texts.moment(facts.at()), facts.urgent(), message.unread());
	}

	/** Reading is harmless to repeat, so a plain link may do it. */
	@GetMapping("/notices/{id}")
	String open(@PathVariable long id, RedirectAttributes flash) {
		Person person = this.people.current();
		String path = path(this.messages.read(id, person.login()).facts(), person);
		if (path.equals("/notices")) {
			flash.addFlashAttribute("gone", true);
		}
		return "redirect:" + path;
	}

	/**
	 * The task if it is still in sight, else the case; the page that a notice without a
	 * case names, which asks for itself who reads it; else the messages.
	 */
	private String path(Facts facts, Person person) {
		if (facts.taskId() != null && seen(() -> this.tasks.find(facts.taskId(), person))) {
			return facts.path();
		}
		if (facts.caseNumber() != null
				&& seen(() -> this.cases.header(new CaseNumber(facts.caseNumber()), person.scope()))) {
			return "/cases/" + facts.caseNumber();
		}
		return (facts.taskId() == null && facts.caseNumber() == null) ? facts.path() : "/notices";
	}

	private static boolean seen(Runnable look) {
		try {
			look.run();
			return true;
		}
		catch (Refusal.NotFound ex) {
			return false;
		}
	}

	@PostMapping("/notices/read")
	String readAll(@RequestParam long upTo) {
		this.messages.readAll(this.people.current().login(), upTo);
		return "redirect:/notices";
	}

}
