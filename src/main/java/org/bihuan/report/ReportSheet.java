package org.bihuan.report;

import java.util.List;

/**
 * A report as it is written into a file, all in words.
 *
 * @param title title
 * @param facts period, for whom, who made it and when
 * @param head headings of the columns
 * @param rows a row for each indicator
 */
record ReportSheet(String title, List<String> facts, List<String> head, List<List<String>> rows) {
}
