package eu.uptake.assessment;

import java.util.List;

/**
 * Something that an advisor can correct.
 *
 * @param label what was asked and, where somebody did, what the company answered
 */
public record Correctable(String item, String label, List<Answer> answers) {

    public record Answer(String code, String label) {}
}
