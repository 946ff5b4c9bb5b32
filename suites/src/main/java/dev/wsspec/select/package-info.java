/** Finds out which cases a user means by ids, sections, patterns and numbers of Autobahn|Testsuite. */
package dev.wsspec.select;
