package eu.uptake.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading and writing the nested maps and lists that JSON becomes. */
final class Values {

    private Values() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }

    static @Nullable Object at(Map<String, Object> data, List<String> path) {
        Object value = data;
        for (String segment : path) {
            value = map(value).get(segment);
        }
        return value;
    }

    static boolean has(Map<String, Object> data, List<String> path) {
        return !path.isEmpty()
                && map(at(data, path.subList(0, path.size() - 1))).containsKey(path.get(path.size() - 1));
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> data, List<String> path, @Nullable Object value) {
        Map<String, Object> holder = data;
        for (String segment : path.subList(0, path.size() - 1)) {
            holder = (Map<String, Object>) holder.computeIfAbsent(segment, key -> new LinkedHashMap<String, Object>());
        }
        holder.put(path.get(path.size() - 1), value);
    }

    /** Puts a group's values at its path, beside what another group already put there. */
    static void merge(Map<String, Object> data, List<String> path, Map<String, Object> inner) {
        if (!path.isEmpty()) {
            Map<String, Object> merged = new LinkedHashMap<>(map(at(data, path)));
            merged.putAll(inner);
            put(data, path, merged);
        }
    }

    /** Null, "", [] and an unticked box count as nothing. */
    static boolean empty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isEmpty()
                || value instanceof List<?> list && list.isEmpty()
                || Boolean.FALSE.equals(value);
    }

    /** The number in a JSON value, or null when there is none or its size is absurd. */
    static @Nullable BigDecimal number(@Nullable Object value) {
        if (!(value instanceof Number || value instanceof String)) {
            return null;
        }
        String text = value.toString().strip();
        if (text.length() > 60) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 60 ? null : plain(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Equal as JSON: 1 is 1.0. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            BigDecimal left = number(one);
            BigDecimal right = number(other);
            return left != null && right != null && left.compareTo(right) == 0;
        }
        return one != null && one.equals(other);
    }
}
