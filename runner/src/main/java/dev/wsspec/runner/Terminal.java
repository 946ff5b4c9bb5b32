package dev.wsspec.runner;

import java.io.Console;

/** Whether somebody watches. */
final class Terminal {

    private Terminal() {}

    /** From Java 22 on there is a console even when nobody watches, and it says so itself. */
    static boolean present() {
        Console console = System.console();
        return console != null && interactive(console);
    }

    private static boolean interactive(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
