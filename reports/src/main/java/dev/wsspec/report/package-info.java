/** Turns results into documents: the JSON that is the truth, and Allure and terminal text for people. */
package dev.wsspec.report;
