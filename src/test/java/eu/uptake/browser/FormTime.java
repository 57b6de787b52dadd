package eu.uptake.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * How long somebody who sees a form for the first time needs for it as it is filled in now: every word that is shown is
 * read, every list of choices once, every answer thought of, found and given by mouse and keyboard. What a person looks up in accounts is an
 * allowance of ours; what they discuss with others is not in it.
 *
 * <p>Seconds of pointing, clicking, homing, thinking and typing: Card, Moran and Newell, “The keystroke-level model for
 * user performance time with interactive systems”, Communications of the ACM 23 (1980), for an average typist who is no
 * professional. Reading, in words a minute: Brysbaert, “How many words do we read per minute?”, Journal of Memory and
 * Language 109 (2019), non-fiction.
 */
record FormTime(int words, int keys, int chosen, int typed, int lists, int figures, int files) {

    private static final double WORDS_A_MINUTE = 238;
    private static final double KEY = 0.28;
    private static final double POINT_AND_CLICK = 1.1 + 0.2;
    private static final double HOMING = 0.4;
    private static final double THINKING = 1.35;

    /** Allowances of ours: a number is found in the annual accounts, a file in its folder. */
    private static final double LOOKING_UP = 10;

    private static final double FINDING_A_FILE = 20;

    private static final String SEEN = """
            () => {
              const form = document.querySelector('[data-form]');
              const shown = [...form.querySelectorAll('input, select, textarea')].filter(one => one.checkVisibility());
              const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
              let words = 0;
              while (texts.nextNode()) {
                const parent = texts.currentNode.parentElement;
                if (!parent.closest('select, script') && parent.checkVisibility()) {
                  words += texts.currentNode.textContent.split(/\\s+/).filter(word => word).length;
                }
              }
              const lists = new Set(shown.filter(one => one.matches('select')).map(one => one.innerText));
              lists.forEach(list => words += list.split(/\\s+/).filter(word => word).length);
              const boxes = shown.filter(one => ['radio', 'checkbox'].includes(one.type) && one.checked);
              const typed = shown.filter(one => one.matches('textarea, input:not([type=radio], [type=checkbox], [type=file])') && one.value);
              return [words, typed.reduce((sum, one) => sum + one.value.length, 0), boxes.length, typed.length,
                shown.filter(one => one.matches('select') && one.value).length,
                typed.filter(one => one.closest('.fjs-form-field-number')).length,
                shown.filter(one => one.type === 'file' && one.files.length).length];
            }""";

    static FormTime of(Page page) {
        var seen = ((List<?>) page.evaluate(SEEN))
                .stream().map(Number.class::cast).mapToInt(Number::intValue).toArray();
        return new FormTime(seen[0], seen[1], seen[2], seen[3], seen[4], seen[5], seen[6]);
    }

    double minutes() {
        var giving = chosen * (THINKING + POINT_AND_CLICK)
                + lists * (THINKING + 2 * POINT_AND_CLICK)
                + typed * (THINKING + POINT_AND_CLICK + 2 * HOMING)
                + keys * KEY;
        return words / WORDS_A_MINUTE + (giving + figures * LOOKING_UP + files * FINDING_A_FILE) / 60;
    }
}
