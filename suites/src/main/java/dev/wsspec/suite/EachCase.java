package dev.wsspec.suite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The method of a {@link ConformanceSuite} that is called with each selected case and the bench to run it on.
 *
 * <p>Runs side by side as its suite does; said here again because JUnit asks each invocation, and looks for the answer long.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedTest(name = "{0}", allowZeroInvocations = true, autoCloseArguments = false)
@ArgumentsSource(CaseSource.class)
public @interface EachCase {}
