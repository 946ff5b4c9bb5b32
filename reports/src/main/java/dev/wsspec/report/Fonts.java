package dev.wsspec.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves Allure's icons in one format, of the five that its style sheet brings along for browsers long gone. */
final class Fonts {

    private static final Pattern SHEET = Pattern.compile("data:text/css;base64,([A-Za-z0-9+/=]+)");
    private static final Pattern FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern MODERN = Pattern.compile("url\\(data:font/woff2;[^)]*\\)(?: format\\([^)]*\\))?");
    private static final Pattern SOURCE = Pattern.compile("src:(?:url\\([^)]*\\)(?: format\\([^)]*\\))?,?)+;?");

    private Fonts() {}

    static String one(String page) {
        return SHEET.matcher(page)
                .replaceAll(sheet -> "data:text/css;base64,"
                        + Base64.getEncoder()
                                .encodeToString(trimmed(text(sheet.group(1))).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String trimmed(String css) {
        return FACE.matcher(css).replaceAll(face -> Matcher.quoteReplacement(modern(face.group())));
    }

    private static String modern(String face) {
        Matcher source = MODERN.matcher(face);
        if (!source.find()) {
            return face;
        }
        String rest = SOURCE.matcher(face).replaceAll("");
        return rest.substring(0, rest.length() - 1) + ";src:" + source.group() + "}";
    }
}
