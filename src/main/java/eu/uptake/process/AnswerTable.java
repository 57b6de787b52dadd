package eu.uptake.process;

import java.util.List;

/**
 * The rows of a list in a form.
 *
 * @param labels of the columns
 * @param rows each with a text for every column, empty where nothing was answered
 * @param sums for every column, empty where nothing is to be added up; none at all if there is nothing to add up
 * @param compared whether the rows are alternatives, better read side by side
 */
public record AnswerTable(List<String> labels, List<List<String>> rows, List<String> sums, boolean compared) {}
