package dev.wsspec.suite;

import dev.wsspec.cases.Catalogue;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A JUnit Jupiter class that runs every selected trial of a catalogue. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ParameterizedClass(name = "{0}", allowZeroInvocations = true, autoCloseArguments = false)
@ArgumentsSource(TrialSource.class)
@Execution(ExecutionMode.CONCURRENT)
public @interface ConformanceSuite {

    Class<? extends Catalogue> value();
}
