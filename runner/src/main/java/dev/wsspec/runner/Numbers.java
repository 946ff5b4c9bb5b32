package dev.wsspec.runner;

import dev.wsspec.select.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers on the command line, with their limits. */
final class Numbers {

    private Numbers() {}

    /** How many connections at a time. */
    static final class Jobs implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 256
                    ? Integer.parseInt(text)
                    : refuse(text, "a whole number from 1 to 256");
        }
    }

    /** A factor on deadlines of seconds; more than 1000 would wait for hours. */
    static final class Patience implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            boolean number = text.matches("[0-9]{1,4}(\\.[0-9]{1,9})?|\\.[0-9]{1,9}");
            double factor = number ? Double.parseDouble(text) : 0;
            return factor > 0 && factor <= 1_000 ? factor : refuse(text, "a number above 0, at most 1000, like 2.5");
        }
    }

    /** Any number of 64 bits. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                return refuse(text, "a whole number of at most 64 bits");
            }
        }
    }

    /** Which part of how many. */
    static final class Parts implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            try {
                int slash = text.indexOf('/');
                return new Shard(
                        Integer.parseInt(text.substring(0, Math.max(0, slash))),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (IllegalArgumentException e) {
                return refuse(text, "a part and how many there are, like 2/4, at most 1000");
            }
        }
    }

    private static <T> T refuse(String text, String wanted) {
        throw new TypeConversionException("'" + text + "' is not " + wanted);
    }
}
