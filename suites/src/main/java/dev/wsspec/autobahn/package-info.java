/** Where the cases of Autobahn|Testsuite are to be found here, for those who come from there. */
package dev.wsspec.autobahn;
