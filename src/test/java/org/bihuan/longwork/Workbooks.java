package org.bihuan.longwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.bihuan.frame.Browser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workbooks as those get them who press the button of a list.
 *
 * @param program the running program
 */
public record Workbooks(ApplicationContext program) {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/**
	 * Presses the button and opens the workbook.
	 * @param login who
	 * @param list address of the list, for example {@code /listings}
	 * @param filter the filter, as a form sends it
	 * @return the cells of each row, headings first
	 */
	public List<List<String>> of(String login, String list, String filter) {
		Browser browser = new Browser(
				Integer.parseInt(this.program.getEnvironment().getRequiredProperty("local.server.port")));
		browser.login(login, "bihuan-demo");
		HttpResponse<String> answer = browser.post(list + "/export", filter, list);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		String id = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
		LongWork work = this.program.getBean(LongWork.class);
		assertThat(work.await(id, login, PATIENCE).state()).isEqualTo(WorkState.DONE);
		try {
			Path file = Files.createTempFile("workbook", ".xlsx");
			try (var out = Files.newOutputStream(file)) {
				work.result(id, login, out);
			}
			try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
				return workbook.getFirstSheet().read().stream().map(Workbooks::cells).toList();
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> cells(Row row) {
		return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList();
	}

}
