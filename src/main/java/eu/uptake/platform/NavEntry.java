package eu.uptake.platform;

import java.util.Set;

/**
 * One entry of the navigation.
 *
 * @param path where it leads; also marks every page below it as current
 * @param key message key of its label
 * @param roles who sees it; nobody named means: who is not signed in
 */
record NavEntry(String path, String key, Set<String> roles) {

    boolean isFor(Set<String> held) {
        return roles.isEmpty() ? held.isEmpty() : roles.stream().anyMatch(held::contains);
    }
}
