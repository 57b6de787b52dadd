package eu.uptake.assessment;

import java.util.Map;

/** What an advisor can correct: the questionnaire as the company answered it. */
record ToCorrect(Questionnaire questionnaire, Map<String, String> answers) {}
