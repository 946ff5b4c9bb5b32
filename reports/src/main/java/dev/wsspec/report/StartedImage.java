package dev.wsspec.report;

/**
 * The container image that a target was started from.
 *
 * @param name with its tag, as the user said it; empty when wsspec started no image
 * @param digest of the image in its registry, or its own where it came from none
 * @param port where the server listens inside of the container; 0 when there is none
 */
public record StartedImage(String name, String digest, int port) {

    /** The target was not started from an image, as far as is known. */
    public static final StartedImage NONE = new StartedImage("", "", 0);

    public StartedImage {
        name = Escaped.text(name);
        digest = Escaped.text(digest);
    }

    /** Whether there was an image at all. */
    public boolean present() {
        return !name.isEmpty();
    }
}
