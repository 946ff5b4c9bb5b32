package dev.wsspec.report;

/**
 * The build that a run was part of, as Allure shows it.
 *
 * @param name the build server
 * @param type its kind in Allure's words, such as {@code github} or {@code jenkins}
 * @param buildUrl empty when it is not known
 */
public record CiBuild(String name, String type, String buildName, String buildUrl) {}
