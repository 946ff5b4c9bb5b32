package dev.wsspec.suite;

import dev.wsspec.cases.Catalogue;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A JUnit Jupiter class that runs every selected case of a catalogue, with a method of {@link EachCase}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Execution(ExecutionMode.CONCURRENT)
public @interface ConformanceSuite {

    Class<? extends Catalogue> value();
}
