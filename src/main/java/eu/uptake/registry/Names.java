package eu.uptake.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as people search and compare them; every {@code name_search} column holds what {@link #fold} makes. */
public final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ς', "σ"));
    private static final Set<String> LEGAL_FORMS = Set.of(
            ("ab ad ae ag amba ans aps as asbl at bt bv bvba cb co comm commv company cv cvba dac dd doo dooel ead ee ei"
                            + " eirl eood epe eu eurl ev gbr gie gmbh ik ike is ivs jdoo jtd kd kda kft kg kgaa khe ks ky"
                            + " lda limited llc lp ltd ltda mb mbh nv nyrt od oe og ohg ood oog ou oy oyj partg partgmbb"
                            + " plc pp sa sab sac sagl sapa sarl sas sasu sau sc sca sci scop scrl sd se sep sgps sia sicav"
                            + " sl slne sll slp slu snc soparfi sp spa spk spj spol spzoo sprl srl srls sro ss tu ug uab"
                            + " unipessoal vof vzw zoo zrt αε εε επε ικε οε оод еоод ад еад ет дооел доо")
                    .split(" "));
    /** Czech, Slovak and Polish limited companies spell it out. */
    private static final Pattern FORM_IN_WORDS = Pattern.compile("(?<=\\w) (spol s ro|s ro|sp z ?oo)$");

    private static final Set<String> LEADING_FORMS = Set.of("ou", "sarl", "sas", "sasu", "sc", "sia", "srl", "uab");

    /** Folding can make a name longer; what lies beyond the column's width finds nobody. */
    private static final int LONGEST = 200;

    private Names() {}

    /** Small letters without accents, one space between words, no punctuation; dots vanish, so S.r.l. reads srl. */
    public static String fold(String name) {
        var small = name.toLowerCase(Locale.ROOT).replace(".", "");
        var bare =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        var plain = new StringBuilder();
        for (char letter : bare.toCharArray()) {
            plain.append(PLAIN.getOrDefault(letter, String.valueOf(letter)));
        }
        var folded = NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
        return folded.length() > LONGEST ? folded.substring(0, LONGEST).strip() : folded;
    }

    /** What is left of a company's name without its legal form; a name that is nothing else stays as it is. */
    public static String core(String name) {
        var words = joinSingleLettersAtTheEnd(FORM_IN_WORDS.matcher(fold(name)).replaceFirst(""));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        if (words.size() > 1 && LEADING_FORMS.contains(words.get(0))) {
            words.remove(0);
        }
        return String.join(" ", words);
    }

    /** Letters and digits only, in capitals: how registration numbers are compared. */
    public static String number(String typed) {
        return NOT_A_WORD.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** A pattern for LIKE that finds the folded text anywhere. */
    public static String anywhere(String text) {
        return "%" + fold(text) + "%"; // folding leaves neither % nor _ nor !
    }

    private static List<String> joinSingleLettersAtTheEnd(String folded) {
        var words = new ArrayList<>(List.of(folded.split(" ")));
        var tail = new StringBuilder();
        while (words.size() > 1 && words.get(words.size() - 1).length() == 1) {
            tail.insert(0, words.remove(words.size() - 1));
        }
        if (!tail.isEmpty()) {
            words.add(tail.toString());
        }
        return words;
    }
}
