/** The command line: selects cases, runs them through JUnit, and says in words and exit codes how the target did. */
package dev.wsspec.runner;
